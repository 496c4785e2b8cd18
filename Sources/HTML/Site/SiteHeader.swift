import Model
import Words

/// The top of every page: the site, its edition, and the ways into it that are not slides.
struct SiteHeader {
    var context: PageContext
    /// `nil` for a page outside the contents.
    var place: ReadingPlace?

    var node: HTMLNode {
        element("header", .class("site-header")) {
            element("a", .class("site-title"), .href(context.link(to: context.edition.front.id))) {
                SiteLogo(context: context).node
                context.site.site.title
            }
            EditionSwitcher(context: context).node
            searchButton
            themeSwitch
            element("nav", .class("ways"), .label(words.site)) { wayList }
            // The same in one button, for windows that are narrow.
            element("details", .class("menu"), .label(words.menu)) {
                element("summary", .class("tool")) { words.menu }
                element("nav", .label(words.menu)) {
                    wayList
                    themeSwitch
                }
            }
        }
    }

    private var words: SiteWords { context.words.site }

    private var searchButton: HTMLNode {
        element(
            "button", .class("tool search-open"), HTMLAttribute("type", "button"),
            HTMLAttribute("aria-keyshortcuts", "/ Control+K")
        ) {
            element(
                "svg", HTMLAttribute("viewBox", "0 0 20 20"), HTMLAttribute("width", "20"),
                HTMLAttribute("height", "20"), HTMLAttribute("aria-hidden", "true")
            ) {
                element("path", HTMLAttribute("d", "M13 13l5 5M14.5 8.5a6 6 0 1 1-12 0a6 6 0 0 1 12 0z"))
            }
            element("span") { words.search }
            " "
            element("kbd", HTMLAttribute("aria-hidden", "true")) { "/" }
        }
    }

    private var themeSwitch: HTMLNode {
        element("button", .class("tool theme-switch"), HTMLAttribute("type", "button")) { words.dark }
    }

    private var wayList: HTMLNode {
        element("ul") {
            for way in ways { item(way) }
            // For windows where the contents are not beside the text.
            element("li", .class("to-contents")) {
                element("a", .href(PagePath.fragment(EditionNavigation.contentsID))) { words.contents }
            }
        }
    }

    private struct Way {
        var title: String
        var page: PagePath
        /// Whether the page, or what it is the index of, is this one.
        var isCurrent: Bool
    }

    private var ways: [Way] {
        let edition = context.edition
        let references = context.shared.references.map { kind in
            Way(
                title: kind.title(context.words), page: .reference(kind, of: edition),
                isCurrent: place == .reference(kind))
        }
        var others: [(title: String, page: PagePath)] = []
        if context.site.hasEditions(before: edition) {
            others.append((context.words.changes.changes, .changes(of: edition)))
        }
        if context.shared.hasDeck { others.append((words.slides, .deck(of: edition))) }
        others.append((words.print, .paper(of: edition)))
        return references
            + others.map { Way(title: $0.title, page: $0.page, isCurrent: context.path.isInside($0.page)) }
    }

    /// An index is also the current entry on the pages of its things.
    private func item(_ way: Way) -> HTMLNode {
        let current = way.page == context.path ? "page" : way.isCurrent ? "true" : nil
        return element("li") {
            element(
                "a", .href(context.path.link(to: way.page)), current.map { HTMLAttribute("aria-current", $0) }
            ) { way.title }
        }
    }
}

import Model

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
            element(
                "button", .class("tool search-open"), HTMLAttribute("type", "button"),
                HTMLAttribute("aria-keyshortcuts", "/ Control+K")
            ) {
                context.words.site.search + " "
                element("kbd", HTMLAttribute("aria-hidden", "true")) { "/" }
            }
            element("button", .class("tool theme-switch"), HTMLAttribute("type", "button")) { context.words.site.dark }
            element("nav", .class("ways"), .label(context.words.site.site)) {
                element("ul") {
                    for way in ways { item(way) }
                    // For windows where the contents are not beside the text.
                    element("li", .class("to-contents")) {
                        element("a", .href(PagePath.fragment(EditionNavigation.contentsID))) {
                            context.words.site.contents
                        }
                    }
                }
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
        if context.shared.hasDeck { others.append((context.words.site.slides, .deck(of: edition))) }
        others.append((context.words.site.print, .paper(of: edition)))
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

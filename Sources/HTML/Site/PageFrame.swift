import Model

/// The parts around the content that all pages of an edition have in common.
struct PageFrame {
    var context: PageContext
    /// The page's own title; the edition's and the site's are added.
    var title: String?
    var description: String
    /// `nil` for a page outside the contents.
    var place: ReadingPlace?
    /// Whether scripts add functions to it.
    var hasScript = false

    func file(@HTMLBuilder content: () -> [HTMLNode]) -> PageFile {
        let navigation = EditionNavigation(context: context, place: place, title: title)
        let content = content()
        return PageHead(context: context, title: title, description: description, hasScript: hasScript).file {
            element("body") {
                element("a", .class("skip"), .href(PagePath.fragment(Self.mainID))) { "Skip to the content" }
                siteHeader
                EditionBanner(context: context).node
                element("div", .class("columns")) {
                    element("main", .id(Self.mainID)) {
                        navigation.breadcrumbs
                        content
                        navigation.neighbours
                    }
                    navigation.contents
                }
                element("footer", .class("site-footer")) {
                    element("p") { "\(context.site.site.title), edition \(context.edition.displayName)" }
                }
            }
        }
    }

    private static let mainID = "main:content"

    private var siteHeader: HTMLNode {
        element("header", .class("site-header")) {
            element("a", .class("site-title"), .href(context.link(to: context.edition.front.id))) {
                context.site.site.title
            }
            EditionSwitcher(context: context).node
            element("a", .class("to-contents"), .href(PagePath.fragment(EditionNavigation.contentsID))) { "Contents" }
            if context.site.hasEditions(before: context.edition) {
                let changes = PagePath.changes(of: context.edition)
                element(
                    "a", .class("to-changes"), .href(context.path.link(to: changes)),
                    context.path == changes ? HTMLAttribute("aria-current", "page") : nil
                ) { "Changes" }
            }
            if context.shared.hasDeck {
                let deck = PagePath.deck(of: context.edition)
                element(
                    "a", .class("to-deck"), .href(context.path.link(to: deck)),
                    context.path == deck ? HTMLAttribute("aria-current", "page") : nil
                ) { "For slide decks" }
            }
            element("a", .class("to-paper"), .href(context.path.link(to: .paper(of: context.edition)))) {
                "For print"
            }
        }
    }
}

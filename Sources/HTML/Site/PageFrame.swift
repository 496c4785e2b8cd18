import Model

/// The parts around the content that all pages of an edition have in common.
struct PageFrame {
    var context: PageContext
    /// The page's own title; the edition's and the site's are added.
    var title: String?
    var description: String
    /// `nil` for a page outside the contents.
    var place: ReadingPlace?
    /// Whether the page needs the room beside it where others have the contents.
    var isWide = false
    /// The scripts that it needs besides those of all pages.
    var scripts: [String] = []

    func file(@HTMLBuilder content: () -> [HTMLNode]) -> PageFile {
        let navigation = EditionNavigation(context: context, place: place, title: title)
        let content = OnPageContents.added(to: content(), context.words.site)
        return PageHead(context: context, title: title, description: description, scripts: scripts).file {
            element("body") {
                element("a", .class("skip"), .href(PagePath.fragment(Self.mainID))) { context.words.site.skipToContent }
                element("a", .class("skip"), .href(PagePath.fragment(EditionNavigation.contentsID))) {
                    context.words.site.skipToContents
                }
                SiteHeader(context: context, place: place).node
                EditionBanner(context: context).node
                element("div", .class(isWide ? "columns wide" : "columns")) {
                    element("main", .id(Self.mainID)) {
                        navigation.breadcrumbs
                        content
                        navigation.neighbours
                    }
                    navigation.contents
                }
                element("footer", .class("site-footer")) {
                    element("p") { "\(context.site.site.title), \(context.statusSentence)" }
                    if let footer = context.site.site.design.footer { element("p") { footer } }
                }
            }
        }
    }

    private static let mainID = "main:content"
}

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
    /// Whether it has links to its headings. Those of the first page are in the contents beside it.
    var hasHeadingLinks = true
    /// The scripts that it needs besides those of all pages.
    var scripts: [String] = []

    func file(@HTMLBuilder content: () -> [HTMLNode]) -> PageFile {
        let nodes = content()
        let headings = hasHeadingLinks ? OnPageContents(of: nodes, context.words.site) : nil
        let navigation = EditionNavigation(
            context: context, place: place, title: title, headings: isWide ? nil : headings?.list)
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
                        headings?.added(to: nodes, isFolded: !isWide) ?? nodes
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

import Model

/// What all pages of an edition have in common round their content.
struct PageFrame {
    var context: PageContext
    /// The page's own title; the edition's and the site's are added.
    var title: String?
    var description: String
    /// `nil` for a page that is not read in turn.
    var place: ReadingPlace?
    /// Whether it can do more where scripts run.
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
                    element("p") { "\(context.site.title), edition \(context.edition.displayName)" }
                }
            }
        }
    }

    private static let mainID = "main:content"

    private var siteHeader: HTMLNode {
        element("header", .class("site-header")) {
            element("a", .class("site-title"), .href(context.link(to: context.edition.front.id))) {
                context.site.title
            }
            EditionSwitcher(context: context).node
            element("a", .class("to-contents"), .href(PagePath.fragment(EditionNavigation.contentsID))) { "Contents" }
            if !context.site.editions(before: context.edition).isEmpty {
                let changes = PagePath.changes(of: context.edition)
                element(
                    "a", .class("to-changes"), .href(context.path.link(to: changes)),
                    context.path == changes ? HTMLAttribute("aria-current", "page") : nil
                ) { "Changes" }
            }
            if context.hasDeck {
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

/// The document round a page's body: what the browser, not the reader, is told. The property `--foot` holds what the
/// style sheet prints at the foot of each sheet of paper.
struct PageHead {
    var context: PageContext
    var title: String?
    var description: String
    var hasScript = false

    func file(body: () -> HTMLNode) -> PageFile {
        let (edition, site) = (context.edition, context.site)
        let foot = "\(site.title) – \(edition.label)"
        let titles = [title, edition.label, site.title].compactMap { $0 }
        let root = element(
            "html", HTMLAttribute("lang", "en"), HTMLAttribute("style", "--foot: \(CSSString.quoted(foot))")
        ) {
            element("head") {
                element("meta", HTMLAttribute("charset", "utf-8"))
                element("title") { titles.joined(separator: " – ") }
                meta("viewport", "width=device-width, initial-scale=1")
                if !description.isEmpty { meta("description", description) }
                meta("color-scheme", "light dark")
                for name in ["site.css", "diagram.css"] {
                    element(
                        "link", HTMLAttribute("rel", "stylesheet"),
                        .href(context.path.link(to: .asset(name, of: edition))))
                }
                if hasScript {
                    element(
                        "script", HTMLAttribute("src", context.path.link(to: .asset("site.js", of: edition))),
                        HTMLAttribute("defer", nil))
                }
                if edition.status == .draft { meta("robots", "noindex") }
                if let base = site.baseAddress {
                    let page = site.latest.flatMap(context.counterpart) ?? context.path
                    element("link", HTMLAttribute("rel", "canonical"), .href(page.address(below: base)))
                }
            }
            body()
        }
        return PageFile(path: context.path.text, text: HTMLWriter.document(root))
    }

    private func meta(_ name: String, _ content: String) -> HTMLNode {
        element("meta", HTMLAttribute("name", name), HTMLAttribute("content", content))
    }
}

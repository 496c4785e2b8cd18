import Words

/// The headings of a page as links to them, for a page that has several.
struct OnPageContents {
    /// Those of the second level that have ids.
    private var headings: [(id: String, title: String)]
    private var words: SiteWords

    /// The fewest headings for which they are worth their line.
    private static let fewest = 2

    /// `nil` for a page with too few headings.
    init?(of nodes: [HTMLNode], _ words: SiteWords) {
        headings = Self.headings(in: nodes)
        self.words = words
        guard headings.count >= Self.fewest, nodes.contains(where: Self.isHeader) else { return nil }
    }

    /// The nodes with the links after the header of the page and the answers that belong to it.
    /// - Parameter isFolded: whether they are one line until they are opened, for a page whose links are also beside its
    ///   text where there is room.
    func added(to nodes: [HTMLNode], isFolded: Bool) -> [HTMLNode] {
        guard let header = nodes.firstIndex(where: Self.isHeader) else { return nodes }
        var nodes = nodes
        let place = nodes[(header + 1)...].first.map(Self.isAnswers) == true ? header + 2 : header + 1
        let nav = element("nav", .class("on-page"), .label(words.onThisPage)) { list }
        let folded = element("details", .class("on-page"), .label(words.onThisPage)) {
            element("summary") { words.onThisPage }
            element("nav", .label(words.onThisPage)) { list }
        }
        nodes.insert(isFolded ? folded : nav, at: place)
        return nodes
    }

    /// The links as an entry of the contents, below the one of the page.
    var list: HTMLNode {
        element("ul", .class("headings")) {
            for heading in headings {
                element("li") { element("a", .href(PagePath.fragment(heading.id))) { heading.title } }
            }
        }
    }

    private static func isHeader(_ node: HTMLNode) -> Bool {
        guard case .element(let name, let attributes, _) = node else { return false }
        return name.text == "header" && attributes.contains(.class("page-header"))
    }

    private static func isAnswers(_ node: HTMLNode) -> Bool {
        guard case .element(_, let attributes, _) = node else { return false }
        return attributes.contains(.class("answers"))
    }

    private static func headings(in nodes: [HTMLNode]) -> [(id: String, title: String)] {
        nodes.flatMap { node -> [(id: String, title: String)] in
            guard case .element(let name, let attributes, let children) = node else { return [] }
            guard name.text == "h2" else { return headings(in: children) }
            guard let id = attributes.first(where: { $0.name == "id" })?.value else { return [] }
            return [(id, text(of: children))]
        }
    }

    private static func text(of nodes: [HTMLNode]) -> String {
        nodes.map { node in
            switch node {
            case .text(let text): text
            case .element(_, _, let children): text(of: children)
            case .verbatim: ""
            }
        }.joined()
    }
}

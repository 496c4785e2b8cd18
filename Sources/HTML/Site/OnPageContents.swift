import Words

/// Links to the headings of a page, for a page that has several.
enum OnPageContents {
    /// The fewest headings for which they are worth their line.
    private static let fewest = 2

    /// The nodes with the links after the header of the page and the answers that belong to it.
    static func added(to nodes: [HTMLNode], _ words: SiteWords) -> [HTMLNode] {
        let headings = headings(in: nodes)
        guard headings.count >= fewest, let header = nodes.firstIndex(where: isHeader) else { return nodes }
        var nodes = nodes
        let place = nodes[(header + 1)...].first.map(isAnswers) == true ? header + 2 : header + 1
        nodes.insert(links(headings, words), at: place)
        return nodes
    }

    private static func links(_ headings: [(id: String, title: String)], _ words: SiteWords) -> HTMLNode {
        element("nav", .class("on-page"), .label(words.onThisPage)) {
            element("ul") {
                for heading in headings {
                    element("li") { element("a", .href(PagePath.fragment(heading.id))) { heading.title } }
                }
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

    /// Those of the second level that have ids.
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

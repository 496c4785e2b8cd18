import Layout

extension GraphvizGraph {
    /// The graph in the DOT language.
    var dot: String {
        let lines = statements.map { "  " + Self.text($0) }
        return (["digraph g {"] + lines + ["}"]).joined(separator: "\n") + "\n"
    }

    private static func text(_ statement: Statement) -> String {
        switch statement {
        case .graph(let attribute): "\(text(attribute));"
        case .nodeDefault(let attribute): "node [\(text(attribute))];"
        case .edgeDefault(let attribute): "edge [\(text(attribute))];"
        case .node(let node, let attributes): "\(node.name)\(list(attributes.map(text)));"
        case .subgraph(let name, let attributes, let members):
            "subgraph \(name) { " + (attributes.map(text) + members.map(\.name)).map { "\($0); " }.joined() + "}"
        case .edge(let tail, let head, let key, let attributes):
            "\(tail.name) -> \(head.name)\(list(["key=\"\(key)\""] + attributes.map(text)));"
        }
    }

    private static func list(_ attributes: [String]) -> String {
        attributes.isEmpty ? "" : " [" + attributes.joined(separator: ", ") + "]"
    }

    /// A text is quoted, with its quotes escaped: the DOT language knows no other escape in quotes.
    private static func text(_ attribute: Attribute) -> String {
        switch attribute.value {
        case .text(let text): "\(attribute.key.rawValue)=\"\(text.replacing("\"", with: "\\\""))\""
        case .markup(let markup): "\(attribute.key.rawValue)=<\(markup)>"
        }
    }
}

extension PlacementRequest {
    /// What Graphviz is given, in the DOT language.
    package var dot: String { GraphvizGraph(self).dot }
}

/// How a request is put to Graphviz, and the same as DOT text, so that a test can freeze what goes in.
extension PlacementRequest {
    /// Around what a cluster holds, points.
    package static let clusterMargin = 42

    /// Without edge labels and with columns of equal rank, positions only: the settings under which Graphviz 2.42
    /// never failed. Crossings are not reduced once more over all clusters, which would forget the order within one.
    package static let graphAttributes: [(String, String)] = [
        ("rankdir", "LR"), ("newrank", "true"), ("splines", "none"), ("remincross", "false"), ("mclimit", "4"),
        ("searchsize", "100"), ("nslimit", "10"),
    ]

    package static let columnPointAttributes: [(String, String)] = [
        ("shape", "point"), ("width", "0.01"), ("height", "0.01"), ("label", ""),
    ]

    /// Room for a zone's name.
    package static let clusterLabel =
        "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"0\"><TR>"
        + "<TD FIXEDSIZE=\"TRUE\" WIDTH=\"60\" HEIGHT=\"24\"></TD></TR></TABLE>"

    /// Points as Graphviz's inches, in thousandths.
    package static func inches(_ points: Int) -> String {
        let thousandths = (points * 1000 + 36) / 72
        let fraction = String(thousandths % 1000)
        return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - fraction.count) + fraction
    }

    /// The request in the DOT language.
    package var dot: String {
        var lines = ["digraph g {"]
        let graph = Self.graphAttributes.map { "\($0.0)=\($0.1)" }
        lines.append(
            "  graph [" + graph.joined(separator: ", ") + ", nodesep=\(Self.inches(nodeSeparation)), "
                + "ranksep=\(Self.inches(columnSeparation))];")
        lines.append("  node [shape=plain, margin=0];")
        for cluster in 0..<clusterCount {
            lines.append("  subgraph cluster_\(cluster) {")
            lines.append("    margin=\(Self.clusterMargin); label=<\(Self.clusterLabel)>;")
            lines += nodes.indices.filter { nodes[$0].cluster == cluster }.map { "    " + nodeLine($0) }
            lines.append("  }")
        }
        lines += nodes.indices.filter { nodes[$0].cluster == nil }.map { "  " + nodeLine($0) }
        let point = Self.columnPointAttributes.map { "\($0.0)=\"\($0.1)\"" }.joined(separator: ", ")
        for column in 0..<columnCount {
            lines.append("  c\(column) [\(point)];")
            if column > 0 { lines.append("  c\(column - 1) -> c\(column) [weight=0];") }
            let members = nodes.indices.filter { nodes[$0].column == column }.map { " n\($0);" }.joined()
            lines.append("  subgraph r\(column) { rank=same; c\(column);\(members) }")
        }
        for edge in edges {
            lines.append(
                "  n\(edge.tail):p\(edge.tailPort) -> n\(edge.head):p\(edge.headPort) [weight=\(edge.weight)];")
        }
        for edge in orderEdges { lines.append("  n\(edge.tail) -> n\(edge.head);") }
        lines.append("}")
        return lines.joined(separator: "\n") + "\n"
    }

    private func nodeLine(_ index: Int) -> String { "n\(index) [label=<\(nodes[index].label)>];" }
}

extension PlacementRequest.Node {
    /// A table of rows with fixed sizes, which needs no font.
    package var label: String {
        let rows = bands.map { band in
            let port = band.port.map { " PORT=\"p\($0)\"" } ?? ""
            return "<TR><TD FIXEDSIZE=\"TRUE\" WIDTH=\"\(width)\" HEIGHT=\"\(band.height)\"\(port)></TD></TR>"
        }
        return "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"0\">" + rows.joined() + "</TABLE>"
    }
}

import Layout

/// The graph that Graphviz lays out for a request, in the order in which it is built.
///
/// `GraphvizEngine` passes the statements to the library and `dot` writes them, so that both are one graph. It holds no
/// text of the user's.
struct GraphvizGraph {
    enum Value: Equatable {
        case text(String)
        /// An HTML-like label, without its brackets.
        case markup(String)
    }

    enum Key: String {
        case rankdir, newrank, splines, remincross, mclimit, searchsize, nslimit, nodesep, ranksep
        case shape, margin, width, height, label, rank, weight, tailport, headport
    }

    struct Attribute: Equatable {
        var key: Key
        var value: Value

        init(_ key: Key, _ text: String) { (self.key, value) = (key, .text(text)) }
        init(_ key: Key, markup: String) { (self.key, value) = (key, .markup(markup)) }
    }

    enum Node: Equatable {
        /// That of `PlacementRequest.nodes[index]`.
        case unit(Int)
        /// The point of a column.
        case column(Int)

        var name: String {
            switch self {
            case .unit(let index): "n\(index)"
            case .column(let index): "c\(index)"
            }
        }
    }

    enum Statement: Equatable {
        case graph(Attribute)
        /// What every node has unless it is set for one; likewise for edges.
        case nodeDefault(Attribute)
        case edgeDefault(Attribute)
        /// The nodes of each kind come in the order of their numbers, from 0.
        case node(Node, [Attribute])
        /// The members are nodes that the graph has.
        case subgraph(name: String, [Attribute], members: [Node])
        /// The key distinguishes edges between the same nodes.
        case edge(tail: Node, head: Node, key: String, [Attribute])
    }

    let statements: [Statement]

    init(_ request: PlacementRequest) {
        statements =
            Self.settings(request) + Self.nodes(request) + Self.clusters(request) + Self.columns(request)
            + Self.edges(request) + Self.order(request)
    }
}

extension GraphvizGraph {
    /// Without edge labels and with columns of equal rank, positions only: the settings under which Graphviz 2.42
    /// never failed. `remincross` would reduce crossings once more over all clusters, and forget the order within one.
    private static func settings(_ request: PlacementRequest) -> [Statement] {
        let attributes: [(Key, String)] = [
            (.rankdir, "LR"), (.newrank, "true"), (.splines, "none"), (.remincross, "false"), (.mclimit, "4"),
            (.searchsize, "100"), (.nslimit, "10"), (.nodesep, inches(request.nodeSeparation)),
            (.ranksep, inches(request.columnSeparation)),
        ]
        return attributes.map { .graph(Attribute($0, $1)) } + [
            .nodeDefault(Attribute(.shape, "plain")), .nodeDefault(Attribute(.margin, "0")),
            .edgeDefault(Attribute(.weight, "1")),
        ]
    }

    private static func nodes(_ request: PlacementRequest) -> [Statement] {
        request.nodes.enumerated().map { index, node in
            let label = table { markup in
                for band in node.bands {
                    addRow(to: &markup, width: node.width, height: band.height, port: band.port)
                }
            }
            return .node(.unit(index), [Attribute(.label, markup: label)])
        }
    }

    private static func clusters(_ request: PlacementRequest) -> [Statement] {
        // Points around what a cluster holds, and room for a zone's name.
        let attributes = [
            Attribute(.margin, "42"),
            Attribute(.label, markup: table { addRow(to: &$0, width: 60, height: 24) }),
        ]
        return (0..<request.clusterCount).map { cluster in
            .subgraph(
                name: "cluster_\(cluster)", attributes,
                members: request.nodes.indices.filter { request.nodes[$0].cluster == cluster }.map(Node.unit))
        }
    }

    /// A chain of one point a column, each in one rank with the column's nodes.
    private static func columns(_ request: PlacementRequest) -> [Statement] {
        let point = [
            Attribute(.shape, "point"), Attribute(.width, "0.01"), Attribute(.height, "0.01"),
            Attribute(.label, ""),
        ]
        return (0..<request.columnCount).flatMap { column -> [Statement] in
            let members = request.nodes.indices.filter { request.nodes[$0].column == column }.map(Node.unit)
            var statements: [Statement] = [.node(.column(column), point)]
            if column > 0 {
                statements.append(
                    .edge(
                        tail: .column(column - 1), head: .column(column), key: "c\(column)", [Attribute(.weight, "0")]))
            }
            statements.append(
                .subgraph(name: "r\(column)", [Attribute(.rank, "same")], members: [.column(column)] + members))
            return statements
        }
    }

    private static func edges(_ request: PlacementRequest) -> [Statement] {
        request.edges.enumerated().map { index, edge in
            let ports = (tail: "p\(edge.tailPort)", head: "p\(edge.headPort)")
            let weight = edge.weight == 1 ? [] : [Attribute(.weight, "\(edge.weight)")]
            let isForward = request.runsForward(from: edge.tail, to: edge.head)
            let (tail, head) = isForward ? (edge.tail, edge.head) : (edge.head, edge.tail)
            let (tailPort, headPort) = isForward ? (ports.tail, ports.head) : (ports.head, ports.tail)
            return .edge(
                tail: .unit(tail), head: .unit(head), key: "e\(index)",
                weight + [Attribute(.tailport, tailPort), Attribute(.headport, headPort)])
        }
    }

    /// Ties each node to the next in its column, so that Graphviz keeps their order.
    private static func order(_ request: PlacementRequest) -> [Statement] {
        request.neighbors.enumerated().map { index, pair in
            let isForward = request.runsForward(from: pair.upper, to: pair.lower)
            let (tail, head) = isForward ? (pair.upper, pair.lower) : (pair.lower, pair.upper)
            return .edge(tail: .unit(tail), head: .unit(head), key: "o\(index)", [])
        }
    }

    /// A table of empty cells, which needs no font. Cells have the border of their table unless they state their own.
    ///
    /// A third of a placement's time is the reading of these, so they say no more than they must.
    private static func table(_ addRows: (inout String) -> Void) -> String {
        var markup = "<TABLE BORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"0\">"
        addRows(&markup)
        markup += "</TABLE>"
        return markup
    }

    private static func addRow(to markup: inout String, width: Int, height: Int, port: Int? = nil) {
        markup += "<TR><TD WIDTH=\""
        markup += String(width)
        markup += "\" HEIGHT=\""
        markup += String(height)
        if let port {
            markup += "\" PORT=\"p"
            markup += String(port)
        }
        markup += "\"></TD></TR>"
    }

    /// Points as Graphviz's inches, in thousandths.
    private static func inches(_ points: Int) -> String {
        let thousandths = (points * 1000 + 36) / 72
        let fraction = String(thousandths % 1000)
        return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - fraction.count) + fraction
    }
}

extension PlacementRequest {
    /// Whether Graphviz keeps the first node above the second, or left of it, if an edge runs from the first to the second.
    /// Where it chooses the columns itself, every edge runs from left to right.
    ///
    /// Drawn from left to right, it turns the order of a rank about, and the order within a cluster once more. Measured
    /// with 2.42 and 14.1, which agree: Graphviz's issue 1585, changed in 10.0.1, is about nodes that no edge puts in order.
    fileprivate func runsForward(from first: Int, to second: Int) -> Bool {
        let isInOneCluster = nodes[first].cluster != nil && nodes[first].cluster == nodes[second].cluster
        return columnCount == 0 || !(isInOneCluster && nodes[first].column == nodes[second].column)
    }
}

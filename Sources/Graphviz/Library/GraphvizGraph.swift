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

    private(set) var statements: [Statement] = []

    init(_ request: PlacementRequest) {
        statements.reserveCapacity(
            20 + 2 * request.nodes.count + request.clusterCount + 3 * request.columnCount + request.edges.count)
        addSettings(request)
        addNodes(request)
        addClusters(request)
        addColumns(request)
        addEdges(request)
        addOrder(request)
    }
}

extension GraphvizGraph {
    /// Without edge labels and with columns of equal rank, positions only: the settings under which Graphviz 2.42
    /// never failed. `remincross` would reduce crossings once more over all clusters, and forget the order within one.
    private static let settings: [Statement] = [
        .graph(Attribute(.rankdir, "LR")), .graph(Attribute(.newrank, "true")), .graph(Attribute(.splines, "none")),
        .graph(Attribute(.remincross, "false")), .graph(Attribute(.mclimit, "4")),
        .graph(Attribute(.searchsize, "100")), .graph(Attribute(.nslimit, "10")),
    ]
    private static let defaults: [Statement] = [
        .nodeDefault(Attribute(.shape, "plain")), .nodeDefault(Attribute(.margin, "0")),
        .edgeDefault(Attribute(.weight, "1")),
    ]
    /// Points around what a cluster holds, and room for a zone's name.
    private static let cluster = [
        Attribute(.margin, "42"), Attribute(.label, markup: table(of: 1) { addRow(to: &$0, width: 60, height: 24) }),
    ]
    private static let point = [
        Attribute(.shape, "point"), Attribute(.width, "0.01"), Attribute(.height, "0.01"), Attribute(.label, ""),
    ]

    private mutating func addSettings(_ request: PlacementRequest) {
        statements += Self.settings
        statements.append(.graph(Attribute(.nodesep, Self.inches(request.nodeSeparation))))
        statements.append(.graph(Attribute(.ranksep, Self.inches(request.columnSeparation))))
        statements += Self.defaults
    }

    private mutating func addNodes(_ request: PlacementRequest) {
        for (index, node) in request.nodes.enumerated() {
            let label = Self.table(of: node.bands.count) { markup in
                // The rows below are as wide as the first.
                var width: Int? = node.width
                for band in node.bands {
                    Self.addRow(to: &markup, width: width, height: band.height, port: band.port)
                    width = nil
                }
            }
            statements.append(.node(.unit(index), [Attribute(.label, markup: label)]))
        }
    }

    private mutating func addClusters(_ request: PlacementRequest) {
        for cluster in 0..<request.clusterCount {
            let members = request.nodes.indices.filter { request.nodes[$0].cluster == cluster }.map(Node.unit)
            statements.append(.subgraph(name: "cluster_\(cluster)", Self.cluster, members: members))
        }
    }

    /// A chain of one point a column, each in one rank with the column's nodes.
    private mutating func addColumns(_ request: PlacementRequest) {
        for column in 0..<request.columnCount {
            let members = request.nodes.indices.filter { request.nodes[$0].column == column }.map(Node.unit)
            statements.append(.node(.column(column), Self.point))
            if column > 0 {
                statements.append(
                    .edge(
                        tail: .column(column - 1), head: .column(column), key: "c\(column)", [Attribute(.weight, "0")]))
            }
            statements.append(
                .subgraph(name: "r\(column)", [Attribute(.rank, "same")], members: [.column(column)] + members))
        }
    }

    private mutating func addEdges(_ request: PlacementRequest) {
        for (index, edge) in request.edges.enumerated() {
            let ports = (tail: "p\(edge.tailPort)", head: "p\(edge.headPort)")
            let weight = edge.weight == 1 ? [] : [Attribute(.weight, "\(edge.weight)")]
            let isForward = request.runsForward(from: edge.tail, to: edge.head)
            let (tail, head) = isForward ? (edge.tail, edge.head) : (edge.head, edge.tail)
            let (tailPort, headPort) = isForward ? (ports.tail, ports.head) : (ports.head, ports.tail)
            statements.append(
                .edge(
                    tail: .unit(tail), head: .unit(head), key: "e\(index)",
                    weight + [Attribute(.tailport, tailPort), Attribute(.headport, headPort)]))
        }
    }

    /// Ties each node to the next in its column, so that Graphviz keeps their order.
    private mutating func addOrder(_ request: PlacementRequest) {
        for (index, pair) in request.neighbors.enumerated() {
            let isForward = request.runsForward(from: pair.upper, to: pair.lower)
            let (tail, head) = isForward ? (pair.upper, pair.lower) : (pair.lower, pair.upper)
            statements.append(.edge(tail: .unit(tail), head: .unit(head), key: "o\(index)", []))
        }
    }

    /// A table of empty cells, which needs no font. Cells have the border of their table unless they state their own.
    ///
    /// A third of a placement's time is the reading of these, so they say no more than they must.
    private static func table(of rowCount: Int, _ addRows: (inout String) -> Void) -> String {
        var markup = ""
        markup.reserveCapacity(60 + 64 * rowCount)
        markup += "<TABLE BORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"0\">"
        addRows(&markup)
        markup += "</TABLE>"
        return markup
    }

    /// - Parameter width: `nil` for that of the table.
    private static func addRow(to markup: inout String, width: Int?, height: Int, port: Int? = nil) {
        markup += "<TR><TD "
        if let width {
            markup += "WIDTH=\""
            markup += String(width)
            markup += "\" "
        }
        markup += "HEIGHT=\""
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

import CGraphviz
import Layout

/// Owns one graph, and frees its layout and the graph in the order that Graphviz asks for.
struct GraphvizDrawing: ~Copyable {
    private typealias Symbols = [GraphvizGraph.Key: UnsafeMutablePointer<Agsym_t>]

    private let context: OpaquePointer
    private let graph: UnsafeMutablePointer<Agraph_t>
    // In the order in which they were added. Nodes have no names in the library, which would look them up.
    private var units: [UnsafeMutablePointer<Agnode_t>] = []
    private var columns: [UnsafeMutablePointer<Agnode_t>] = []
    /// The attributes that nodes have, and those that edges have, by which one is set without a search for its name.
    private var nodeSymbols: Symbols = [:]
    private var edgeSymbols: Symbols = [:]

    /// - Parameter context: must outlive the drawing.
    init?(context: OpaquePointer) {
        portolan_gv_reset_messages()
        guard let graph = portolan_gv_open() else { return nil }
        self.context = context
        self.graph = graph
    }

    deinit {
        portolan_gv_repair_ranks(graph)
        gvFreeLayout(context, graph)
        agclose(graph)
    }

    mutating func lay(_ request: PlacementRequest) -> Result<Placement, PlacementError> {
        for statement in GraphvizGraph(request).statements where !add(statement) {
            return .failure(PlacementError(.unanswered, "Graphviz has no memory for the graph"))
        }
        guard gvLayout(context, graph, "dot") == 0, portolan_gv_is_laid_out(graph) else { return failure() }
        let height = portolan_gv_height(graph)
        let placement = Placement(
            centers: units.map { Point(x: portolan_gv_x($0), y: height - portolan_gv_y($0)) })
        return placement.isComplete(for: request) ? .success(placement) : failure()
    }

    private func failure() -> Result<Placement, PlacementError> {
        let message = String(cString: portolan_gv_messages())
        return .failure(PlacementError(.refused, message.isEmpty ? "Graphviz gave no layout" : message))
    }

    /// - Returns: `false` if there is no memory for it; a graph without it would be another.
    private mutating func add(_ statement: GraphvizGraph.Statement) -> Bool {
        switch statement {
        case .graph(let attribute): set(attribute, of: graph)
        case .nodeDefault(let attribute): return Self.declare(attribute, AGNODE, &nodeSymbols, in: graph) != nil
        case .edgeDefault(let attribute): return Self.declare(attribute, AGEDGE, &edgeSymbols, in: graph) != nil
        case .node(let node, let attributes):
            guard let added = portolan_gv_node(graph) else { return false }
            switch node {
            case .unit: units.append(added)
            case .column: columns.append(added)
            }
            return Self.set(attributes, of: added, AGNODE, &nodeSymbols, in: graph)
        case .subgraph(let name, let attributes, let members):
            guard let subgraph = portolan_gv_subgraph(graph, name) else { return false }
            for attribute in attributes { set(attribute, of: subgraph) }
            for member in members where !portolan_gv_add(subgraph, handle(member)) { return false }
        case .edge(let tail, let head, _, let attributes):
            guard let edge = portolan_gv_edge(graph, handle(tail), handle(head)) else { return false }
            return Self.set(attributes, of: edge, AGEDGE, &edgeSymbols, in: graph)
        }
        return true
    }

    private func handle(_ node: GraphvizGraph.Node) -> UnsafeMutablePointer<Agnode_t> {
        switch node {
        case .unit(let index): units[index]
        case .column(let index): columns[index]
        }
    }

    /// For a graph, of which there are few.
    private func set(_ attribute: GraphvizGraph.Attribute, of graph: UnsafeMutablePointer<Agraph_t>) {
        switch attribute.value {
        case .text(let text): portolan_gv_set(graph, attribute.key.rawValue, text)
        case .markup(let markup): portolan_gv_set_markup(self.graph, graph, attribute.key.rawValue, markup)
        }
    }

    private static func set(
        _ attributes: [GraphvizGraph.Attribute], of object: UnsafeMutableRawPointer, _ kind: Int32,
        _ symbols: inout Symbols, in graph: UnsafeMutablePointer<Agraph_t>
    ) -> Bool {
        for attribute in attributes {
            let known = symbols[attribute.key]
            guard
                let symbol = known
                    ?? declare(GraphvizGraph.Attribute(attribute.key, ""), kind, &symbols, in: graph)
            else { return false }
            switch attribute.value {
            case .text(let text): portolan_gv_set_symbol(object, symbol, text)
            case .markup(let markup): portolan_gv_set_symbol_markup(graph, object, symbol, markup)
            }
        }
        return true
    }

    /// Gives everything of a kind an attribute, with what it is where nothing else is set.
    private static func declare(
        _ attribute: GraphvizGraph.Attribute, _ kind: Int32, _ symbols: inout Symbols,
        in graph: UnsafeMutablePointer<Agraph_t>
    ) -> UnsafeMutablePointer<Agsym_t>? {
        guard case .text(let text) = attribute.value,
            let symbol = portolan_gv_declare(graph, kind, attribute.key.rawValue, text)
        else { return nil }
        symbols[attribute.key] = symbol
        return symbol
    }
}

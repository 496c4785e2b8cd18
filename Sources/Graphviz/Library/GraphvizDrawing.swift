import CGraphviz
import Layout

/// Owns one graph, and frees its layout and the graph in the order that Graphviz asks for.
struct GraphvizDrawing: ~Copyable {
    private let context: OpaquePointer
    private let graph: UnsafeMutablePointer<Agraph_t>

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

    func lay(_ request: PlacementRequest) -> Result<Placement, PlacementError> {
        for statement in GraphvizGraph(request).statements where !add(statement) {
            return .failure(PlacementError(.unanswered, "Graphviz has no memory for the graph"))
        }
        guard gvLayout(context, graph, "dot") == 0, portolan_gv_is_laid_out(graph) else { return failure() }
        let height = portolan_gv_height(graph)
        let placement = Placement(
            centers: request.nodes.indices.compactMap { index in
                portolan_gv_node(graph, GraphvizGraph.node(index))
                    .map { Point(x: portolan_gv_x($0), y: height - portolan_gv_y($0)) }
            })
        return placement.isComplete(for: request) ? .success(placement) : failure()
    }

    private func failure() -> Result<Placement, PlacementError> {
        let message = String(cString: portolan_gv_messages())
        return .failure(PlacementError(.refused, message.isEmpty ? "Graphviz gave no layout" : message))
    }

    /// - Returns: `false` if there is no memory for it; a graph without it would be another.
    private func add(_ statement: GraphvizGraph.Statement) -> Bool {
        switch statement {
        case .graph(let attribute): set(attribute, of: graph)
        case .nodeDefault(let attribute): setDefault(attribute, portolan_gv_node_default)
        case .edgeDefault(let attribute): setDefault(attribute, portolan_gv_edge_default)
        case .node(let name, let attributes):
            guard let node = portolan_gv_node(graph, name) else { return false }
            for attribute in attributes { set(attribute, of: node) }
        case .subgraph(let name, let attributes, let members):
            guard let subgraph = portolan_gv_subgraph(graph, name) else { return false }
            for attribute in attributes { set(attribute, of: subgraph) }
            for member in members where portolan_gv_node(subgraph, member) == nil { return false }
        case .edge(let tail, let head, let key, let attributes):
            guard let tail = portolan_gv_node(graph, tail), let head = portolan_gv_node(graph, head),
                let edge = portolan_gv_edge(graph, tail, head, key)
            else { return false }
            for attribute in attributes { set(attribute, of: edge) }
        }
        return true
    }

    private func set(_ attribute: GraphvizGraph.Attribute, of object: UnsafeMutableRawPointer) {
        switch attribute.value {
        case .text(let text): portolan_gv_set(object, attribute.key, text)
        case .markup(let markup): portolan_gv_set_markup(graph, object, attribute.key, markup)
        }
    }

    private func setDefault(
        _ attribute: GraphvizGraph.Attribute,
        _ set: (UnsafeMutablePointer<Agraph_t>?, UnsafePointer<CChar>?, UnsafePointer<CChar>?) -> Void
    ) {
        if case .text(let text) = attribute.value { set(graph, attribute.key, text) }
    }
}

import CGraphviz
import Layout
import Synchronization

/// Placement by Graphviz's `dot`, in process.
///
/// Graphviz keeps global state and is not safe on two threads, even with two contexts: calls from any number of
/// threads wait for each other here.
package struct GraphvizEngine: LayoutEngine {
    /// Guards the whole library, and keeps its context for the next drawing: to make one takes as long as to lay out a
    /// small graph.
    private static let library = Mutex<GraphvizContext?>(nil)

    package init() {}

    package func place(_ request: PlacementRequest) throws(PlacementError) -> Placement {
        let result = Self.library.withLock { context in Self.run(request, &context) }
        return try result.get()
    }

    private static func run(
        _ request: PlacementRequest, _ context: inout GraphvizContext?
    ) -> Result<Placement, PlacementError> {
        if context == nil { context = GraphvizContext() }
        guard let handle = context?.handle, let drawing = GraphvizDrawing(context: handle) else {
            return .failure(PlacementError(message: "Graphviz could not be started"))
        }
        return drawing.lay(request)
    }
}

/// Owns Graphviz's context.
private struct GraphvizContext: ~Copyable {
    let handle: OpaquePointer

    init?() {
        guard let handle = portolan_gv_context() else { return nil }
        self.handle = handle
    }

    deinit { gvFreeContext(handle) }
}

/// Owns one graph, and frees its layout and the graph in the order that Graphviz asks for.
private struct GraphvizDrawing: ~Copyable {
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
        setGraphAttributes(request)
        let nodes = addNodes(request)
        guard nodes.count == request.nodes.count else { return failure() }
        addColumns(request, nodes)
        addEdges(request, nodes)
        guard gvLayout(context, graph, "dot") == 0, portolan_gv_is_laid_out(graph) else { return failure() }
        let height = portolan_gv_height(graph)
        let centers = nodes.map { Point(x: portolan_gv_x($0), y: height - portolan_gv_y($0)) }
        guard centers.allSatisfy({ $0.x.isFinite && $0.y.isFinite }) else { return failure() }
        return .success(Placement(centers: centers))
    }

    private func failure() -> Result<Placement, PlacementError> {
        let message = String(cString: portolan_gv_messages())
        return .failure(PlacementError(message: message.isEmpty ? "Graphviz gave no layout" : message))
    }

    private func setGraphAttributes(_ request: PlacementRequest) {
        for (key, value) in PlacementRequest.graphAttributes {
            portolan_gv_set(graph, key, value)
        }
        for (key, value) in [("shape", "plain"), ("margin", "0")] { portolan_gv_node_default(graph, key, value) }
        portolan_gv_edge_default(graph, "weight", "1")
        portolan_gv_set(graph, "nodesep", PlacementRequest.inches(request.nodeSeparation))
        portolan_gv_set(graph, "ranksep", PlacementRequest.inches(request.columnSeparation))
    }

    private func addNodes(_ request: PlacementRequest) -> [UnsafeMutablePointer<Agnode_t>] {
        let clusters = (0..<request.clusterCount).compactMap { index -> UnsafeMutablePointer<Agraph_t>? in
            guard let cluster = portolan_gv_subgraph(graph, "cluster_\(index)") else { return nil }
            portolan_gv_set(cluster, "margin", "\(PlacementRequest.clusterMargin)")
            portolan_gv_set_markup(graph, cluster, "label", PlacementRequest.clusterLabel)
            return cluster
        }
        var nodes: [UnsafeMutablePointer<Agnode_t>] = []
        for (index, node) in request.nodes.enumerated() {
            guard let added = portolan_gv_node(graph, "n\(index)") else { return [] }
            portolan_gv_set_markup(graph, added, "label", node.label)
            if let cluster = node.cluster, cluster < clusters.count {
                _ = portolan_gv_subnode(clusters[cluster], added)
            }
            nodes.append(added)
        }
        return nodes
    }

    /// A chain of one point a column, each in one rank with the column's nodes.
    private func addColumns(_ request: PlacementRequest, _ nodes: [UnsafeMutablePointer<Agnode_t>]) {
        var previous: UnsafeMutablePointer<Agnode_t>?
        for column in 0..<request.columnCount {
            guard let point = portolan_gv_node(graph, "c\(column)") else { return }
            for (key, value) in PlacementRequest.columnPointAttributes { portolan_gv_set(point, key, value) }
            if let previous, let edge = portolan_gv_edge(graph, previous, point, "c\(column)") {
                portolan_gv_set(edge, "weight", "0")
            }
            previous = point
            guard let rank = portolan_gv_subgraph(graph, "r\(column)") else { return }
            portolan_gv_set(rank, "rank", "same")
            _ = portolan_gv_subnode(rank, point)
            for (index, node) in request.nodes.enumerated() where node.column == column {
                _ = portolan_gv_subnode(rank, nodes[index])
            }
        }
    }

    private func addEdges(_ request: PlacementRequest, _ nodes: [UnsafeMutablePointer<Agnode_t>]) {
        for (index, edge) in request.edges.enumerated() {
            guard let added = portolan_gv_edge(graph, nodes[edge.tail], nodes[edge.head], "e\(index)") else { continue }
            if edge.weight != 1 { portolan_gv_set(added, "weight", "\(edge.weight)") }
            portolan_gv_set(added, "tailport", "p\(edge.tailPort)")
            portolan_gv_set(added, "headport", "p\(edge.headPort)")
        }
        for (index, edge) in request.orderEdges.enumerated() {
            _ = portolan_gv_edge(graph, nodes[edge.tail], nodes[edge.head], "o\(index)")
        }
    }
}

import CGraphviz
import Layout
import Synchronization

/// Placement by Graphviz's `dot`, in process.
///
/// Graphviz keeps global state and is not thread-safe, even with a context for each thread: calls from several threads wait
/// for each other here.
package struct GraphvizEngine: LayoutEngine {
    /// Guards the whole library, and keeps its context for the next drawing: making one takes as long as the layout of a
    /// small graph.
    private static let library = Mutex<GraphvizContext?>(nil)

    /// The version of the library that runs, such as `2.43.0`.
    package static let version = Self.library.withLock { _ in
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: 64) { text in
            portolan_gv_version(text.baseAddress, text.count)
            return text.baseAddress.map { String(cString: $0) } ?? ""
        }
    }

    package var version: String? { Self.version }

    package init() {}

    package func place(_ request: PlacementRequest) throws(PlacementError) -> Placement {
        let result = Self.library.withLock { context in Self.run(request, &context) }
        return try result.get()
    }

    private static func run(
        _ request: PlacementRequest, _ context: inout GraphvizContext?
    ) -> Result<Placement, PlacementError> {
        do throws(PlacementError) {
            if context == nil { context = try GraphvizContext() }
        } catch {
            return .failure(error)
        }
        guard let handle = context?.handle, var drawing = GraphvizDrawing(context: handle) else {
            return .failure(PlacementError(.unanswered, "Graphviz could not be started"))
        }
        return drawing.lay(request)
    }
}

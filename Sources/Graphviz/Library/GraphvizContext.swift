import CGraphviz
import Layout

/// Owns Graphviz's context.
struct GraphvizContext: ~Copyable {
    let handle: OpaquePointer

    init() throws(PlacementError) {
        var message = ""
        let handle = withUnsafeTemporaryAllocation(of: CChar.self, capacity: 4096) { text in
            let handle = portolan_gv_context(text.baseAddress, text.count)
            if handle == nil { message = text.baseAddress.map { String(cString: $0) } ?? "" }
            return handle
        }
        guard let handle else { throw PlacementError(.unanswered, message) }
        self.handle = handle
    }

    deinit { gvFreeContext(handle) }
}

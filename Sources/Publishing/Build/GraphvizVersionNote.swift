/// Names the locks that were decided with another version of Graphviz than the one that runs.
package struct GraphvizVersionNote: Sendable, Hashable {
    package let text: String

    /// - Parameter locks: each edition's, with the version that it names.
    /// - Returns: `nil` if none names another version.
    init?(_ locks: [(edition: String, graphviz: String?)], current: String) {
        let others = locks.compactMap { lock in
            lock.graphviz.flatMap {
                $0 == current ? nil : "\(lock.edition)/layout.lock was decided with Graphviz \($0)"
            }
        }
        if others.isEmpty { return nil }
        text = "\(others.joined(separator: " and ")); this is \(current); positions may differ"
    }
}

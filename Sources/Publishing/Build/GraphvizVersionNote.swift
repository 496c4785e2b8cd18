/// A note that names the locks that were computed with a version of Graphviz other than the current one.
package struct GraphvizVersionNote: Sendable, Hashable {
    package let text: String

    /// - Parameter locks: the lock of each edition, with the version that it names.
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

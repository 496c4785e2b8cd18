import Synchronization

/// The paths of an edition's pages, collected from several threads.
final class PageList: Sendable {
    private struct Paths {
        var written: [String] = []
        var kept: [String] = []
    }

    private let paths = Mutex(Paths())

    func add(_ path: String) { paths.withLock { $0.written.append(path) } }

    /// - Parameter path: of a page that stays as an earlier build has written it.
    func keep(_ path: String) { paths.withLock { $0.kept.append(path) } }

    /// How many were written.
    var count: Int { paths.withLock { $0.written.count } }

    /// The sorted paths of all.
    var all: [String] { paths.withLock { $0.written + $0.kept }.sorted() }
}

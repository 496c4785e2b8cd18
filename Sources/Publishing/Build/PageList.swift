import Synchronization

/// The paths of an edition's pages that were written, collected from several threads.
final class PageList: Sendable {
    private let paths = Mutex<[String]>([])

    func add(_ path: String) { paths.withLock { $0.append(path) } }

    var count: Int { paths.withLock { $0.count } }

    /// The sorted paths.
    var all: [String] { paths.withLock { $0 }.sorted() }
}

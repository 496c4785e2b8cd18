import Synchronization

/// The paths of the pages of an edition that were made, from several threads at once.
final class PageList: Sendable {
    private let paths = Mutex<[String]>([])

    func add(_ path: String) { paths.withLock { $0.append(path) } }

    var count: Int { paths.withLock { $0.count } }

    /// In order.
    var all: [String] { paths.withLock { $0 }.sorted() }
}

import Glibc

/// Notices that files have changed, by looking at them again and again.
///
/// Looking takes a millisecond for some hundred files, and works where notifications of the kernel do not: in containers,
/// on shared folders, and for whatever editors and git do to files and folders.
package struct FolderWatch: Sendable {
    /// What is known of the files at one moment. A file or folder that is not there is not in it.
    package struct State: Sendable, Hashable {
        fileprivate struct Entry: Hashable {
            let device: UInt64
            let inode: UInt64
            let size: Int64
            let modified: Int64
            let changed: Int64
        }

        fileprivate var entries: [String: Entry] = [:]
    }

    private let paths: [String]

    /// How long nothing may change for a burst of changes to be over, and how long a burst may delay a build.
    private static let quiet = Duration.milliseconds(15)
    private static let patience = Duration.milliseconds(400)
    /// How often it looks, unless looking takes longer than a tenth of that.
    private static let interval = Duration.milliseconds(20)

    /// - Parameter paths: folders with everything in them, and files.
    package init(_ paths: [String]) { self.paths = paths }

    package var state: State {
        var state = State()
        for path in paths { Self.collect(path, into: &state.entries, depth: 0) }
        return state
    }

    /// Waits until the files differ from a state, and then until they stay as they are.
    package func change(since earlier: State) async throws -> State {
        let clock = ContinuousClock()
        var interval = Self.interval
        while true {
            var found = earlier
            let taken = clock.measure { found = state }
            interval = max(Self.interval, taken * 10)
            if found != earlier { return try await settled(found, clock) }
            try await Task.sleep(for: interval)
        }
    }

    private func settled(_ state: State, _ clock: ContinuousClock) async throws -> State {
        let start = clock.now
        var last = state
        while clock.now - start < Self.patience {
            try await Task.sleep(for: Self.quiet)
            let next = self.state
            if next == last { break }
            last = next
        }
        return last
    }

    /// Links are followed, as the corpus's reader does, to a depth that no corpus has.
    private static func collect(_ path: String, into entries: inout [String: State.Entry], depth: Int) {
        var info = stat()
        guard depth < 20, stat(path, &info) == 0 else { return }
        entries[path] = State.Entry(
            device: UInt64(info.st_dev), inode: UInt64(info.st_ino), size: Int64(info.st_size),
            modified: Int64(info.st_mtim.tv_sec) * 1_000_000_000 + Int64(info.st_mtim.tv_nsec),
            changed: Int64(info.st_ctim.tv_sec) * 1_000_000_000 + Int64(info.st_ctim.tv_nsec))
        guard info.st_mode & S_IFMT == S_IFDIR, let stream = opendir(path) else { return }
        defer { closedir(stream) }
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            // What the corpus's reader skips.
            if name.hasPrefix(".") || name.hasPrefix("#") || name.hasSuffix("~") { continue }
            collect("\(path)/\(name)", into: &entries, depth: depth + 1)
        }
    }
}

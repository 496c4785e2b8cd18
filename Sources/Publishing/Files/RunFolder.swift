import Glibc

/// A folder for what one run of the program makes, which is removed at its end, be it by a signal.
package struct RunFolder: ~Copyable {
    package let path: String
    private let cleanup: Int

    package init() throws(FileError) {
        let parent = getenv("TMPDIR").map { String(cString: $0) }.flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "/tmp"
        (path, cleanup) = try Interruption.deferred { () throws(FileError) in
            let path = try FileTree.makeUniqueFolder("\(parent.droppingTrailingSlashes)/portolan-")
            return (path, Interruption.clean { try? FileTree.remove(path) })
        }
    }

    deinit {
        Interruption.forget(cleanup)
        try? FileTree.remove(path)
    }
}

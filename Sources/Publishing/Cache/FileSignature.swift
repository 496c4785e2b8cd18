import Glibc

/// By what a file is recognized as the one that was written, without reading it.
struct FileSignature: Sendable, Hashable, BitwiseCopyable {
    var device: UInt64
    var inode: UInt64
    var size: Int64
    /// When it was last changed, in nanoseconds.
    var time: Int64

    /// - Returns: `nil` if no plain file is there.
    init?(of path: String) {
        var info = stat()
        guard lstat(path, &info) == 0 else { return nil }
        self.init(info)
    }

    /// - Parameter path: may be a link.
    init?(following path: String) {
        var info = stat()
        guard stat(path, &info) == 0 else { return nil }
        self.init(info)
    }

    private init?(_ info: stat) {
        guard info.st_mode & S_IFMT == S_IFREG else { return nil }
        device = UInt64(info.st_dev)
        inode = UInt64(info.st_ino)
        size = Int64(info.st_size)
        time = Int64(info.st_mtim.tv_sec) * 1_000_000_000 + Int64(info.st_mtim.tv_nsec)
    }
}

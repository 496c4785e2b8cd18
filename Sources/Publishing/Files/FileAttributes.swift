import Glibc

/// What is at a path.
struct FileAttributes {
    enum Kind { case file, folder, link, pipe, other }

    /// Identifies a file or folder uniquely on the machine, as long as it exists.
    struct Identity: Hashable {
        var device: UInt
        var inode: UInt
    }

    var kind: Kind
    var identity: Identity
    /// In bytes.
    var size: Int

    init(_ info: stat) {
        kind =
            switch info.st_mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .folder
            case S_IFLNK: .link
            case S_IFIFO: .pipe
            default: .other
            }
        identity = Identity(device: info.st_dev, inode: info.st_ino)
        size = Int(info.st_size)
    }
}

import CRename
import Glibc

/// The file system operations of Publishing; every error names its path.
enum FileTree {
    enum Kind { case file, folder, link, other }

    /// Identifies a file or folder uniquely on the machine.
    struct Identity: Hashable {
        var device: UInt
        var inode: UInt
    }

    struct Attributes {
        var kind: Kind
        var identity: Identity
    }

    /// `nil` if nothing is there. A link is followed only if requested.
    static func attributes(of path: String, followingLinks: Bool) throws(FileError) -> Attributes? {
        var info = stat()
        let status = followingLinks ? stat(path, &info) : lstat(path, &info)
        if status != 0 {
            if errno == ENOENT { return nil }
            throw FileError("read", path)
        }
        let kind: Kind =
            switch info.st_mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .folder
            case S_IFLNK: .link
            default: .other
            }
        return Attributes(kind: kind, identity: Identity(device: info.st_dev, inode: info.st_ino))
    }

    /// The names in a folder, in order of their bytes.
    static func names(in folder: String) throws(FileError) -> [String] {
        guard let stream = opendir(folder) else { throw FileError("read", folder) }
        defer { closedir(stream) }
        var names: [String] = []
        while true {
            errno = 0
            guard let entry = readdir(stream) else {
                if errno != 0 { throw FileError("read", folder) }
                break
            }
            let name = withUnsafeBytes(of: &entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != "." && name != ".." { names.append(name) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// The paths of all files in a folder at any depth, in order of their bytes. Empty folders are included, with a
    /// slash at the end.
    static func files(in folder: String) throws(FileError) -> [String] {
        var files: [String] = []
        for name in try names(in: folder) {
            guard try attributes(of: "\(folder)/\(name)", followingLinks: false)?.kind == .folder else {
                files.append(name)
                continue
            }
            let inside = try Self.files(in: "\(folder)/\(name)")
            files += inside.isEmpty ? ["\(name)/"] : inside.map { "\(name)/\($0)" }
        }
        return files.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    static func read(_ path: String) throws(FileError) -> [UInt8] {
        try FileDescriptor.open(path, flags: O_RDONLY, action: "read").readToEnd(named: path)
    }

    /// The first bytes of a file, no more than a number of them.
    static func read(_ path: String, atMost limit: Int) throws(FileError) -> [UInt8] {
        try FileDescriptor.open(path, flags: O_RDONLY, action: "read").readToEnd(named: path, atMost: limit)
    }

    /// Writes a new file; an existing file is an error.
    static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
        try FileDescriptor.open(path, flags: O_WRONLY | O_CREAT | O_EXCL, action: "write")
            .writeAll(bytes, named: path)
    }

    /// Creates a hard link to a file, to save disk space, or a copy if the file system has no hard links.
    static func copy(_ path: String, to other: String) throws(FileError) {
        if link(path, other) == 0 { return }
        let source = try FileDescriptor.open(path, flags: O_RDONLY, action: "read")
        let target = try FileDescriptor.open(other, flags: O_WRONLY | O_CREAT | O_EXCL, action: "write")
        while true {
            let piece = try source.read(upTo: pieceSize, named: path)
            if piece.isEmpty { return }
            try target.writeAll(piece, named: other)
        }
    }

    /// Compares two files without loading them into memory.
    static func haveSameBytes(_ path: String, _ other: String) throws(FileError) -> Bool {
        let first = try FileDescriptor.open(path, flags: O_RDONLY, action: "read")
        let second = try FileDescriptor.open(other, flags: O_RDONLY, action: "read")
        while true {
            let piece = try first.read(upTo: pieceSize, named: path)
            guard try second.read(upTo: pieceSize, named: other) == piece else { return false }
            if piece.isEmpty { return true }
        }
    }

    private static let pieceSize = 1 << 20

    /// Creates a folder and its missing parents; an existing folder is not an error.
    static func makeFolder(_ path: String) throws(FileError) {
        if mkdir(path, 0o777) == 0 { return }
        let code = errno
        if code == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex {
            try makeFolder(String(path[..<slash]))
            if mkdir(path, 0o777) == 0 { return }
            throw FileError("make", path)
        }
        guard code == EEXIST, try attributes(of: path, followingLinks: true)?.kind == .folder else {
            throw FileError("make", path, code: code)
        }
    }

    /// Removes a file, a link or a folder with its contents; a missing one is not an error.
    static func remove(_ path: String) throws(FileError) {
        guard let kind = try attributes(of: path, followingLinks: false)?.kind else { return }
        if kind == .folder {
            for name in try names(in: path) { try remove("\(path)/\(name)") }
        }
        guard (kind == .folder ? rmdir(path) : unlink(path)) == 0 else { throw FileError("remove", path) }
    }

    /// Moves a file or folder to `target`, replacing an existing file.
    static func move(_ path: String, to target: String) throws(FileError) {
        guard rename(path, target) == 0 else { throw FileError("replace", target) }
    }

    /// Exchanges two paths atomically. Returns `false` if the file system cannot do that.
    static func exchange(_ path: String, with target: String) throws(FileError) -> Bool {
        switch portolan_exchange(path, target) {
        case 0: return true
        case EINVAL, ENOSYS, EPERM: return false
        case let code: throw FileError("replace", target, code: code)
        }
    }
}

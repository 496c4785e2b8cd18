import CFileSystem
import Digests
import Glibc

/// The file system operations of Publishing; every error names its path.
enum FileTree {
    /// `nil` if nothing is there. A link is followed only if requested.
    static func attributes(of path: String, followingLinks: Bool) throws(FileError) -> FileAttributes? {
        var info = stat()
        let status = followingLinks ? stat(path, &info) : lstat(path, &info)
        if status != 0 {
            if errno == ENOENT || errno == ENOTDIR { return nil }
            throw FileError("read", path)
        }
        return FileAttributes(info)
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

    /// Reads a plain file, or its first bytes; anything else is an error.
    static func read(_ path: String, atMost limit: Int = .max) throws(FileError) -> [UInt8] {
        try FileDescriptor.openPlain(path).readToEnd(named: path, atMost: limit)
    }

    /// Writes a new file; an existing file is an error.
    static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
        try FileDescriptor.open(path, flags: O_WRONLY | O_CREAT | O_EXCL, action: "write")
            .writeAll(bytes, named: path)
    }

    /// Writes a new file, and returns after it is on the disk.
    static func writeDurably(_ bytes: [UInt8], to path: String) throws(FileError) {
        let file = try FileDescriptor.open(path, flags: O_WRONLY | O_CREAT | O_EXCL, action: "write")
        try file.writeAll(bytes, named: path)
        try file.sync(named: path)
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

    /// The digest of a file, without loading it into memory.
    static func digest(of path: String) throws(FileError) -> ContentDigest {
        let file = try FileDescriptor.openPlain(path)
        var hasher = ContentHasher()
        while true {
            let piece = try file.read(upTo: pieceSize, named: path)
            if piece.isEmpty { return hasher.digest }
            hasher.update(piece)
        }
    }

    private static let pieceSize = 1 << 18

    /// Creates a folder and its missing parents; an existing folder is not an error.
    static func makeFolder(_ path: String) throws(FileError) {
        if mkdir(path, 0o777) == 0 { return }
        var code = errno
        if code == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex {
            try makeFolder(String(path[..<slash]))
            if mkdir(path, 0o777) == 0 { return }
            // Another thread may have made it meanwhile.
            code = errno
        }
        guard code == EEXIST, try attributes(of: path, followingLinks: true)?.kind == .folder else {
            throw FileError("make", path, code: code)
        }
    }

    /// Creates a folder that only the user may enter, with a name that nothing else has.
    ///
    /// - Parameter beginning: the path up to the random part.
    static func makeUniqueFolder(_ beginning: String) throws(FileError) -> String {
        var template = Array("\(beginning)XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw FileError("make", "\(beginning)XXXXXX") }
        return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
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

    /// Moves a file or folder to `target`, where there must be nothing.
    static func moveToFreePlace(_ path: String, _ target: String) throws(FileError) {
        switch portolan_rename_new(path, target) {
        case 0: return
        case EINVAL, ENOSYS:
            guard try attributes(of: target, followingLinks: false) == nil else {
                throw FileError("replace", target, code: EEXIST)
            }
            try move(path, to: target)
        case let code: throw FileError("replace", target, code: code)
        }
    }

    /// Returns after the names in a folder are on the disk.
    static func syncFolder(_ path: String) throws(FileError) {
        try FileDescriptor.open(path, flags: O_RDONLY | O_DIRECTORY, action: "write").sync(named: path)
    }

    /// The path without links, `.` and `..`. What is not there yet counts as a name.
    static func resolved(_ path: String) throws(FileError) -> String {
        if let real = realpath(path, nil) {
            defer { free(real) }
            return String(cString: real)
        }
        guard errno == ENOENT, let last = path.split(separator: "/").last, last != ".." else {
            throw FileError("read", path)
        }
        let trimmed = path.droppingTrailingSlashes
        let parent = trimmed.lastIndex(of: "/").map { $0 == trimmed.startIndex ? "/" : String(trimmed[..<$0]) } ?? "."
        let real = try resolved(parent)
        return last == "." ? real : real == "/" ? "/\(last)" : "\(real)/\(last)"
    }

    /// Whether a resolved path is a folder or in it.
    static func isPath(_ path: String, within folder: String) -> Bool {
        path == folder || path.hasPrefix(folder == "/" ? "/" : folder + "/")
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

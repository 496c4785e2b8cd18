import CFileSystem
import Glibc

/// An open file, closed at the end of its owner's life.
struct FileDescriptor: ~Copyable {
    private let number: Int32

    private init(number: Int32) { self.number = number }

    deinit { _ = close(number) }

    /// - Parameter action: the verb for the operation in error messages.
    static func open(
        _ path: String, flags: Int32, mode: mode_t = 0o666, action: String
    ) throws(FileError) -> FileDescriptor {
        let number = Glibc.open(path, flags | O_CLOEXEC, mode)
        guard number >= 0 else { throw FileError(action, path) }
        return FileDescriptor(number: number)
    }

    /// Opens a plain file. A pipe or a device is refused without waiting for it, and without reading from it.
    ///
    /// - Parameter allowsPipes: whether a pipe is read too.
    static func openPlain(_ path: String, allowsPipes: Bool = false) throws(FileError) -> FileDescriptor {
        let file = try open(path, flags: O_RDONLY | O_NONBLOCK | O_NOCTTY, action: "read")
        switch try file.attributes(named: path).kind {
        case .file: return file
        case .folder: throw FileError("read", path, reason: "it is a folder")
        case .pipe where allowsPipes:
            _ = fcntl(file.number, F_SETFL, 0)
            return file
        case .pipe, .link, .other: throw FileError("read", path, reason: "it is not a plain file")
        }
    }

    func attributes(named path: String) throws(FileError) -> FileAttributes {
        var info = stat()
        guard fstat(number, &info) == 0 else { throw FileError("read", path) }
        return FileAttributes(info)
    }

    /// All remaining bytes, or the first of them.
    func readToEnd(named path: String, atMost limit: Int = .max) throws(FileError) -> [UInt8] {
        let size = try attributes(named: path).size
        var bytes: [UInt8] = []
        // What is longer than its size says is read in further pieces, and a last one that is empty.
        var room = min(size, limit)
        while bytes.count < limit {
            let piece = try piece(of: max(room, 1 << 12), named: path) { Glibc.read($0, $1.baseAddress, $1.count) }
            if piece.isEmpty { break }
            if bytes.isEmpty { bytes = piece } else { bytes += piece }
            room = min(1 << 16, limit - bytes.count)
        }
        return bytes.count > limit ? Array(bytes[..<limit]) : bytes
    }

    /// The next bytes: as many as requested, or fewer at the file's end.
    func read(upTo count: Int, named path: String) throws(FileError) -> [UInt8] {
        try piece(of: count, named: path) { Glibc.read($0, $1.baseAddress, $1.count) }
    }

    /// A part of the file; an error if the file is shorter.
    func read(_ range: Range<Int>, named path: String) throws(FileError) -> [UInt8] {
        var place = off_t(range.lowerBound)
        let bytes = try piece(of: range.count, named: path) { number, room in
            let count = pread(number, room.baseAddress, room.count, place)
            place += off_t(max(count, 0))
            return count
        }
        guard bytes.count == range.count else { throw FileError("read", path) }
        return bytes
    }

    /// What `read` puts into memory, called until there are so many bytes or no more.
    ///
    /// - Parameter read: as the system's, with the file's number and the room that is left.
    private func piece(
        of count: Int, named path: String, _ read: (Int32, UnsafeMutableRawBufferPointer) -> Int
    ) throws(FileError) -> [UInt8] {
        let number = number
        var code: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { room, done in
            while done < count, code == 0 {
                let left = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(room)[done..<count])
                let read = read(number, left)
                if read == 0 { break }
                if read > 0 { done += read } else if errno != EINTR { code = errno }
            }
        }
        guard code == 0 else { throw FileError("read", path, code: code) }
        return bytes
    }

    func writeAll(_ bytes: [UInt8], named path: String) throws(FileError) {
        var done = 0
        while done < bytes.count {
            let count = bytes[done...].withUnsafeBytes { write(number, $0.baseAddress, $0.count) }
            if count >= 0 {
                done += count
            } else if errno != EINTR {
                throw FileError("write", path)
            }
        }
    }

    /// Returns after the file, or the names in the folder, are on the disk.
    func sync(named path: String) throws(FileError) {
        // A file system without this, EINVAL, keeps nothing in memory alone.
        guard fsync(number) == 0 || errno == EINVAL else { throw FileError("write", path) }
    }

    /// Returns after everything on the file system of this file is on the disk.
    func syncFileSystem(named path: String) throws(FileError) {
        let code = portolan_sync_file_system(number)
        guard code == 0 || code == ENOSYS else { throw FileError("write", path, code: code) }
    }

    /// Takes the file's lock until this closes. Returns `false` if another process holds it, and not only for a moment: a
    /// process that is just being started holds the locks of the one that starts it.
    func lock() -> Bool {
        for attempt in 0..<20 {
            if attempt > 0 { usleep(10_000) }
            if flock(number, LOCK_EX | LOCK_NB) == 0 { return true }
        }
        return false
    }

    /// Runs `body` while this process holds the file's lock. Returns `false`, without running it, if another process
    /// holds the lock.
    func whileLocked(_ body: () throws(FileError) -> Void) throws(FileError) -> Bool {
        guard flock(number, LOCK_EX | LOCK_NB) == 0 else { return false }
        defer { flock(number, LOCK_UN) }
        try body()
        return true
    }
}

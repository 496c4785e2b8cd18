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
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = Glibc.read(number, &buffer, min(buffer.count, limit - bytes.count))
            if count == 0 { return bytes }
            if count > 0 {
                bytes += buffer[..<count]
            } else if errno != EINTR {
                throw FileError("read", path)
            }
        }
    }

    /// The next bytes: as many as requested, or fewer at the file's end.
    func read(upTo count: Int, named path: String) throws(FileError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        var done = 0
        while done < count {
            let number = number
            let read = bytes.withUnsafeMutableBytes {
                Glibc.read(number, $0.baseAddress?.advanced(by: done), count - done)
            }
            if read == 0 { break }
            if read > 0 {
                done += read
            } else if errno != EINTR {
                throw FileError("read", path)
            }
        }
        return Array(bytes[..<done])
    }

    /// A part of the file; an error if the file is shorter.
    func read(_ range: Range<Int>, named path: String) throws(FileError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: range.count)
        var done = 0
        while done < range.count {
            let number = number
            let read = bytes.withUnsafeMutableBytes {
                pread(number, $0.baseAddress?.advanced(by: done), range.count - done, off_t(range.lowerBound + done))
            }
            if read > 0 {
                done += read
            } else if read == 0 || errno != EINTR {
                throw FileError("read", path)
            }
        }
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

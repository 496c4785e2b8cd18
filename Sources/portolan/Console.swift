import Glibc
import Publishing
import TextFormats

/// The program's output: results on standard output, errors and warnings on standard error.
enum Console {
    enum Stream: Int32 {
        case output = 1
        case errors = 2

        var isTerminal: Bool { isatty(rawValue) == 1 }

        /// Colour is used on terminals only, and not if `NO_COLOR` is set.
        var isColoured: Bool {
            guard isTerminal else { return false }
            let isRefused = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
            let isDumb = getenv("TERM").map { String(cString: $0) == "dumb" } ?? false
            return !isRefused && !isDumb
        }
    }

    /// Writes a message: text beside the result. What cannot be written is dropped, because the work goes on without a
    /// reader.
    static func write(_ text: String, to stream: Stream) { _ = write(Array(text.utf8), to: stream.rawValue) }

    /// Writes a note: what was chosen or replaced, where nothing is wrong.
    static func note(_ text: String) { write("note: \(VisibleText.escaped(text))\n", to: .errors) }

    /// Writes the result that the user has asked for to standard output.
    ///
    /// - Throws: if not all of it could be written.
    static func writeResult(_ text: String) throws(FileError) { try writeResult(Array(text.utf8)) }

    /// Writes a result whose bytes need not be text.
    static func writeResult(_ bytes: [UInt8]) throws(FileError) {
        guard let code = write(bytes, to: Stream.output.rawValue) else { return }
        throw FileError("write", "standard output", reason: String(cString: strerror(code)))
    }

    /// - Returns: the error's number, if not all could be written.
    private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
        var done = 0
        while done < bytes.count {
            let count = bytes[done...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count >= 0 {
                done += count
            } else if errno == EAGAIN {
                var stream = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                poll(&stream, 1, -1)
            } else if errno != EINTR {
                return errno
            }
        }
        return nil
    }
}

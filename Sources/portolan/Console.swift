import Glibc

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

    /// Writes the whole text; if the reader has closed the stream, the rest is dropped.
    static func write(_ text: String, to stream: Stream) { write(Array(text.utf8), to: stream) }

    /// Writes bytes that need not be text, in the same way.
    static func write(_ bytes: [UInt8], to stream: Stream) {
        var done = 0
        while done < bytes.count {
            let count = bytes[done...].withUnsafeBytes { Glibc.write(stream.rawValue, $0.baseAddress, $0.count) }
            if count > 0 {
                done += count
            } else if count == 0 || errno != EINTR {
                return
            }
        }
    }
}

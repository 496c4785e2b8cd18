import Glibc

/// Where the program speaks: results on standard output, what went wrong on standard error.
enum Console {
    enum Stream: Int32 {
        case output = 1
        case errors = 2

        var isTerminal: Bool { isatty(rawValue) == 1 }

        /// Colour is for terminals, and for those who have not set `NO_COLOR`.
        var isColoured: Bool {
            guard isTerminal else { return false }
            let isRefused = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
            let isDumb = getenv("TERM").map { String(cString: $0) == "dumb" } ?? false
            return !isRefused && !isDumb
        }
    }

    /// Writes all of the text; what cannot be written because nobody reads on is dropped.
    static func write(_ text: String, to stream: Stream) { write(Array(text.utf8), to: stream) }

    /// Likewise for what is no text.
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

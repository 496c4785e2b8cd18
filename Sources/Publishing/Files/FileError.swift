import Glibc
import TextFormats

/// An error of the file system: a full disk, a file that may not be read.
package struct FileError: Error, Sendable, Hashable, CustomStringConvertible {
    /// `read`, `write`, `replace`, ...
    package var action: String
    package var path: String
    package var reason: String

    package init(_ action: String, _ path: String, reason: String) {
        self.action = action
        self.path = path
        self.reason = reason
    }

    /// - Parameter code: an `errno`.
    init(_ action: String, _ path: String, code: Int32 = errno) {
        self.init(action, path, reason: String(cString: strerror(code)))
    }

    /// `cannot write Output/1.03/index.html: No space left on device`.
    package var description: String { "cannot \(action) \(VisibleText.escaped(path)): \(reason)" }
}

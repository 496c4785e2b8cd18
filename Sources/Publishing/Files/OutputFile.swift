/// A file of the site before it is written.
package struct OutputFile: Sendable, Hashable {
    /// Joined with `/`, relative to the folder in which it will be.
    package var path: String
    package var bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    package init(path: String, text: String) {
        self.init(path: path, bytes: Array(text.utf8))
    }
}

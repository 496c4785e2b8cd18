/// A file of the site with a page.
package struct PageFile: Sendable, Hashable {
    /// Relative to the output's root: `1.03/platform/index.html`.
    package var path: String
    /// In UTF-8.
    package var bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    package var text: String { String(decoding: bytes, as: UTF8.self) }
}

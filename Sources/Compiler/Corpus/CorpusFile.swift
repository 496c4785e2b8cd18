/// A file below the content folder.
package struct CorpusFile: Sendable, Hashable {
    /// Relative to the content folder, joined with `/`: `1.03/catalog.yml`.
    package var path: String
    package var bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}

/// A file below the content folder, or what is there instead of files.
package struct CorpusFile: Sendable, Hashable {
    /// Relative to the content folder, joined with `/`: `1.03/catalog.yml`.
    package var path: String
    package var bytes: [UInt8]
    /// Whether it is a symbolic link that leads out of the content folder, and so was not read.
    package private(set) var leadsOutOfCorpus = false
    /// Whether it is a folder without files.
    package private(set) var isEmptyFolder = false

    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    /// A folder that holds no file, nor any folder with one.
    package init(emptyFolder path: String) {
        self.init(path: path, bytes: [])
        isEmptyFolder = true
    }

    /// A symbolic link that leads out of the content folder.
    package init(linkOutOfCorpus path: String) {
        self.init(path: path, bytes: [])
        leadsOutOfCorpus = true
    }
}

import Diagnostics

/// A file that the user names, anywhere on the machine: a deployment or observed traffic.
package enum InputFile {
    /// - Parameter path: as the user gave it, which is how diagnostics name it.
    package static func read(_ path: String) throws(FileError) -> SourceFile {
        guard let attributes = try FileTree.attributes(of: path, followingLinks: true) else {
            throw FileError("read", path, reason: "No such file or folder")
        }
        guard attributes.kind != .folder else { throw FileError("read", path, reason: "it is a folder") }
        let bytes = try FileTree.read(path, atMost: CorpusLimits.fileBytes + 1)
        guard bytes.count <= CorpusLimits.fileBytes else {
            throw FileError("read", path, reason: "it has more than \(CorpusLimits.fileBytes >> 20) MiB")
        }
        return SourceFile(path: path, bytes: bytes)
    }
}

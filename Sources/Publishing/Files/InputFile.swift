import Diagnostics

/// A file that the user names, anywhere on the machine: a deployment or observed traffic.
package enum InputFile {
    /// - Parameters:
    ///   - path: as the user gave it, which is how diagnostics name it.
    ///   - allowsPipes: whether it may be a pipe, as a shell's `<(...)` is.
    package static func read(_ path: String, allowsPipes: Bool = false) throws(FileError) -> SourceFile {
        guard try FileTree.attributes(of: path, followingLinks: true) != nil else {
            throw FileError("read", path, reason: "No such file or folder")
        }
        let file = try FileDescriptor.openPlain(path, allowsPipes: allowsPipes)
        let bytes = try file.readToEnd(named: path, atMost: CorpusLimits.fileBytes + 1)
        guard bytes.count <= CorpusLimits.fileBytes else {
            throw FileError("read", path, reason: "it has more than \(CorpusLimits.fileBytes >> 20) MiB")
        }
        return SourceFile(path: path, bytes: bytes)
    }
}

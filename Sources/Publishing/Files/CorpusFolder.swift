import Compiler
import Diagnostics

/// The folder of the corpus, read as a whole.
package struct CorpusFolder: Sendable {
    package let path: String

    package init(_ path: String) { self.path = path.droppingTrailingSlashes }

    /// Every file in it, at any depth, in order of path; paths are relative to the folder.
    ///
    /// Files left behind by editors and systems are skipped: names that begin with `.` or `#` or end with `~`. Symbolic
    /// links are followed, except in a cycle.
    package func files() throws(FileError) -> [CorpusFile] {
        var files: [CorpusFile] = []
        try collect(path, name: "", within: [], into: &files)
        return files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    /// - Parameters:
    ///   - name: the path relative to the corpus.
    ///   - within: the folders from the corpus down to this one.
    private func collect(
        _ path: String, name: String, within: Set<FileTree.Identity>, into files: inout [CorpusFile]
    ) throws(FileError) {
        guard let attributes = try FileTree.attributes(of: path, followingLinks: true) else {
            throw FileError("read", path, reason: "No such file or folder")
        }
        switch attributes.kind {
        case .file where !name.isEmpty:
            files.append(CorpusFile(path: name, bytes: try FileTree.read(path, atMost: CorpusLimits.fileBytes + 1)))
        case .folder:
            guard !within.contains(attributes.identity) else {
                throw FileError("read", path, reason: "the link leads to a folder that holds it")
            }
            for entry in try FileTree.names(in: path) where !Self.isSkipped(entry) {
                try collect(
                    "\(path)/\(entry)", name: name.isEmpty ? entry : "\(name)/\(entry)",
                    within: within.union([attributes.identity]), into: &files)
            }
        case .file: throw FileError("read", path, reason: "it is not a folder")
        case .link, .other: throw FileError("read", path, reason: "it is neither a file nor a folder")
        }
    }

    private static func isSkipped(_ name: String) -> Bool {
        name.hasPrefix(".") || name.hasPrefix("#") || name.hasSuffix("~")
    }
}

extension String {
    /// `Output` for `Output/`; the root folder is unchanged.
    var droppingTrailingSlashes: String {
        var path = self[...]
        while path.count > 1, path.last == "/" { path.removeLast() }
        return String(path)
    }
}

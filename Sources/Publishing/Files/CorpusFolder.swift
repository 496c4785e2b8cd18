import Compiler
import Diagnostics

/// The folder of the corpus, read as a whole.
package struct CorpusFolder: Sendable {
    package let path: String
    /// The folder that links must not lead out of.
    private let boundary: String

    /// - Parameter boundary: the corpus, if `path` is a part of it.
    package init(_ path: String, within boundary: String? = nil) {
        self.path = path.droppingTrailingSlashes
        self.boundary = boundary ?? path
    }

    /// Every file in it, at any depth, in order of path; paths are relative to the folder.
    ///
    /// Files left behind by editors and systems are skipped: names that begin with `.` or `#` or end with `~`. Symbolic
    /// links are followed, except in a cycle, and except out of the corpus: such a link counts as a file without bytes, as
    /// does a folder right below this one that has no files.
    package func files() throws(FileError) -> [CorpusFile] {
        var files: [CorpusFile] = []
        guard try FileTree.attributes(of: path, followingLinks: true) != nil else { throw Self.missing(path) }
        let real = try FileTree.resolved(boundary)
        try collect(path, name: "", boundary: real, within: [], into: &files)
        return files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    /// - Parameters:
    ///   - name: the path relative to the corpus.
    ///   - boundary: the folder that links must not lead out of, resolved.
    ///   - within: the folders from the corpus down to this one.
    private func collect(
        _ path: String, name: String, boundary: String, within: Set<FileAttributes.Identity>,
        into files: inout [CorpusFile]
    ) throws(FileError) {
        guard var attributes = try FileTree.attributes(of: path, followingLinks: name.isEmpty) else {
            throw Self.missing(path)
        }
        if attributes.kind == .link {
            guard let target = try FileTree.attributes(of: path, followingLinks: true) else {
                throw Self.missing(path)
            }
            guard FileTree.isPath(try FileTree.resolved(path), within: boundary) else {
                files.append(CorpusFile(linkOutOfCorpus: name))
                return
            }
            attributes = target
        }
        switch attributes.kind {
        case .file where !name.isEmpty:
            files.append(CorpusFile(path: name, bytes: try FileTree.read(path, atMost: CorpusLimits.fileBytes + 1)))
        case .folder:
            guard !within.contains(attributes.identity) else {
                throw FileError("read", path, reason: "the link leads to a folder that holds it")
            }
            let before = files.count
            for entry in try FileTree.names(in: path) where !Self.isSkipped(entry) {
                try collect(
                    "\(path)/\(entry)", name: name.isEmpty ? entry : "\(name)/\(entry)", boundary: boundary,
                    within: within.union([attributes.identity]), into: &files)
            }
            if files.count == before, !name.isEmpty, !name.contains("/") { files.append(CorpusFile(emptyFolder: name)) }
        case .file: throw FileError("read", path, reason: "it is not a folder")
        case .link, .pipe, .other: throw FileError("read", path, reason: "it is neither a file nor a folder")
        }
    }

    private static func missing(_ path: String) -> FileError {
        FileError("read", path, reason: "No such file or folder")
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

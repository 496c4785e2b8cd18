import Glibc

/// A folder for exported images. Each file is replaced atomically; other files in the folder are left alone.
package struct ExportFolder: Sendable {
    package let path: String

    /// - Parameter path: created by the first write.
    package init(_ path: String) { self.path = path.droppingTrailingSlashes }

    /// Throws if the folder is the corpus or in it, where the files would be read as parts of the corpus.
    package func expectOutside(content: String) throws(FileError) {
        let content = try FileTree.resolved(content)
        guard FileTree.isPath(try FileTree.resolved(path), within: content) else { return }
        throw FileError("write", path, reason: "it is in the corpus; choose another place with --output")
    }

    /// Writes the files, replacing those that are there.
    package func write(_ files: [OutputFile]) throws(FileError) {
        try FileTree.makeFolder(path)
        try StagingFolder.removeLeftovers(in: path)
        let staging = try StagingFolder(in: path)
        do throws(FileError) {
            let sink = Sink(folder: self, staging: staging.path)
            for file in files { try sink.write(file) }
        } catch {
            try? staging.remove()
            throw error
        }
        try staging.remove()
    }

    /// Lets `body` write files one by one.
    package func fill<Result>(_ body: (Sink) async throws -> Result) async throws -> Result {
        try FileTree.makeFolder(path)
        try StagingFolder.removeLeftovers(in: path)
        let staging = try StagingFolder(in: path)
        let result: Result
        do {
            result = try await body(Sink(folder: self, staging: staging.path))
        } catch {
            try? staging.remove()
            throw error
        }
        try staging.remove()
        return result
    }

    /// Puts files into the folder, replacing those that are there. They are written one after another.
    package struct Sink: ExportSink {
        fileprivate let folder: ExportFolder
        /// For the file that is not complete yet.
        fileprivate let staging: String

        package func write(_ file: OutputFile) throws(FileError) {
            try folder.place(file.path, from: "\(staging)/file") { (staged) throws(FileError) in
                try FileTree.write(file.bytes, to: staged)
            }
        }
    }

    /// - Parameter make: writes the file at the given path.
    fileprivate func place(
        _ name: String, from staged: String, _ make: (String) throws(FileError) -> Void
    ) throws(FileError) {
        let folders = name.split(separator: "/").dropLast()
        if !folders.isEmpty { try FileTree.makeFolder("\(path)/\(folders.joined(separator: "/"))") }
        let target = "\(path)/\(name)"
        switch try FileTree.attributes(of: target, followingLinks: false)?.kind {
        case nil, .file, .link: break
        case .folder: throw FileError("replace", target, reason: "it is a folder")
        case .pipe, .other: throw FileError("replace", target, reason: "it is not a plain file")
        }
        try Interruption.deferred { () throws(FileError) in
            try make(staged)
            try FileTree.move(staged, to: target)
        }
    }
}

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
        try staging { (staging) throws(FileError) in
            for (position, file) in files.enumerated() {
                try place(file.path, from: "\(staging)/\(position)") { (staged) throws(FileError) in
                    try FileTree.write(file.bytes, to: staged)
                }
            }
        }
    }

    /// Writes SVG files as PNG, one per core at a time.
    package func write(_ files: [OutputFile], with rasteriser: Rasteriser) async throws {
        try FileTree.makeFolder(path)
        try StagingFolder.removeLeftovers(in: path)
        let staging = try StagingFolder(in: path)
        let folder = staging.path
        do {
            try await withThrowingTaskGroup { group in
                for (position, file) in files.enumerated() {
                    group.addTask { try raster(file, with: rasteriser, "\(folder)/\(position)") }
                }
                try await group.waitForAll()
            }
        } catch {
            try? staging.remove()
            throw error
        }
        try staging.remove()
    }

    /// - Parameter staged: the path of the image before it is complete.
    private func raster(_ file: OutputFile, with rasteriser: Rasteriser, _ staged: String) throws(FileError) {
        let source = "\(staged).svg"
        try Interruption.deferred { () throws(FileError) in
            try FileTree.write(file.bytes, to: source)
            try place(file.path.replacing(".svg", with: ".png"), from: staged) { (staged) throws(FileError) in
                try rasteriser.rasterise(source, to: staged)
            }
        }
    }

    /// - Parameter body: gets a folder for incomplete files, which is removed after it.
    private func staging(_ body: (String) throws(FileError) -> Void) throws(FileError) {
        try FileTree.makeFolder(path)
        try StagingFolder.removeLeftovers(in: path)
        let staging = try StagingFolder(in: path)
        do throws(FileError) {
            try body(staging.path)
        } catch {
            try? staging.remove()
            throw error
        }
        try staging.remove()
    }

    /// - Parameter make: writes the file at the given path.
    private func place(
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

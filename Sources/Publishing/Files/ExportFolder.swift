/// A folder for exported images. Each file is replaced atomically; other files in the folder are left alone.
package struct ExportFolder: Sendable {
    package let path: String

    /// - Parameter path: created by the first write.
    package init(_ path: String) { self.path = path.droppingTrailingSlashes }

    /// Writes the files, replacing those that are there.
    package func write(_ files: [OutputFile]) throws(FileError) {
        try FileTree.makeFolder(path)
        for file in files {
            let folders = file.path.split(separator: "/").dropLast()
            if !folders.isEmpty { try FileTree.makeFolder("\(path)/\(folders.joined(separator: "/"))") }
            try place(file.path) { (staged) throws(FileError) in try FileTree.write(file.bytes, to: staged) }
        }
    }

    /// Writes SVG files as PNG, one per core at a time.
    package func write(_ files: [OutputFile], with rasteriser: Rasteriser) async throws {
        try FileTree.makeFolder(path)
        try await withThrowingTaskGroup { group in
            for file in files { group.addTask { try raster(file, with: rasteriser) } }
            try await group.waitForAll()
        }
    }

    private func raster(_ file: OutputFile, with rasteriser: Rasteriser) throws(FileError) {
        let source = staged(file.path)
        try FileTree.remove(source)
        try FileTree.write(file.bytes, to: source)
        var result: Result<Void, FileError> = .success(())
        do throws(FileError) {
            try place(file.path.replacing(".svg", with: ".png")) { (staged) throws(FileError) in
                try rasteriser.rasterise(source, to: staged)
            }
        } catch {
            result = .failure(error)
        }
        try FileTree.remove(source)
        try result.get()
    }

    /// - Parameter make: writes the file at the given path.
    private func place(_ name: String, _ make: (String) throws(FileError) -> Void) throws(FileError) {
        let temporary = staged(name)
        try FileTree.remove(temporary)
        do throws(FileError) {
            try make(temporary)
            try FileTree.move(temporary, to: "\(path)/\(name)")
        } catch {
            try? FileTree.remove(temporary)
            throw error
        }
    }

    /// A temporary path in the same folder as the final file.
    private func staged(_ name: String) -> String {
        var parts = name.split(separator: "/").map(String.init)
        let last = parts.popLast() ?? ""
        return ([path] + parts + [".staging-\(last)"]).joined(separator: "/")
    }
}

/// A folder for exported pictures. Each file is put in place whole; other files there are left alone.
package struct ExportFolder: Sendable {
    package let path: String

    /// - Parameter path: made when first written to.
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

    /// Writes SVG files as PNG, as many at a time as there are cores.
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

    /// - Parameter make: writes the file at the path that it is given.
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

    /// Beside the file that it is to become.
    private func staged(_ name: String) -> String {
        var parts = name.split(separator: "/").map(String.init)
        let last = parts.popLast() ?? ""
        return ([path] + parts + [".staging-\(last)"]).joined(separator: "/")
    }
}

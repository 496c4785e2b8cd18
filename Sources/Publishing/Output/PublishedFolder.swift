import Digests

/// What is in a folder of the output, next to what the manifest says that Portolan wrote there. All paths are relative to
/// the output.
struct PublishedFolder {
    /// A file of the manifest that is not as it was written.
    struct Edited {
        var path: String
        /// `nil` if it is no file any more.
        var entry: OutputManifest.Entry?
    }

    private(set) var edited: [Edited] = []
    /// What is not in the manifest: files, links, and folders without a file of the manifest.
    private(set) var foreign: [String] = []
    /// How many paths of the manifest are there, edited or not.
    private var presentCount = 0
    /// Whether a file of the manifest is missing.
    private(set) var isIncomplete = false

    /// - Parameter name: a folder that is there.
    init(_ name: String, in output: OutputFolder, _ manifest: OutputManifest) throws(FileError) {
        try visit(name, output, manifest)
        isIncomplete = presentCount < manifest.count(below: name)
    }

    private mutating func visit(
        _ folder: String, _ output: OutputFolder, _ manifest: OutputManifest
    ) throws(FileError) {
        for name in try FileTree.names(in: "\(output.path)/\(folder)") {
            let path = "\(folder)/\(name)"
            let place = "\(output.path)/\(path)"
            guard let attributes = try FileTree.attributes(of: place, followingLinks: false) else { continue }
            if let entry = manifest[path] {
                guard attributes.kind != .folder else { throw output.collision(with: path) }
                presentCount += 1
                let live = try Self.entry(of: place, attributes)
                if live != entry { edited.append(Edited(path: path, entry: live)) }
            } else if attributes.kind == .folder, manifest.hasFiles(below: path) {
                try visit(path, output, manifest)
            } else {
                foreign.append(path)
            }
        }
    }

    /// A file's entry; `nil` if it is no file.
    static func entry(
        of path: String, _ attributes: FileAttributes
    ) throws(FileError) -> OutputManifest.Entry? {
        guard attributes.kind == .file else { return nil }
        return OutputManifest.Entry(size: attributes.size, digest: try FileTree.digest(of: path))
    }

    /// The first foreign path whose place the files of another manifest need.
    func collision(with manifest: OutputManifest) -> String? {
        foreign.first { path in
            if manifest[path] != nil || manifest.hasFiles(below: path) { return true }
            return Self.folders(of: path).contains { manifest[$0] != nil }
        }
    }

    /// The folders that hold a path: `a` and `a/b` of `a/b/c`.
    static func folders(of path: String) -> [String] {
        path.indices.filter { path[$0] == "/" }.map { String(path[..<$0]) }
    }
}

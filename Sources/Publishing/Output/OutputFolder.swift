import Glibc

/// The folder that contains the site.
///
/// A build is written in a folder of its own, and takes the place of the site after everything was checked: after an
/// error nothing has changed, and what a killed build has begun is completed or undone by the next one. An edition that was
/// made as a whole is replaced by renaming its folder, so that it is either completely old or completely new at any time;
/// of one in which most files stay as they are, the others are renamed one by one. An edition in which nothing changed is
/// not replaced.
///
/// Only files that are in the manifest are replaced or removed. Everything else stays where it is, also in the folders of
/// editions.
package struct OutputFolder: Sendable {
    package let path: String
    /// `false` disables the atomic exchange of two folders, which some file systems lack.
    var exchangesFolders = true

    /// - Parameter path: created by the first write.
    package init(_ path: String) { self.path = path.droppingTrailingSlashes }

    /// A file of every edition.
    static let model = "model.json"
    /// The folder that redirects to the latest edition; published like an edition.
    static let latest = "latest"

    /// The folder for what is not part of the site.
    var ownFolder: String { "\(path)/.portolan" }
    static let manifestName = "manifest"
    /// Relative to the output.
    static let manifestInOutput = ".portolan/\(manifestName)"
    var manifestPath: String { "\(path)/\(Self.manifestInOutput)" }
    var journalPath: String { "\(ownFolder)/journal" }
    /// How the names of folders of running builds begin.
    static let stagingPrefix = "staging-"

    /// Throws if the output and the corpus hold each other: the next build would read the site as a part of the corpus.
    ///
    /// - Parameter content: the corpus's folder.
    package func expectApart(from content: String) throws(FileError) {
        let (own, other) = (try FileTree.resolved(path), try FileTree.resolved(content))
        let reason =
            if own == other {
                "it is the corpus"
            } else if FileTree.isPath(own, within: other) {
                "it is in the corpus, \(content)"
            } else if FileTree.isPath(other, within: own) {
                "the corpus, \(content), is in it"
            } else {
                nil as String?
            }
        if let reason { throw FileError("write", path, reason: "\(reason); choose another folder with --output") }
    }

    /// The versions that are not built yet, and so cannot be a redirect's target.
    package func missing(among versions: [String]) throws(FileError) -> [String] {
        var missing: [String] = []
        for version in versions
        where try FileTree.attributes(of: "\(path)/\(version)/\(Self.model)", followingLinks: true) == nil {
            missing.append(version)
        }
        return missing
    }

    /// Throws if the folder of an edition cannot be replaced, as far as that can be known before the build.
    func expectReplaceable(_ name: String, _ manifest: OutputManifest) throws(FileError) {
        switch try FileTree.attributes(of: "\(path)/\(name)", followingLinks: false)?.kind {
        case nil: return
        case .folder where manifest.hasFiles(below: name): return
        case .folder where try isAdoptable(name): return
        default:
            throw FileError(
                "replace", "\(path)/\(name)",
                reason: "it is not an edition that Portolan built; move it away, or choose another folder with --output"
            )
        }
    }

    /// Whether a folder without files in the manifest is empty or was written by a version that kept none.
    private func isAdoptable(_ name: String) throws(FileError) -> Bool {
        if try FileTree.names(in: "\(path)/\(name)").isEmpty { return true }
        return try isProven(name)
    }

    /// Whether a folder's own `model.json` proves that Portolan wrote it.
    func isProven(_ name: String) throws(FileError) -> Bool {
        try EditionProof.isEdition("\(path)/\(name)", version: name == Self.latest ? nil : name)
    }

    /// Runs `work` if no build is writing to the folder and none that was killed has left anything behind.
    ///
    /// - Returns: `nil` if it was not run.
    package func whileAlone<Result>(_ work: () -> Result?) throws(FileError) -> Result? {
        guard try FileTree.attributes(of: ownFolder, followingLinks: true)?.kind == .folder,
            try FileTree.names(in: ownFolder) == [Self.manifestName]
        else { return nil }
        let folder = try FileDescriptor.open(path, flags: O_RDONLY | O_DIRECTORY, action: "read")
        var result: Result?
        _ = try folder.whileLocked { () throws(FileError) in result = work() }
        return result
    }

    func collision(with name: String) -> FileError {
        FileError(
            "replace", "\(path)/\(name)",
            reason: "Portolan did not write it; move it away, or choose another folder with --output")
    }

    func manifest() throws(FileError) -> OutputManifest? {
        guard try FileTree.attributes(of: manifestPath, followingLinks: false) != nil else { return nil }
        guard let manifest = OutputManifest(parsing: try FileTree.read(manifestPath)) else {
            throw FileError(
                "read", manifestPath,
                reason:
                    "it is not a complete list of what Portolan wrote; restore it, or delete it: then the next build "
                    + "takes over editions that their model.json proves")
        }
        return manifest
    }
}

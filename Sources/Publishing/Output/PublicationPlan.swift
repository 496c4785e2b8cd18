import Diagnostics
import Glibc

/// What has to change in the output for a build to be the site, after everything that can prevent it was checked.
struct PublicationPlan: Sendable {
    let publication: SiteReplacement
    /// What Portolan wrote before, which may be deleted when it was replaced.
    let previous: OutputManifest
    /// The names of the files at the top of the output.
    let rootNames: [String]
    let findings: PublicationFindings

    /// - Parameters:
    ///   - staging: the folder in which the new files are.
    ///   - manifest: what Portolan wrote earlier; `nil` if there is no such list.
    ///   - folders: the files of each folder, by their paths in it.
    ///   - kept: those of them that stay as they are in the output, in folders that have such files.
    ///   - hasLatest: whether there is a latest edition.
    init(
        _ output: OutputFolder, staging: String, _ manifest: OutputManifest?,
        folders: [String: [String: OutputManifest.Entry]], kept: [String: Set<String>], rootFiles: [OutputFile],
        hasLatest: Bool
    ) throws(FileError) {
        var planning = Planning(output: output, staging: staging, earlier: manifest ?? OutputManifest())
        let removesLatest = !hasLatest && folders[OutputFolder.latest] == nil
        try planning.collect(folders, rootFiles, removesLatest: removesLatest)
        let latest = OutputFolder.latest
        for name in folders.keys.filter({ $0 != latest }).sorted() + folders.keys.filter({ $0 == latest }) {
            let files = folders[name] ?? [:]
            if let kept = kept[name] {
                try planning.replaceFiles(of: name, files, kept: kept)
            } else {
                try planning.replace(name, files)
            }
        }
        if removesLatest {
            try planning.removeLatest()
        }
        let hasVersions = try EditionProof.isVersions("\(output.path)/versions.json")
        let isUnlisted = manifest == nil && planning.hasAdopted && hasVersions
        for file in rootFiles.sorted(by: { $0.path < $1.path }) {
            try planning.replaceRoot(file, adopts: isUnlisted)
        }
        try planning.removeRootFiles(except: rootFiles)
        try FileTree.write(planning.new.bytes, to: "\(staging)/\(OutputFolder.manifestName)")

        publication = SiteReplacement(
            staging: String(staging.split(separator: "/").last ?? ""), steps: planning.steps)
        previous = planning.previous
        rootNames = rootFiles.map(\.path)
        findings = planning.findings
    }
}

/// A plan that is being made.
private struct Planning {
    let output: OutputFolder
    let staging: String
    /// What the output's manifest lists.
    let earlier: OutputManifest
    /// What the next manifest lists.
    private(set) var new = OutputManifest()
    private(set) var steps: [SiteReplacement.Step] = []
    private(set) var findings = PublicationFindings()
    private var adopted: [(path: String, entry: OutputManifest.Entry)] = []

    init(output: OutputFolder, staging: String, earlier: OutputManifest) {
        self.output = output
        self.staging = staging
        self.earlier = earlier
    }

    var hasAdopted: Bool { !adopted.isEmpty }

    var previous: OutputManifest {
        adopted.isEmpty ? earlier : OutputManifest(Array(earlier.entries) + adopted)
    }

    /// Lists the files that will be Portolan's: the new ones, and those of editions that are not built.
    mutating func collect(
        _ folders: [String: [String: OutputManifest.Entry]], _ rootFiles: [OutputFile], removesLatest: Bool
    ) throws(FileError) {
        var entries = rootFiles.map { (path: $0.path, entry: OutputManifest.Entry(of: $0.bytes)) }
        for (name, files) in folders {
            for (path, entry) in files { entries.append(("\(name)/\(path)", entry)) }
        }
        for name in earlier.top.folders where folders[name] == nil && !(removesLatest && name == OutputFolder.latest) {
            if try live(name)?.kind == .folder { entries += earlier.entries(below: name) }
        }
        new = OutputManifest(entries)
    }

    private func live(_ name: String) throws(FileError) -> FileAttributes? {
        try FileTree.attributes(of: "\(output.path)/\(name)", followingLinks: false)
    }

    private func staged(_ name: String) throws(FileError) -> FileAttributes.Identity? {
        try FileTree.attributes(of: "\(staging)/new/\(name)", followingLinks: false)?.identity
    }

    // MARK: Folders

    /// Plans the replacement of a folder, unless it has the same files already.
    mutating func replace(_ name: String, _ files: [String: OutputManifest.Entry]) throws(FileError) {
        guard let live = try live(name) else {
            steps.append(SiteReplacement.Step(name: name, new: try staged(name), old: nil))
            return
        }
        try output.expectReplaceable(name, earlier)
        var known = earlier
        let isEmpty = try FileTree.names(in: "\(output.path)/\(name)").isEmpty
        let isAdopted = !earlier.hasFiles(below: name) && !isEmpty
        if isAdopted { known = try adopt(name, files) }
        let published = try PublishedFolder(name, in: output, known)
        if isAdopted {
            findings.notes.append(
                .adopted(path: "\(output.path)/\(name)", files: known.count, others: published.foreign.count))
        }
        if let path = published.collision(with: new) { throw output.collision(with: path) }
        if published.edited.isEmpty, !published.isIncomplete, new.hasSameFiles(as: known, below: name) { return }
        note(published.edited)
        try makeFolders(of: published.foreign)
        steps.append(
            SiteReplacement.Step(name: name, new: try staged(name), old: live.identity, carried: published.foreign))
    }

    /// Plans the replacement of the files of a folder that do not stay as they are.
    mutating func replaceFiles(
        of name: String, _ files: [String: OutputManifest.Entry], kept: Set<String>
    ) throws(FileError) {
        for path in files.keys.filter({ !kept.contains($0) }).sorted() {
            let path = "\(name)/\(path)"
            let live = try live(path)
            if let live {
                guard live.kind != .folder, let known = earlier[path] else { throw output.collision(with: path) }
                let entry = try PublishedFolder.entry(of: "\(output.path)/\(path)", live)
                if entry == new[path] { continue }
                if entry != known { note([PublishedFolder.Edited(path: path, entry: entry)]) }
            } else {
                for folder in PublishedFolder.folders(of: path) {
                    if let kind = try self.live(folder)?.kind, kind != .folder { throw output.collision(with: folder) }
                }
            }
            steps.append(SiteReplacement.Step(name: path, new: try staged(path), old: live?.identity))
        }
        for (path, known) in earlier.entries(below: name) where new[path] == nil {
            guard let live = try live(path), live.kind != .folder else { continue }
            let entry = try PublishedFolder.entry(of: "\(output.path)/\(path)", live)
            if entry != known { note([PublishedFolder.Edited(path: path, entry: entry)]) }
            steps.append(SiteReplacement.Step(name: path, new: nil, old: live.identity))
        }
    }

    /// Takes over an edition of a version that kept no manifest: of its files, those that this build writes too.
    private mutating func adopt(
        _ name: String, _ files: [String: OutputManifest.Entry]
    ) throws(FileError) -> OutputManifest {
        var known: [(path: String, entry: OutputManifest.Entry)] = []
        for path in files.keys.sorted() {
            let place = "\(output.path)/\(name)/\(path)"
            guard let attributes = try FileTree.attributes(of: place, followingLinks: false),
                let entry = try PublishedFolder.entry(of: place, attributes)
            else { continue }
            known.append(("\(name)/\(path)", entry))
        }
        adopted += known
        return OutputManifest(known)
    }

    /// Plans the removal of the redirect to the latest edition.
    mutating func removeLatest() throws(FileError) {
        let name = OutputFolder.latest
        guard let live = try live(name), live.kind == .folder else { return }
        guard earlier.hasFiles(below: name) else {
            if try output.isProven(name) { findings.notes.append(.left(path: "\(output.path)/\(name)")) }
            return
        }
        let published = try PublishedFolder(name, in: output, earlier)
        note(published.edited)
        try makeFolders(of: published.foreign)
        steps.append(
            SiteReplacement.Step(name: name, new: try staged(name), old: live.identity, carried: published.foreign))
    }

    /// Makes the folders into which foreign files and folders will move.
    private func makeFolders(of foreign: [String]) throws(FileError) {
        for path in foreign {
            guard let folder = PublishedFolder.folders(of: path).last else { continue }
            try FileTree.makeFolder("\(staging)/new/\(folder)")
        }
    }

    private mutating func note(_ edited: [PublishedFolder.Edited]) {
        for file in edited where file.entry == nil || file.entry != new[file.path] {
            findings.diagnostics.append(EditedOutput.diagnostic(at: "\(output.path)/\(file.path)"))
        }
    }

    // MARK: Files at the top

    /// Plans the replacement of a file at the top.
    ///
    /// - Parameter adopts: whether the output is of a version that kept no manifest.
    mutating func replaceRoot(_ file: OutputFile, adopts: Bool) throws(FileError) {
        let path = "\(output.path)/\(file.path)"
        let live = try live(file.path)
        if let live {
            guard live.kind != .folder else { throw output.collision(with: file.path) }
            let entry = try PublishedFolder.entry(of: path, live)
            if let known = earlier[file.path] {
                if entry != known { note([PublishedFolder.Edited(path: file.path, entry: entry)]) }
            } else if let entry, adopts || entry == new[file.path] {
                adopted.append((file.path, entry))
                if adopts, entry != new[file.path] {
                    findings.notes.append(.adopted(path: path, files: 1, others: 0))
                }
            } else {
                throw output.collision(with: file.path)
            }
        }
        try FileTree.makeFolder("\(staging)/new")
        try FileTree.write(file.bytes, to: "\(staging)/new/\(file.path)")
        steps.append(SiteReplacement.Step(name: file.path, new: try staged(file.path), old: live?.identity))
    }

    /// Plans the removal of files at the top that the site no longer has.
    mutating func removeRootFiles(except rootFiles: [OutputFile]) throws(FileError) {
        for name in earlier.top.files where new[name] == nil {
            guard let live = try live(name), live.kind != .folder else { continue }
            let entry = try PublishedFolder.entry(of: "\(output.path)/\(name)", live)
            if entry != earlier[name] { note([PublishedFolder.Edited(path: name, entry: entry)]) }
            steps.append(SiteReplacement.Step(name: name, new: nil, old: live.identity))
        }
    }
}

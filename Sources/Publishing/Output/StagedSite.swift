import Digests
import Glibc
import Synchronization

/// A running build, with its files next to the existing ones, in a folder to which nothing else writes.
package final class StagedSite: SiteDestination {
    /// A file that is written piece by piece.
    private final class OpenFile: Sendable {
        private struct Content: ~Copyable {
            var size = 0
            var hasher = ContentHasher()
        }

        private let content = Mutex(Content())

        func append(_ bytes: [UInt8]) {
            content.withLock { content in
                content.size += bytes.count
                content.hasher.update(bytes)
            }
        }

        var entry: OutputManifest.Entry {
            content.withLock { OutputManifest.Entry(size: $0.size, digest: $0.hasher.digest) }
        }
    }

    private struct Folder {
        /// The files that were written, by their paths in the folder, which will be its content.
        var entries: [String: OutputManifest.Entry] = [:]
        var open: [String: OpenFile] = [:]
        /// The folders in it that exist.
        var made: Set<String> = []
        /// The files that stay as they are in the output.
        var kept: Set<String> = []

        func entry(_ path: String) -> OutputManifest.Entry? { entries[path] ?? open[path]?.entry }

        var allEntries: [String: OutputManifest.Entry] {
            entries.merging(open.mapValues(\.entry)) { entry, _ in entry }
        }
    }

    private let output: OutputFolder
    private let lock: FileDescriptor
    private let staging: StagingFolder
    /// Whether the output was not there before.
    private let isNew: Bool
    private let cleanup: Int
    /// What Portolan wrote earlier; `nil` if there is no such list.
    private let manifest: OutputManifest?
    private let folders = Mutex<[String: Folder]>([:])
    private let rootFiles = Mutex<[OutputFile]>([])
    private let plan = Mutex<PublicationPlan?>(nil)
    /// What became of a build that was killed.
    private let recovery: [OutputNote]

    /// Begins a build. Completes or undoes what a killed build has begun to publish, and removes its remains.
    ///
    /// - Throws: also if another build is writing to the folder.
    package init(in output: OutputFolder) throws(FileError) {
        self.output = output
        isNew = try FileTree.attributes(of: output.path, followingLinks: true) == nil
        try FileTree.makeFolder(output.path)
        let folder = try FileDescriptor.open(output.path, flags: O_RDONLY | O_DIRECTORY, action: "write")
        guard folder.lock() else {
            throw FileError("write", output.path, reason: "another build is writing there")
        }
        lock = folder
        recovery = try output.recover().map { [$0] } ?? []
        manifest = try output.manifest()
        staging = try StagingFolder(in: output.ownFolder, prefix: OutputFolder.stagingPrefix)
        cleanup = Interruption.clean { [isNew] in output.removeEmptyFolders(isNew: isNew) }
    }

    deinit { Interruption.forget(cleanup) }

    /// Throws if the editions cannot be replaced, before they are built.
    package func expectReplaceable(_ versions: [String]) throws(FileError) {
        for version in versions { try output.expectReplaceable(version, manifest ?? OutputManifest()) }
    }

    // MARK: Writing

    package func write(_ file: OutputFile, to folder: String) throws(FileError) {
        let entry = OutputManifest.Entry(of: file.bytes)
        try Interruption.deferred { () throws(FileError) in
            let path = try prepared(file.path, in: folder)
            try FileTree.write(file.bytes, to: path)
            folders.withLock { $0[folder, default: Folder()].entries[file.path] = entry }
        }
    }

    package func append(_ bytes: [UInt8], to path: String, in folder: String) throws(FileError) {
        let known = folders.withLock { $0[folder]?.open[path] }
        try Interruption.deferred { () throws(FileError) in
            let staged = try known == nil ? prepared(path, in: folder) : place(path, in: folder)
            try FileDescriptor.open(
                staged, flags: known == nil ? O_WRONLY | O_CREAT | O_EXCL : O_WRONLY | O_APPEND, action: "write"
            ).writeAll(bytes, named: staged)
        }
        let file = known ?? OpenFile()
        file.append(bytes)
        if known == nil { folders.withLock { $0[folder, default: Folder()].open[path] = file } }
    }

    package func copy(_ path: String, from folder: String, to other: String) throws(FileError) {
        let (entry, isKept) = folders.withLock { folders in
            (folders[folder]?.entry(path), folders[folder]?.kept.contains(path) ?? false)
        }
        try Interruption.deferred { () throws(FileError) in
            let source = isKept ? "\(output.path)/\(folder)/\(path)" : place(path, in: folder)
            try FileTree.copy(source, to: prepared(path, in: other))
        }
        folders.withLock { $0[other, default: Folder()].entries[path] = entry }
    }

    package func keep(_ path: String, in folder: String) -> Bool {
        guard let entry = manifest?["\(folder)/\(path)"] else { return false }
        folders.withLock { folders in
            folders[folder, default: Folder()].entries[path] = entry
            folders[folder]?.kept.insert(path)
        }
        return true
    }

    package func keep(_ file: OutputFile, in folder: String) -> Bool {
        // A folder that is made as a whole is replaced as a whole.
        let isWhole = folders.withLock { $0[folder]?.kept.isEmpty ?? true }
        guard !isWhole, manifest?["\(folder)/\(file.path)"] == OutputManifest.Entry(of: file.bytes) else {
            return false
        }
        return keep(file.path, in: folder)
    }

    package func writeRoot(_ file: OutputFile) throws(FileError) { rootFiles.withLock { $0.append(file) } }

    private func place(_ path: String, in folder: String) -> String { "\(staging.path)/new/\(folder)/\(path)" }

    /// Creates the folders of a file.
    private func prepared(_ path: String, in folder: String) throws(FileError) -> String {
        guard OutputManifest.canHold(path) else {
            throw FileError("write", "\(output.path)/\(folder)/\(path)", reason: "its name has a line break")
        }
        let parent = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
        if folders.withLock({ !($0[folder]?.made.contains(parent) ?? false) }) {
            try FileTree.makeFolder("\(staging.path)/new/\(folder)" + (parent.isEmpty ? "" : "/\(parent)"))
            folders.withLock { _ = $0[folder, default: Folder()].made.insert(parent) }
        }
        return place(path, in: folder)
    }

    /// The files of the folders that were built, those above them, and the manifest, each with whether it stayed as it was;
    /// relative to the output.
    var files: [(path: String, isKept: Bool)] {
        folders.withLock { folders in
            folders.flatMap { name, folder in
                folder.allEntries.keys.map { ("\(name)/\($0)", folder.kept.contains($0)) }
            }
        } + rootFiles.withLock { $0.map { ($0.path, false) } } + [(OutputFolder.manifestInOutput, false)]
    }

    /// Whether a path of the output is in a folder that was built.
    func isBuilt(_ path: String) -> Bool {
        let folder = String(path.prefix { $0 != "/" })
        return folders.withLock { $0[folder] != nil }
    }

    // MARK: Publishing

    /// Checks everything that can prevent the publication, and puts all files and the journal on the disk. The site does not
    /// change yet.
    ///
    /// - Parameter hasLatest: whether there is a latest edition; if not, the folder that redirects to it is removed.
    package func prepare(hasLatest: Bool = true) throws(FileError) -> PublicationFindings {
        do throws(FileError) {
            let written = folders.withLock { $0 }
            let folders = written.mapValues(\.allEntries)
            let kept = written.mapValues(\.kept).filter { !$0.value.isEmpty }
            let rootFiles = rootFiles.withLock { $0 }
            let plan = try Interruption.deferred { () throws(FileError) in
                try PublicationPlan(
                    output, staging: staging.path, manifest, folders: folders, kept: kept,
                    rootFiles: rootFiles, hasLatest: hasLatest)
            }
            try lock.syncFileSystem(named: output.path)
            self.plan.withLock { $0 = plan }
            var findings = plan.findings
            findings.notes = recovery + findings.notes
            return findings
        } catch {
            discard()
            throw error
        }
    }

    /// Publishes all files that were written. After an error nothing has changed.
    ///
    /// - Returns: what the user should know.
    @discardableResult
    package func publish(hasLatest: Bool = true) throws(FileError) -> [OutputNote] {
        var notes: [OutputNote] = []
        if plan.withLock({ $0 == nil }) { notes = try prepare(hasLatest: hasLatest).notes }
        guard let plan = plan.withLock({ $0 }) else { return notes }
        do throws(FileError) {
            notes += try Interruption.deferred { () throws(FileError) in try output.publish(plan, from: staging.path) }
        } catch {
            discard()
            throw error
        }
        try? staging.remove()
        return notes
    }

    /// Makes the site newer than files of the corpus that were written after it. What copies sites, and `make`, go by that.
    package func becomeNewest() {
        for name in plan.withLock({ $0?.rootNames ?? [] }) { utimensat(AT_FDCWD, "\(output.path)/\(name)", nil, 0) }
    }

    /// Publishes as a process does that is killed after so many renames, so that tests can try each of them.
    ///
    /// - Returns: whether all was published before.
    func publish(untilKilledAfter renames: Int) throws(FileError) -> Bool {
        _ = try prepare()
        guard let plan = plan.withLock({ $0 }) else { return false }
        return try output.publish(plan, from: staging.path, untilKilledAfter: renames)
    }

    /// Deletes the build's files and leaves the output unchanged.
    package func discard() {
        // Unless a publication could be neither completed nor undone.
        guard !output.isPublishing else { return }
        try? staging.remove()
        output.removeEmptyFolders(isNew: isNew)
    }
}

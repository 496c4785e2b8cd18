import Glibc
import Synchronization

/// A running build, with its files next to the existing ones, in a folder to which nothing else writes.
package final class StagedSite: SiteDestination {
    private struct Folder {
        /// The files that were written, which will be the folder's content.
        var paths: Set<String> = []
        /// Whether each file so far is in the output already, byte for byte.
        var isInPlace = true
        var made: Set<String> = []
        /// Files that are written piece by piece or copied, which are compared when they are complete.
        var open: Set<String> = []
    }

    private let output: OutputFolder
    private let lock: FileDescriptor
    private let folders = Mutex<[String: Folder]>([:])
    private let rootFiles = Mutex<[OutputFile]>([])

    /// Begins a build, and removes the remains of a killed one.
    ///
    /// - Throws: also if another build is writing to the folder.
    package init(in output: OutputFolder) throws(FileError) {
        self.output = output
        try FileTree.makeFolder(output.path)
        let folder = try FileDescriptor.open(output.path, flags: O_RDONLY | O_DIRECTORY, action: "write")
        guard folder.lock() else {
            throw FileError("write", output.path, reason: "another build is writing there")
        }
        lock = folder
        try output.clearLeftovers()
    }

    // MARK: Writing

    package func write(_ file: OutputFile, to folder: String) throws(FileError) {
        let path = try prepared(file.path, in: folder)
        try FileTree.write(file.bytes, to: path)
        guard folders.withLock({ $0[folder]?.isInPlace ?? false }) else { return }
        if !isInPlace(file.bytes, file.path, in: folder) { folders.withLock { $0[folder]?.isInPlace = false } }
    }

    package func append(_ bytes: [UInt8], to path: String, in folder: String) throws(FileError) {
        let isNew = folders.withLock { $0[folder, default: Folder()].open.insert(path).inserted }
        let staged = isNew ? try prepared(path, in: folder) : "\(output.staged(folder))/\(path)"
        try FileDescriptor.open(
            staged, flags: isNew ? O_WRONLY | O_CREAT | O_EXCL : O_WRONLY | O_APPEND, action: "write"
        ).writeAll(bytes, named: staged)
    }

    package func copy(_ path: String, from folder: String, to other: String) throws(FileError) {
        let copy = try prepared(path, in: other)
        try FileTree.copy("\(output.staged(folder))/\(path)", to: copy)
        folders.withLock { _ = $0[other]?.open.insert(path) }
    }

    package func writeRoot(_ file: OutputFile) throws(FileError) { rootFiles.withLock { $0.append(file) } }

    /// Creates the folders of a file.
    private func prepared(_ path: String, in folder: String) throws(FileError) -> String {
        let parent = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
        let isNew = folders.withLock { folders in
            folders[folder, default: Folder()].paths.insert(path)
            return !(folders[folder]?.made.contains(parent) ?? false)
        }
        if isNew {
            try FileTree.makeFolder(output.staged(folder) + (parent.isEmpty ? "" : "/\(parent)"))
            folders.withLock { _ = $0[folder]?.made.insert(parent) }
        }
        return "\(output.staged(folder))/\(path)"
    }

    private func isInPlace(_ bytes: [UInt8], _ path: String, in folder: String) -> Bool {
        (try? FileTree.read("\(output.path)/\(folder)/\(path)")) == bytes
    }

    // MARK: Publishing

    /// Publishes all files that were written. Nothing changes before all of them are on the disk.
    ///
    /// - Parameter hasLatest: whether there is a latest edition; if not, the folder that redirects to it is removed.
    package func publish(hasLatest: Bool = true) throws(FileError) {
        do throws(FileError) {
            let changed = try changedFolders()
            let rootFiles = rootFiles.withLock { $0 }
            try FileTree.makeFolder(output.staged(OutputFolder.root))
            for file in rootFiles {
                try FileTree.write(file.bytes, to: "\(output.staged(OutputFolder.root))/\(file.path)")
            }
            for folder in changed { try output.install(folder) }
            for file in rootFiles {
                try FileTree.move(
                    "\(output.staged(OutputFolder.root))/\(file.path)", to: "\(output.path)/\(file.path)")
            }
            if !hasLatest { try output.retireLatest() }
        } catch {
            try? output.clearLeftovers()
            throw error
        }
        try output.clearLeftovers()
    }

    /// Deletes the build's files and leaves the output unchanged.
    package func discard() { try? output.clearLeftovers() }

    /// The folders that differ from the published ones, editions first.
    private func changedFolders() throws(FileError) -> [String] {
        var changed: [String] = []
        for (name, folder) in folders.withLock({ $0 }).sorted(by: { $0.key < $1.key }) {
            try output.expectReplaceable(name)
            if try !isInPlace(name, folder) { changed.append(name) }
        }
        return changed.filter { $0 != OutputFolder.latest } + changed.filter { $0 == OutputFolder.latest }
    }

    /// Whether the folder is published already, with the same files byte for byte.
    private func isInPlace(_ name: String, _ folder: Folder) throws(FileError) -> Bool {
        let path = "\(output.path)/\(name)"
        guard folder.isInPlace, try FileTree.attributes(of: path, followingLinks: false) != nil,
            Set(try FileTree.files(in: path)) == folder.paths
        else { return false }
        for file in folder.open {
            guard try FileTree.haveSameBytes("\(output.staged(name))/\(file)", "\(path)/\(file)") else { return false }
        }
        return true
    }
}

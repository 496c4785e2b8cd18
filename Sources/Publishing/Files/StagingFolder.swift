import Glibc

/// A new folder for files that are not complete yet, next to where they will be, so that they can be moved there.
///
/// Its name is chosen so that nothing has it, and the first file in it says what it is. By that file, not by the name,
/// the next run recognizes a folder that a killed one has left; and by the file's lock, that nobody is using it.
struct StagingFolder: ~Copyable {
    let path: String
    private let marker: FileDescriptor
    private let cleanup: Int

    /// The name of the file that says what the folder is.
    private static let marker = "portolan-staging"
    private static let text = "Files of a running portolan. What a killed one has left is deleted by the next.\n"
    /// How names begin in folders that hold other things too; the corpus's reader skips such names.
    static let prefix = ".portolan-"

    /// - Parameter folder: must be there.
    init(in folder: String, prefix: String = prefix) throws(FileError) {
        // A signal between the creation and the registration would leave the folder.
        let (path, cleanup) = try Interruption.deferred { () throws(FileError) in
            let path = try FileTree.makeUniqueFolder("\(folder)/\(prefix)")
            return (path, Interruption.clean { try? FileTree.remove(path) })
        }
        do throws(FileError) {
            let file = "\(path)/\(Self.marker)"
            let marker = try FileDescriptor.open(file, flags: O_WRONLY | O_CREAT | O_EXCL, action: "write")
            _ = marker.lock()
            try marker.writeAll(Array(Self.text.utf8), named: file)
            self.path = path
            self.marker = marker
            self.cleanup = cleanup
        } catch {
            Interruption.forget(cleanup)
            try? FileTree.remove(path)
            throw error
        }
    }

    deinit { Interruption.forget(cleanup) }

    /// Removes it with everything in it.
    func remove() throws(FileError) {
        try Interruption.deferred { () throws(FileError) in try FileTree.remove(path) }
    }

    /// Removes what killed runs have left in a folder; what others have put there stays.
    static func removeLeftovers(in folder: String, prefix: String = prefix) throws(FileError) {
        for name in try FileTree.names(in: folder) where name.hasPrefix(prefix) {
            let path = "\(folder)/\(name)"
            guard try FileTree.attributes(of: path, followingLinks: false)?.kind == .folder else { continue }
            let file = "\(path)/\(marker)"
            guard try FileTree.attributes(of: file, followingLinks: false)?.kind == .file,
                let descriptor = try? FileDescriptor.openPlain(file), descriptor.lock(),
                // The run can have been killed while it wrote the text.
                let bytes = try? descriptor.readToEnd(named: file), text.utf8.starts(with: bytes)
            else { continue }
            try FileTree.remove(path)
        }
    }
}

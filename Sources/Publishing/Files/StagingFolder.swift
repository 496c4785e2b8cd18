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
    /// How often what another run or thread can undo is tried.
    private static let attempts = 20

    /// - Parameter folder: must be there.
    init(in folder: String, prefix: String = prefix) throws(FileError) {
        for _ in 0..<Self.attempts {
            // A signal between the creation and the registration would leave the folder.
            let (path, cleanup) = try Interruption.deferred { () throws(FileError) in
                let path = try FileTree.makeUniqueFolder("\(folder)/\(prefix)")
                return (path, Interruption.clean { try? Self.remove(path) })
            }
            do throws(FileError) {
                if let marker = try Self.mark(path) {
                    self.path = path
                    self.marker = marker
                    self.cleanup = cleanup
                    return
                }
                Interruption.forget(cleanup)
            } catch {
                Interruption.forget(cleanup)
                try? Self.remove(path)
                throw error
            }
        }
        throw FileError("make", "\(folder)/\(prefix)XXXXXX", reason: "other runs remove it again and again")
    }

    /// - Returns: `nil` if another run has taken the folder, which nobody had marked or locked yet, for a leftover.
    private static func mark(_ path: String) throws(FileError) -> FileDescriptor? {
        let file = "\(path)/\(marker)"
        let marker: FileDescriptor
        do throws(FileError) {
            marker = try FileDescriptor.open(file, flags: O_WRONLY | O_CREAT | O_EXCL, action: "write")
        } catch {
            guard try FileTree.attributes(of: path, followingLinks: false) != nil else { return nil }
            throw error
        }
        guard marker.lock(), try FileTree.attributes(of: file, followingLinks: false) != nil else { return nil }
        try marker.writeAll(Array(text.utf8), named: file)
        return marker
    }

    deinit { Interruption.forget(cleanup) }

    /// Removes it with everything in it.
    func remove() throws(FileError) {
        try Interruption.deferred { () throws(FileError) in try Self.remove(path) }
    }

    /// Removes the file that says what the folder is after all others, so that the remains of a run that is killed
    /// meanwhile are recognized too.
    private static func remove(_ path: String) throws(FileError) {
        guard try FileTree.attributes(of: path, followingLinks: false) != nil else { return }
        // Before a signal ends the program, its other threads still write.
        for attempt in 1...attempts {
            do throws(FileError) {
                for name in try FileTree.names(in: path) where name != marker { try FileTree.remove("\(path)/\(name)") }
                return try FileTree.remove(path)
            } catch {
                if attempt == attempts { throw error }
            }
        }
    }

    /// Removes what killed runs have left in a folder; what others have put there stays.
    static func removeLeftovers(in folder: String, prefix: String = prefix) throws(FileError) {
        for name in try FileTree.names(in: folder) where name.hasPrefix(prefix) {
            let path = "\(folder)/\(name)"
            guard try FileTree.attributes(of: path, followingLinks: false)?.kind == .folder else { continue }
            let file = "\(path)/\(marker)"
            guard try FileTree.attributes(of: file, followingLinks: false) != nil else {
                // The run can have been killed before it wrote the file, or after it removed it.
                if try FileTree.names(in: path).isEmpty { try FileTree.remove(path) }
                continue
            }
            guard try FileTree.attributes(of: file, followingLinks: false)?.kind == .file,
                let descriptor = try? FileDescriptor.openPlain(file), descriptor.lock(),
                // The run can have been killed while it wrote the text.
                let bytes = try? descriptor.readToEnd(named: file), text.utf8.starts(with: bytes)
            else { continue }
            try remove(path)
        }
    }
}

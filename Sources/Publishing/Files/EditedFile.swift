import Glibc

/// A file of a corpus with changes that are to be written.
package struct EditedFile: Sendable, Hashable {
    let path: String
    let before: [UInt8]
    let after: [UInt8]

    /// Writes the file, or leaves it as it was.
    func write() throws(FileError) {
        // Where it is a link, what it leads to is edited.
        let target = try FileTree.resolved(path)
        let staged = "\(target).portolan-new"
        do throws(FileError) {
            try FileTree.writeDurably(after, to: staged)
            try Interruption.deferred { () throws(FileError) in try FileTree.move(staged, to: target) }
        } catch {
            unlink(staged)
            throw error
        }
    }
}

import Glibc

/// A file that the user names, written atomically.
package enum SingleFile {
    /// Replaces an existing file; a device or a pipe is written to instead.
    package static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
        switch try FileTree.attributes(of: path, followingLinks: true)?.kind {
        case .other, .pipe:
            try FileDescriptor.open(path, flags: O_WRONLY, action: "write").writeAll(bytes, named: path)
        case .folder: throw FileError("write", path, reason: "it is a folder")
        case .file, .link, nil:
            let parts = path.split(separator: "/", omittingEmptySubsequences: false)
            let folder = parts.dropLast().joined(separator: "/")
            let name = parts.last.map(String.init) ?? ""
            guard !name.isEmpty else { throw FileError("write", path, reason: "it is no name of a file") }
            try ExportFolder(parts.count == 1 ? "." : folder.isEmpty ? "/" : folder)
                .write([OutputFile(path: name, bytes: bytes)])
        }
    }
}

import Glibc

/// Recognizes what a version of Portolan that kept no manifest has written.
enum EditionProof {
    /// Whether `model.json` in a folder is that of an edition.
    ///
    /// - Parameter version: the edition's; any if absent.
    static func isEdition(_ folder: String, version: String?) throws(FileError) -> Bool {
        // The members that every version has written first, with any white space between them.
        let beginning =
            #/\{\s*"schemaVersion":\s*\d+,\s*"title":\s*"(?:[^"\\]|\\.)*",\s*(?:"base":\s*"(?:[^"\\]|\\.)*",\s*)?"edition":\s*"(?<edition>[^"]*)",\s*"status":\s*"/#
        guard let match = try head(of: "\(folder)/\(OutputFolder.model)")?.prefixMatch(of: beginning) else {
            return false
        }
        return version.map { match.output.edition == $0 } ?? true
    }

    /// Whether a file is a `versions.json` of Portolan's.
    static func isVersions(_ path: String) throws(FileError) -> Bool {
        try head(of: path)?.contains(#/^\[\s*\{\s*"version":\s*".*",\s*"title":\s*".*",\s*"aliases":\s*\[/#) ?? false
    }

    /// The beginning of a plain file; `nil` if there is none.
    private static func head(of path: String) throws(FileError) -> String? {
        guard try FileTree.attributes(of: path, followingLinks: false)?.kind == .file else { return nil }
        let bytes = try FileDescriptor.openPlain(path).read(upTo: 1 << 14, named: path)
        return String(decoding: bytes, as: UTF8.self)
    }
}

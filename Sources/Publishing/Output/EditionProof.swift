import Glibc

/// Recognizes what a version of Portolan that kept no manifest has written.
enum EditionProof {
    /// Whether `model.json` in a folder is that of an edition.
    ///
    /// - Parameter version: the edition's; any if absent.
    static func isEdition(_ folder: String, version: String?) throws(FileError) -> Bool {
        guard let head = try head(of: "\(folder)/\(OutputFolder.model)") else { return false }
        var lines = head.split(separator: "\n", omittingEmptySubsequences: false)[...]
        func next(_ beginning: String, _ end: String = ",") -> Substring? {
            guard let line = lines.first, line.hasPrefix(beginning), line.hasSuffix(end) else { return nil }
            lines.removeFirst()
            return line.dropFirst(beginning.count).dropLast(end.count)
        }
        guard next("{", "") == "", let schema = next("  \"schemaVersion\": "), Int(schema) != nil,
            next("  \"title\": \"", "\",") != nil
        else { return false }
        _ = next("  \"base\": \"", "\",")
        guard let edition = next("  \"edition\": \"", "\","), next("  \"status\": \"", "\",") != nil else {
            return false
        }
        return version.map { edition == $0 } ?? true
    }

    /// Whether a file is a `versions.json` of Portolan's.
    static func isVersions(_ path: String) throws(FileError) -> Bool {
        try head(of: path)?.contains(#/^\[\s*\{"version": ".*", "title": ".*", "aliases": \[/#) ?? false
    }

    /// The beginning of a plain file; `nil` if there is none.
    private static func head(of path: String) throws(FileError) -> String? {
        guard try FileTree.attributes(of: path, followingLinks: false)?.kind == .file else { return nil }
        let bytes = try FileDescriptor.openPlain(path).read(upTo: 1 << 14, named: path)
        return String(decoding: bytes, as: UTF8.self)
    }
}

import Digests
import Glibc

/// The folder in which builds keep what they need to know of the one before: a record for each output. It can be deleted at
/// any time; then the next build makes everything.
package struct BuildCache: Sendable {
    package let path: String
    /// How many outputs are remembered, and how many bytes that may take.
    private static let mostRecords = 64
    private static let mostBytes = 256 << 20
    private static let suffix = ".record"

    package init(_ path: String) { self.path = path.droppingTrailingSlashes }

    /// The user's own; `nil` where the environment names no folder.
    package static var usual: BuildCache? {
        func folder(_ variable: String) -> String? {
            // As the XDG Base Directory Specification has it, a path that is not absolute is of no account.
            getenv(variable).map { String(cString: $0) }.flatMap { $0.hasPrefix("/") ? $0 : nil }
        }
        if let cache = folder("XDG_CACHE_HOME") { return BuildCache(cache + "/portolan") }
        return folder("HOME").map { BuildCache($0 + "/.cache/portolan") }
    }

    private func place(of output: OutputFolder) throws(FileError) -> String {
        let resolved = try FileTree.resolved(output.path)
        return "\(path)/\(ContentDigest(of: Array(resolved.utf8)).hex)\(Self.suffix)"
    }

    /// - Returns: `nil` if there is none, or none that this program can read.
    func record(of output: OutputFolder) -> BuildRecord? {
        guard let place = try? place(of: output), let bytes = try? FileTree.read(place) else { return nil }
        return BuildRecord(parsing: bytes)
    }

    /// Replaces the record of an output, and forgets those that were not used for longest.
    func save(_ record: BuildRecord, of output: OutputFolder) throws(FileError) {
        let place = try place(of: output)
        try replace(place, with: record.bytes)
        try prune(keeping: place)
    }

    /// Other builds see the old bytes or the new ones.
    func replace(_ place: String, with bytes: [UInt8]) throws(FileError) {
        try Interruption.deferred { () throws(FileError) in
            try FileTree.makeFolder(path)
            let staging = try FileTree.makeUniqueFolder("\(path)/new-")
            defer { try? FileTree.remove(staging) }
            try FileTree.write(bytes, to: "\(staging)/file")
            try FileTree.move("\(staging)/file", to: place)
        }
    }

    private func prune(keeping kept: String) throws(FileError) {
        var records: [(path: String, signature: FileSignature)] = []
        for name in try FileTree.names(in: path) {
            let place = "\(path)/\(name)"
            if name.hasSuffix(Self.suffix), let signature = FileSignature(of: place) {
                records.append((place, signature))
            }
        }
        records.sort { $0.signature.time > $1.signature.time }
        var bytes = 0
        for (position, record) in records.enumerated() {
            bytes += Int(record.signature.size)
            guard record.path != kept, position >= Self.mostRecords || bytes > Self.mostBytes else { continue }
            try FileTree.remove(record.path)
        }
    }
}

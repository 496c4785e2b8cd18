import Digests
import Glibc

/// The folder in which builds keep what they need to know of the one before: a record for each output. It can be deleted at
/// any time; then the next build makes everything.
package struct BuildCache: Sendable {
    package let path: String
    /// How many outputs are remembered, and how many bytes that may take.
    private static let mostRecords = 64
    private static let mostBytes = 256 << 20
    private static let record = ".record"
    private static let compiled = ".compiled"
    private static let search = ".search"

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

    private func place(of output: OutputFolder, _ suffix: String = record) throws(FileError) -> String {
        let resolved = try FileTree.resolved(output.path)
        return "\(path)/\(ContentDigest(of: Array(resolved.utf8)).hex)\(suffix)"
    }

    /// - Returns: `nil` if there is none, or none that this program can read.
    func record(of output: OutputFolder) -> BuildRecord? {
        guard let place = try? place(of: output), let bytes = try? FileTree.read(place) else { return nil }
        return BuildRecord(parsing: bytes)
    }

    /// What was compiled for an output, as `CompiledFiles` has written it.
    func compiled(of output: OutputFolder) -> [UInt8]? {
        (try? place(of: output, Self.compiled)).flatMap { try? FileTree.read($0) }
    }

    /// What was found for search indexes, as `SearchGroups` has written it.
    func search(of output: OutputFolder) -> [UInt8]? {
        (try? place(of: output, Self.search)).flatMap { try? FileTree.read($0) }
    }

    /// Replaces what is known of an output, and forgets the outputs that were not used for longest.
    ///
    /// - Parameters:
    ///   - compiled: `nil` where it is what it was, as `search`.
    func save(
        _ record: BuildRecord, compiled: [UInt8]? = nil, search: [UInt8]? = nil, of output: OutputFolder
    ) throws(FileError) {
        let files: [(String, [UInt8]?)] = [
            (Self.record, record.bytes), (Self.compiled, compiled), (Self.search, search),
        ]
        for (suffix, bytes) in files {
            if let bytes { try replace(try place(of: output, suffix), with: bytes) }
        }
        try prune(keeping: try place(of: output))
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

    /// What is kept for one output.
    private struct Kept {
        var paths: [String] = []
        var bytes = 0
        /// Of its newest file, in nanoseconds.
        var time: Int64 = 0

        mutating func add(_ path: String, _ signature: FileSignature) {
            paths.append(path)
            bytes += Int(signature.size)
            time = max(time, signature.time)
        }
    }

    private func prune(keeping kept: String) throws(FileError) {
        var outputs: [String: Kept] = [:]
        for name in try FileTree.names(in: path) {
            let place = "\(path)/\(name)"
            guard let suffix = [Self.record, Self.compiled, Self.search].first(where: name.hasSuffix),
                let signature = FileSignature(of: place)
            else { continue }
            outputs[String(name.dropLast(suffix.count)), default: Kept()].add(place, signature)
        }
        var bytes = 0
        for (position, output) in outputs.values.sorted(by: { $0.time > $1.time }).enumerated() {
            bytes += output.bytes
            guard !output.paths.contains(kept), position >= Self.mostRecords || bytes > Self.mostBytes else { continue }
            for path in output.paths { try FileTree.remove(path) }
        }
    }
}

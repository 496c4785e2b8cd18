import Digests
import Glibc
import Records

extension BuildCache {
    /// The digest of the running program and of the libraries that it has loaded. Another program may make other files from
    /// the same inputs.
    ///
    /// - Parameter graphviz: the version of the layout engine, which is loaded in another process.
    /// - Returns: `nil` where the system does not say what is running.
    package func program(graphviz: String?) -> ContentDigest? {
        guard let own = FileSignature(following: Self.ownPath), let maps = try? FileTree.read("/proc/self/maps") else {
            return nil
        }
        var hasher = KeyHasher()
        hasher.add(digest(ofProgram: own))
        hasher.add(graphviz ?? "")
        for path in Self.libraries(in: maps) {
            guard let signature = FileSignature(following: path) else { continue }
            hasher.add(path)
            hasher.add(Int(signature.size))
            hasher.add(Int(signature.time))
        }
        return hasher.key
    }

    private static let ownPath = "/proc/self/exe"

    /// Computed once for a program, because it has many megabytes.
    private func digest(ofProgram signature: FileSignature) -> ContentDigest {
        let place = "\(path)/program"
        if let bytes = try? FileTree.read(place) {
            var reader = RecordReader(bytes)
            if let known = try? reader.memory(of: FileSignature.self), known == signature,
                let digest = try? ContentDigest(reading: &reader), reader.isAtEnd
            {
                return digest
            }
        }
        // A program whose file cannot be read is known by its signature alone.
        guard let digest = try? FileTree.digest(of: Self.ownPath) else {
            var hasher = KeyHasher()
            for number in [signature.device, signature.inode] { hasher.add(Int(truncatingIfNeeded: number)) }
            hasher.add(Int(signature.time))
            return hasher.key
        }
        var writer = RecordWriter()
        writer.writeMemory(of: signature)
        writer.write(digest)
        try? replace(place, with: writer.bytes)
        return digest
    }

    /// The files that are mapped into the process, each once, in order.
    private static func libraries(in maps: [UInt8]) -> [String] {
        let lines = maps.split(separator: UInt8(ascii: "\n"))
        let paths = lines.compactMap { line in
            line.firstIndex(of: UInt8(ascii: "/")).map { String(decoding: line[$0...], as: UTF8.self) }
        }
        return Set(paths.filter { $0.contains(".so") }).sorted()
    }
}

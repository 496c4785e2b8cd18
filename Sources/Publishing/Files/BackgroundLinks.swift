import Compiler
import Diagnostics

/// Links of flows that have no path, which were drawn as background without saying so.
enum BackgroundLinks {
    static let code = MissingPath.code

    /// The files with those links that say so, by path.
    ///
    /// - Parameter diagnostics: of the corpus.
    static func edited(_ diagnostics: [Diagnostic]) -> [EditedFile] {
        var places: [String: Set<SourceLocation>] = [:]
        for diagnostic in diagnostics where diagnostic.code == code {
            places[diagnostic.location.path, default: []].insert(diagnostic.location)
        }
        return places.sorted { $0.key < $1.key }.compactMap { path, places in
            guard let before = places.first?.file.bytes else { return nil }
            var after = before
            for place in places.sorted(by: >) { say(at: place.bytes.lowerBound, in: &after) }
            return EditedFile(path: path, before: before, after: after)
        }
    }

    /// - Parameter start: of a mapping, in braces or with its keys below each other.
    private static func say(at start: Int, in bytes: inout [UInt8]) {
        let entry = Array("background: true".utf8)
        if bytes[start] == UInt8(ascii: "{") {
            bytes.insert(contentsOf: entry + Array(", ".utf8), at: start + 1)
            return
        }
        let lineStart = bytes[..<start].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        let lineEnd = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
        let isReturned = lineEnd > start && bytes[lineEnd - 1] == 0x0D
        let indent = Array(repeating: UInt8(ascii: " "), count: start - lineStart)
        bytes.insert(contentsOf: entry + (isReturned ? [0x0D, 0x0A] : [0x0A]) + indent, at: start)
    }
}

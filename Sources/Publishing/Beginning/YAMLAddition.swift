import Diagnostics
import Markup

/// A YAML file with entries added to its mappings. Every other byte stays as it was.
struct YAMLAddition {
    private(set) var bytes: [UInt8]
    private let path: String

    /// - Parameter path: the file's, for diagnostics.
    init(_ bytes: [UInt8], path: String) {
        self.bytes = bytes
        self.path = path
    }

    /// Adds an entry at the end of a mapping, which is added too if it is missing.
    ///
    /// - Parameters:
    ///   - entry: on one line, perhaps with a comment at its end.
    ///   - keys: those to the mapping.
    /// - Returns: `false` if the file is written in a way that this cannot be done; then nothing has changed.
    mutating func add(_ entry: String, under keys: [String]) -> Bool {
        let file = SourceFile(path: path, bytes: bytes)
        guard let root = YAMLParser.parse(file, file.textStart..<bytes.count, DiagnosticBag()) else { return false }
        var node = root
        for (depth, key) in keys.enumerated() {
            guard case .mapping(let entries) = node.content else { return false }
            if let next = entries.first(where: { $0.key == key })?.value {
                node = next
                continue
            }
            // What is missing is added with the entry in it.
            let rest = keys[depth...].reversed().reduce(Self.withoutComment(entry)) { "\($1): {\($0)}" }
            return insert(rest, into: node, isRoot: depth == 0)
        }
        return insert(entry, into: node, isRoot: keys.isEmpty)
    }

    private mutating func insert(_ entry: String, into node: YAMLNode, isRoot: Bool) -> Bool {
        guard case .mapping(let entries) = node.content else { return false }
        let start = node.location.bytes.lowerBound
        if start < bytes.count, bytes[start] == UInt8(ascii: "{") {
            let end = node.location.bytes.upperBound - 1
            guard end > start, bytes[end] == UInt8(ascii: "}") else { return false }
            let text = (entries.isEmpty ? "" : ", ") + Self.withoutComment(entry)
            bytes.insert(contentsOf: Array(text.utf8), at: end)
            return true
        }
        guard let last = entries.last else {
            guard isRoot else { return false }
            return append(entry, indent: 0, at: bytes.count)
        }
        let indent = last.keyLocation.start.column - 1
        var end = Self.end(of: last.value, in: bytes)
        if end < last.keyLocation.bytes.upperBound { end = last.keyLocation.bytes.upperBound }
        let isLineStart = end > 0 && bytes[end - 1] == 0x0A
        let place = isLineStart ? end : (bytes[end...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count)
        return append(entry, indent: indent, at: place)
    }

    private mutating func append(_ entry: String, indent: Int, at place: Int) -> Bool {
        let lineEnd = bytes.contains(0x0D) ? "\r\n" : "\n"
        let needsBreak = place > 0 && bytes[place - 1] != 0x0A
        let text = (needsBreak ? lineEnd : "") + String(repeating: " ", count: indent) + entry + lineEnd
        bytes.insert(contentsOf: Array(text.utf8), at: place)
        return true
    }

    /// Where the last of a value's scalars and brackets ends: libyaml ends a mapping where the next thing begins.
    private static func end(of node: YAMLNode, in bytes: [UInt8]) -> Int {
        let start = node.location.bytes.lowerBound
        let isFlow = start < bytes.count && [UInt8(ascii: "{"), UInt8(ascii: "[")].contains(bytes[start])
        switch node.content {
        case .mapping(let entries) where !isFlow && !entries.isEmpty:
            return entries.last.map { end(of: $0.value, in: bytes) } ?? start
        case .sequence(let items) where !isFlow && !items.isEmpty:
            return items.last.map { end(of: $0, in: bytes) } ?? start
        case .scalar, .mapping, .sequence: return node.location.bytes.upperBound
        }
    }

    /// A comment within braces would hide what follows it.
    private static func withoutComment(_ entry: String) -> String {
        guard let mark = entry.firstRange(of: "}  # ") else { return entry }
        return String(entry[..<mark.lowerBound]) + "}"
    }
}

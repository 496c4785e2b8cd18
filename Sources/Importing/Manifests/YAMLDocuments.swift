import Diagnostics
import Markup

/// The documents of a YAML file, which lines of three hyphens separate.
enum YAMLDocuments {
    private static let most = 2_000

    /// - Returns: `nil` with diagnostics if one cannot be read.
    static func read(_ file: SourceFile, _ diagnostics: DiagnosticBag) -> [YAMLNode]? {
        guard file.isText(diagnostics) else { return nil }
        var documents: [YAMLNode] = []
        for range in ranges(of: file) {
            guard documents.count < most else {
                UnreadableImport.report(
                    "there are more than \(most) documents", in: file,
                    line: file.position(atByte: range.lowerBound).line, diagnostics)
                return nil
            }
            guard let node = YAMLParser.parse(file, range, diagnostics) else { return nil }
            if case .mapping(let entries) = node.content, entries.isEmpty { continue }
            documents.append(node)
        }
        return documents
    }

    private static func ranges(of file: SourceFile) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = file.textStart
        var lineStart = start
        while lineStart < file.bytes.count {
            let end = file.bytes[lineStart...].firstIndex(of: 0x0A) ?? file.bytes.count
            let line = file.bytes[lineStart..<end]
            let isMark =
                line.starts(with: [0x2D, 0x2D, 0x2D])
                && line.dropFirst(3).allSatisfy { [0x20, 0x09, 0x0D].contains($0) }
            if isMark {
                ranges.append(start..<lineStart)
                start = min(end + 1, file.bytes.count)
            }
            lineStart = end + 1
        }
        return ranges + [start..<file.bytes.count]
    }
}

extension YAMLNode {
    var entries: [YAMLEntry] { if case .mapping(let entries) = content { entries } else { [] } }
    var items: [YAMLNode] { if case .sequence(let items) = content { items } else { [] } }
    var text: String? { if case .scalar(let text, _) = content { text } else { nil } }
    var line: Int { location.start.line }

    subscript(key: String) -> YAMLNode? { entries.first { $0.key == key }?.value }

    /// A value further inside.
    func value(_ path: String...) -> YAMLNode? {
        path.reduce(Optional(self)) { node, key in node?[key] }
    }

    /// The texts of a list, or one text.
    var texts: [String] { text.map { [$0] } ?? items.compactMap(\.text) }
}

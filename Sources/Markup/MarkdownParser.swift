import Diagnostics

/// Reads the Markdown of a file.
package enum MarkdownParser {
    /// cmark-gfm takes minutes for tables of thousands of columns.
    package static let maximumTableColumns = 64
    /// How deeply lists, quotes and emphasis may lie in each other.
    package static let maximumDepth = 64

    /// - Parameter firstLine: the line of the file at which the Markdown begins; the file is valid UTF-8.
    /// - Returns: `nil` with a fault where nothing can be said of the text.
    package static func parse(_ file: SourceFile, fromLine firstLine: Int) -> (
        document: Document?, faults: [Diagnostic]
    ) {
        if let line = lineOfWideTable(file, fromLine: firstLine) {
            let message = "the table has more than \(maximumTableColumns) columns"
            return (nil, [Diagnostic(.tableTooWide, message, at: file.location(file.range(ofLine: line)))])
        }
        guard let tree = MarkdownTree.parse(file.bytes[file.offset(ofLine: firstLine)...]) else {
            return (nil, [Diagnostic(.nestingTooDeep, "the text takes too much memory", at: file.startLocation)])
        }
        var reader = DocumentReader(file: file, firstLine: firstLine)
        let blocks = withExtendedLifetime(tree) { reader.blocks(of: $0.root, depth: 0) }
        if let place = reader.tooDeep {
            let message = "more than \(maximumDepth) levels lie inside each other"
            return (nil, [Diagnostic(.nestingTooDeep, message, at: place)])
        }
        return (Document(blocks: blocks), [])
    }

    /// The row of dashes that would make a table, wherever it stands.
    private static func lineOfWideTable(_ file: SourceFile, fromLine firstLine: Int) -> Int? {
        let allowed = Set("|:- \t>*+0123456789.)".utf8)
        return (firstLine..<max(firstLine, file.lineCount + 1)).first { line in
            let bytes = file.bytes[file.range(ofLine: line)]
            guard bytes.count > maximumTableColumns else { return false }
            return bytes.count { $0 == UInt8(ascii: "|") } > maximumTableColumns && bytes.allSatisfy(allowed.contains)
        }
    }
}

import Diagnostics

/// Reads the Markdown of a file.
package enum MarkdownParser {
    /// - Parameter firstLine: the line of the file at which the Markdown begins; the file is valid UTF-8.
    /// - Returns: `nil` with a diagnostic if the text could not be read.
    package static func parse(
        _ file: SourceFile, fromLine firstLine: Int, _ diagnostics: DiagnosticBag
    ) -> Document? {
        if let line = lineOfWideTable(file, fromLine: firstLine) {
            let message = "the table has more than \(Document.maximumTableColumns) columns"
            diagnostics.report(TableTooWide.self, message, at: file.location(file.range(ofLine: line)))
            return nil
        }
        guard let tree = MarkdownTree.parse(file.bytes[file.offset(ofLine: firstLine)...]) else {
            diagnostics.report(NestingTooDeep.self, "the text takes too much memory", at: file.startLocation)
            return nil
        }
        var reader = DocumentReader(file: file, firstLine: firstLine)
        let blocks = withExtendedLifetime(tree) { reader.blocks(of: $0.root, depth: 0) }
        if let place = reader.tooDeep {
            diagnostics.report(NestingTooDeep.self, NestingTooDeep.message(limit: Document.maximumDepth), at: place)
            return nil
        }
        return Document(blocks: blocks)
    }

    /// The row of dashes that would make a table, wherever it is.
    private static func lineOfWideTable(_ file: SourceFile, fromLine firstLine: Int) -> Int? {
        let allowed = Set("|:- \t>*+0123456789.)".utf8)
        return (firstLine..<max(firstLine, file.lineCount + 1)).first { line in
            let range = file.range(ofLine: line)
            guard range.count > Document.maximumTableColumns else { return false }
            let bytes = file.bytes[range]
            return bytes.count { $0 == UInt8(ascii: "|") } > Document.maximumTableColumns
                && bytes.allSatisfy(allowed.contains)
        }
    }
}

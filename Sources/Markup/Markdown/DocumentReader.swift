import Diagnostics

/// Turns cmark's tree into a `Document`.
struct DocumentReader {
    let file: SourceFile
    /// cmark's line 1 is this line of the file.
    let firstLine: Int
    /// Where the text was nested more deeply than is read.
    var tooDeep: SourceLocation?

    init(file: SourceFile, firstLine: Int) {
        self.file = file
        self.firstLine = firstLine
    }

    mutating func blocks(of node: MarkdownNode, depth: Int) -> [MarkdownBlock] {
        guard depth < CorpusLimits.markdownDepth else {
            tooDeep = tooDeep ?? location(of: node)
            return []
        }
        var found: [MarkdownBlock] = []
        for child in node.children {
            guard let content = content(of: child, depth: depth) else { continue }
            found.append(MarkdownBlock(content, at: location(of: child)))
        }
        return found
    }

    private mutating func content(of node: MarkdownNode, depth: Int) -> MarkdownBlock.Content? {
        switch node.kind {
        case .heading: return .heading(level: node.headingLevel, inlines(of: node))
        case .paragraph: return .paragraph(inlines(of: node))
        case .quote: return .quote(blocks(of: node, depth: depth + 1))
        case .list:
            let items = node.children.map { blocks(of: $0, depth: depth + 1) }
            return .list(start: node.listStart, isTight: node.isTight, items: items)
        case .codeBlock:
            let language = node.fenceInfo.split(whereSeparator: \.isWhitespace).first.map(String.init)
            return .code(language: language, text: node.literal)
        case .table:
            let rows = node.children.map { row in row.children.map { inlines(of: $0) } }
            return .table(header: rows.first ?? [], rows: Array(rows.dropFirst()))
        case .rule: return .rule
        case .htmlBlock: return HTMLComment.isAll(of: node.literalBytes) ? nil : .html
        default: return nil
        }
    }

    private mutating func inlines(of node: MarkdownNode) -> [MarkdownInline] {
        let range = byteRange(of: node)
        var reader = InlineReader(file: file, firstLine: firstLine, range: range)
        let inlines = reader.inlines(of: node, depth: 0)
        tooDeep = tooDeep ?? reader.tooDeep
        return inlines
    }

    private func location(of node: MarkdownNode) -> SourceLocation { file.location(byteRange(of: node)) }

    private func byteRange(of node: MarkdownNode) -> Range<Int> {
        let start = file.offset(line: node.startLine + firstLine - 1, byteColumn: node.startColumn)
        // cmark's end is the last byte, and 0 on a line that it has closed.
        let end = file.offset(line: node.endLine + firstLine - 1, byteColumn: node.endColumn + 1)
        return start..<max(start, end)
    }
}

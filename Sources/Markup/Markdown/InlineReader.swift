import CCmark
import Diagnostics

/// Turns the inline nodes of one block into `MarkdownInline`s.
///
/// cmark's columns are wrong for bare addresses, after soft breaks and in lazy lines. So each piece is searched for in
/// the file, from where the piece before it ended; cmark's place is used where it fits.
struct InlineReader {
    private let file: SourceFile
    private let firstLine: Int
    private let range: Range<Int>
    private var cursor: Int
    var tooDeep: SourceLocation?

    /// How far a piece is searched for that is not where cmark says.
    private static let reach = 4096

    init(file: SourceFile, firstLine: Int, range: Range<Int>) {
        self.file = file
        self.firstLine = firstLine
        self.range = range
        cursor = range.lowerBound
    }

    mutating func inlines(of node: MarkdownNode, depth: Int) -> [MarkdownInline] {
        guard depth < CorpusLimits.markdownDepth else {
            tooDeep = tooDeep ?? file.location(cursor..<cursor)
            return []
        }
        var found: [MarkdownInline] = []
        // cmark divides a text at each sign that could be markup.
        var open: (text: MarkdownText, location: SourceLocation)?
        for child in node.children {
            if child.kind == .text {
                let (text, location) = text(child)
                open?.text.append(text)
                open = open.map { ($0.text, $0.location.through(location)) } ?? (text, location)
                continue
            }
            if let (text, location) = open { found.append(MarkdownInline(.text(text), at: location)) }
            open = nil
            if let inline = inline(child, depth: depth) { found.append(inline) }
        }
        if let (text, location) = open { found.append(MarkdownInline(.text(text), at: location)) }
        return found
    }

    private mutating func inline(_ node: MarkdownNode, depth: Int) -> MarkdownInline? {
        switch node.kind {
        case .code: return MarkdownInline(.code(node.literal), at: locate(node.literalBytes, of: node))
        case .htmlInline:
            let place = locate(node.literalBytes, of: node)
            return HTMLComment.isAll(of: node.literalBytes) ? nil : MarkdownInline(.html, at: place)
        case .softBreak: return MarkdownInline(.softBreak, at: passLineEnd())
        case .lineBreak: return MarkdownInline(.lineBreak, at: passLineEnd())
        case .image:
            let place = opening("!", of: node)
            _ = inlines(of: node, depth: depth + 1)
            return MarkdownInline(.image, at: place)
        case .link: return container(node, "[<", depth: depth) { .link(destination: node.url, $0) }
        case .emphasis: return container(node, "*_", depth: depth) { .emphasis($0) }
        case .strong: return container(node, "*_", depth: depth) { .strong($0) }
        case .strikethrough: return container(node, "~", depth: depth) { .strikethrough($0) }
        default: return nil
        }
    }

    private mutating func container(
        _ node: MarkdownNode, _ marks: StaticString, depth: Int,
        make: ([MarkdownInline]) -> MarkdownInline.Content
    ) -> MarkdownInline {
        let start = opening(marks, of: node)
        let children = inlines(of: node, depth: depth + 1)
        passClosing(marks)
        return MarkdownInline(make(children), at: start.through(file.location(cursor..<cursor)))
    }

    // MARK: The marks of containers

    /// The place of a container's first mark. A bare address has none and begins where its text does.
    private func opening(_ marks: StaticString, of node: MarkdownNode) -> SourceLocation {
        if let claimed = claimedOffset(of: node), claimed >= cursor, claimed < range.upperBound,
            marks.contains(file.bytes[claimed])
        {
            return file.location(claimed..<(claimed + 1))
        }
        var offset = cursor
        while offset < range.upperBound, file.bytes[offset].isBlank { offset += 1 }
        return file.location(offset..<offset)
    }

    /// Moves past the closing marks of emphasis, or the rest of a link: `](address)`.
    private mutating func passClosing(_ marks: StaticString) {
        guard marks.contains(UInt8(ascii: "[")) else {
            while cursor < range.upperBound, marks.contains(file.bytes[cursor]) { cursor += 1 }
            return
        }
        if isByte(">", at: cursor) { cursor += 1 }
        guard isByte("]", at: cursor), isByte("(", at: cursor + 1) else { return }
        var offset = cursor + 2
        var open = 1
        while offset < range.upperBound, open > 0, file.bytes[offset] != 0x0A {
            if isByte("(", at: offset) { open += 1 }
            if isByte(")", at: offset) { open -= 1 }
            offset += 1
        }
        cursor = offset
    }

    private func isByte(_ scalar: Unicode.Scalar, at offset: Int) -> Bool {
        range.contains(offset) && file.bytes[offset] == UInt8(ascii: scalar)
    }

    // MARK: Pieces

    /// Text, which may have escapes and entities.
    private mutating func text(_ node: MarkdownNode) -> (MarkdownText, SourceLocation) {
        let literal = node.literalBytes
        let found = firstCandidate(for: node) { offset in
            SourceAlignment(literal, at: offset, in: file.bytes, upTo: range.upperBound)
        }
        let start = found?.runs.first?.file ?? unlocated(node)
        cursor = max(cursor, found?.end ?? cursor)
        let end = max(start, cursor)
        let runs = found?.runs ?? [MarkdownText.Run(text: 0, file: start, isVerbatim: false)]
        return (MarkdownText(literal, in: file, at: runs, end: end), file.location(start..<end))
    }

    private mutating func locate(_ literal: [UInt8], of node: MarkdownNode) -> SourceLocation {
        guard let found = firstCandidate(for: node, { matches(literal, at: $0) ? $0 : nil }) else {
            let place = unlocated(node)
            return file.location(place..<place)
        }
        cursor = found + literal.count
        return file.location(found..<cursor)
    }

    /// Tries where cmark says that a piece begins, and then from the cursor on.
    private func firstCandidate<Found>(for node: MarkdownNode, _ attempt: (Int) -> Found?) -> Found? {
        if let claimed = claimedOffset(of: node), claimed >= cursor, claimed <= range.upperBound,
            let found = attempt(claimed)
        {
            return found
        }
        guard cursor <= range.upperBound else { return nil }
        for offset in cursor...min(range.upperBound, cursor + Self.reach) {
            if let found = attempt(offset) { return found }
        }
        return nil
    }

    /// The place of a piece that is nowhere in the file as it is: cmark's, or the cursor.
    private func unlocated(_ node: MarkdownNode) -> Int {
        claimedOffset(of: node).map { max($0, cursor) } ?? cursor
    }

    private func matches(_ bytes: [UInt8], at offset: Int) -> Bool {
        offset >= range.lowerBound && offset + bytes.count <= range.upperBound
            && file.bytes[offset..<(offset + bytes.count)].elementsEqual(bytes)
    }

    private mutating func passLineEnd() -> SourceLocation {
        var end = cursor
        while end < range.upperBound, file.bytes[end] != 0x0A, file.bytes[end] != 0x0D { end += 1 }
        let place = file.location(min(cursor, end)..<end)
        cursor = min(end + 1, max(range.upperBound, cursor))
        return place
    }

    private func claimedOffset(of node: MarkdownNode) -> Int? {
        let (line, column) = (node.startLine, node.startColumn)
        guard line > 0, column > 0 else { return nil }
        return file.offset(line: line + firstLine - 1, byteColumn: column)
    }
}

extension StaticString {
    /// Whether an ASCII string has the character.
    fileprivate func contains(_ byte: UInt8) -> Bool {
        withUTF8Buffer { $0.contains(byte) }
    }
}

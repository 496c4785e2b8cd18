import CCmark
import Diagnostics

/// Turns the inline nodes of one block into `MarkdownInline`s.
///
/// cmark's columns are wrong for bare addresses, after soft breaks and in lazy lines. So each piece is looked for in
/// the file, from where the piece before it ended; cmark's place is taken where it fits.
struct InlineReader {
    private let file: SourceFile
    private let firstLine: Int
    private let range: Range<Int>
    private var cursor: Int
    var tooDeep: SourceLocation?

    /// How far a piece is looked for that does not stand where cmark says.
    private static let reach = 4096

    init(file: SourceFile, firstLine: Int, range: Range<Int>) {
        self.file = file
        self.firstLine = firstLine
        self.range = range
        cursor = range.lowerBound
    }

    mutating func inlines(of node: MarkdownNode, depth: Int) -> [MarkdownInline] {
        guard depth < MarkdownParser.maximumDepth else {
            tooDeep = tooDeep ?? file.location(cursor..<cursor)
            return []
        }
        var found: [MarkdownInline] = []
        for child in node.children {
            let inline = inline(child, depth: depth)
            if case .text(let text) = inline.content, case .text(var before)? = found.last?.content {
                before.append(text)
                let start = found.removeLast().location.start
                let whole = SourceLocation(path: file.path, start: start, end: inline.location.end)
                found.append(MarkdownInline(.text(before), at: whole))
            } else {
                found.append(inline)
            }
        }
        return found
    }

    private mutating func inline(_ node: MarkdownNode, depth: Int) -> MarkdownInline {
        switch node.typeName {
        case "text": return text(node)
        case "code": return MarkdownInline(.code(node.literal), at: locate(node.literal, of: node))
        case "html_inline": return MarkdownInline(.html, at: locate(node.literal, of: node))
        case "softbreak": return MarkdownInline(.softBreak, at: passLineEnd())
        case "linebreak": return MarkdownInline(.lineBreak, at: passLineEnd())
        case "image":
            let place = opening("!", of: node)
            _ = inlines(of: node, depth: depth + 1)
            return MarkdownInline(.image, at: place)
        case "link": return container(node, "[<", depth: depth) { .link(destination: node.url, $0) }
        case "emph": return container(node, "*_", depth: depth) { .emphasis($0) }
        case "strong": return container(node, "*_", depth: depth) { .strong($0) }
        case "strikethrough": return container(node, "~", depth: depth) { .strikethrough($0) }
        default:
            let place = file.location(cursor..<cursor)
            return MarkdownInline(.text(MarkdownText([], in: file, at: [], end: cursor)), at: place)
        }
    }

    private mutating func container(
        _ node: MarkdownNode, _ marks: String, depth: Int, make: ([MarkdownInline]) -> MarkdownInline.Content
    ) -> MarkdownInline {
        let start = opening(marks, of: node)
        let children = inlines(of: node, depth: depth + 1)
        passClosing(marks)
        let whole = SourceLocation(path: file.path, start: start.start, end: max(start.end, position(cursor)))
        return MarkdownInline(make(children), at: whole)
    }

    /// The place of a container's first mark. A bare address has none and begins where its text does.
    private func opening(_ marks: String, of node: MarkdownNode) -> SourceLocation {
        let isMark = { (offset: Int) in offset < range.upperBound && marks.utf8.contains(file.bytes[offset]) }
        let claimed = claimedOffset(of: node)
        if let claimed, claimed >= cursor, isMark(claimed) { return file.location(claimed..<(claimed + 1)) }
        var offset = cursor
        while offset < range.upperBound, [0x20, 0x09, 0x0A, 0x0D].contains(file.bytes[offset]) { offset += 1 }
        return file.location(offset..<offset)
    }

    /// Moves past the closing marks of emphasis, or the rest of a link: `](address)`.
    private mutating func passClosing(_ marks: String) {
        let byte = { [file] (offset: Int) in file.bytes[offset] }
        guard marks.hasPrefix("[") else {
            while cursor < range.upperBound, marks.utf8.contains(byte(cursor)) { cursor += 1 }
            return
        }
        if matches(Array(">".utf8), at: cursor) { cursor += 1 }
        guard matches(Array("](".utf8), at: cursor) else { return }
        var offset = cursor + 2
        var open = 1
        while offset < range.upperBound, open > 0, byte(offset) != 0x0A {
            if byte(offset) == UInt8(ascii: "(") { open += 1 }
            if byte(offset) == UInt8(ascii: ")") { open -= 1 }
            offset += 1
        }
        cursor = offset
    }

    /// Text, which may hold escapes and entities.
    private mutating func text(_ node: MarkdownNode) -> MarkdownInline {
        let scalars = Array(node.literal.unicodeScalars)
        let part = file.bytes[range]
        let found = firstCandidate(for: node) { SourceAlignment(scalars, at: $0, in: part) }
        let fallback = unlocated(node)
        let start = found?.offsets.first ?? fallback
        cursor = max(cursor, found?.end ?? cursor)
        let offsets = found?.offsets ?? Array(repeating: fallback, count: scalars.count)
        let text = MarkdownText(scalars, in: file, at: offsets, end: max(start, cursor))
        return MarkdownInline(.text(text), at: file.location(start..<max(start, cursor)))
    }

    private mutating func locate(_ literal: String, of node: MarkdownNode) -> SourceLocation {
        let bytes = Array(literal.utf8)
        guard let found = firstCandidate(for: node, { matches(bytes, at: $0) ? $0 : nil }) else {
            let place = unlocated(node)
            return file.location(place..<place)
        }
        cursor = found + bytes.count
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

    /// The place of a piece that stands nowhere as it is: cmark's, or the cursor.
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
        guard node.startLine > 0, node.startColumn > 0 else { return nil }
        return file.offset(line: node.startLine + firstLine - 1, byteColumn: node.startColumn)
    }

    private func position(_ offset: Int) -> SourcePosition { file.position(atByte: offset) }
}

import Diagnostics

/// The lines, quotes and brackets of a YAML text up to an offset, read as an author means them: no text is a plain one over
/// several lines.
struct YAMLLayout {
    struct Line {
        let start: Int
        /// Past the indentation.
        let textStart: Int
        /// Past the marks of list entries.
        let keyStart: Int
        /// Without white space at its end.
        let textEnd: Int
    }

    /// Of the YAML, in the file.
    let end: Int
    /// Texts between quotes, with them, that end before the offset.
    private(set) var quotes: [Range<Int>] = []
    /// Those that are not closed before the offset.
    private(set) var openBrackets: [Int] = []

    let start: Int
    private let file: SourceFile

    init(_ file: SourceFile, _ bytes: Range<Int>, upTo limit: Int) {
        self.file = file
        start = bytes.lowerBound
        end = bytes.upperBound
        scan(upTo: limit)
    }

    func byte(_ offset: Int) -> UInt8? { offset >= start && offset < end ? file.bytes[offset] : nil }

    func pastBlanks(_ offset: Int) -> Int {
        var offset = offset
        while let byte = byte(offset), byte == 0x20 || byte == 0x09 { offset += 1 }
        return offset
    }

    func isInBrackets(_ offset: Int) -> Bool { openBrackets.contains { $0 < offset } }

    // MARK: Values in brackets

    /// Where the value begins that has a colon in it.
    func valueStart(before colon: Int) -> Int? {
        let line = line(of: colon)
        let text = file.bytes[line.start..<colon]
        guard
            let last = text.lastIndex(where: { byte in
                [UInt8(ascii: ","), UInt8(ascii: "{"), UInt8(ascii: "[")].contains(byte)
            })
        else { return nil }
        let key = text[(last + 1)...].firstIndex(of: UInt8(ascii: ":"))
        let start = pastBlanks((key ?? last) + 1)
        return start < colon ? start : nil
    }

    func valueEnd(after colon: Int) -> Int {
        let line = line(of: colon)
        let delimiters = [UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]")]
        var end = file.bytes[colon..<max(colon, line.textEnd)].firstIndex(where: delimiters.contains) ?? line.textEnd
        while end > colon + 1, file.bytes[end - 1].isBlank { end -= 1 }
        return max(end, colon + 1)
    }

    // MARK: Quotes and brackets

    private mutating func scan(upTo limit: Int) {
        var offset = start
        /// Whether a value may begin.
        var isAtStart = true
        var blockIndent: Int?
        while offset < min(limit, end) {
            let byte = file.bytes[offset]
            if isLineStart(offset) {
                isAtStart = true
                let line = line(of: offset)
                if let indent = blockIndent, openBrackets.isEmpty {
                    if line.textEnd <= line.textStart || line.textStart - line.start > indent {
                        offset = nextLine(offset)
                        continue
                    }
                    blockIndent = nil
                }
            }
            switch byte {
            case 0x20, 0x09, 0x0A, 0x0D: isAtStart = isAtStart || isAfterIndicator(offset)
            case UInt8(ascii: "#") where offset == start || file.bytes[offset - 1].isBlank:
                offset = nextLine(offset)
                continue
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                guard isAtStart, let past = endOfQuote(offset), past <= limit else {
                    isAtStart = false
                    break
                }
                quotes.append(offset..<past)
                offset = past
                isAtStart = false
                continue
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                if isAtStart || !openBrackets.isEmpty { openBrackets.append(offset) }
                isAtStart = isAtStart || !openBrackets.isEmpty
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                if !openBrackets.isEmpty { openBrackets.removeLast() }
                isAtStart = false
            case UInt8(ascii: ","): isAtStart = !openBrackets.isEmpty
            case UInt8(ascii: "|"), UInt8(ascii: ">"):
                if isAtStart, openBrackets.isEmpty {
                    let line = line(of: offset)
                    blockIndent = line.textStart - line.start
                }
                isAtStart = false
            case UInt8(ascii: "-") where isAtStart && self.byte(offset + 1)?.isBlank ?? true: break
            default: isAtStart = false
            }
            offset += 1
        }
    }

    /// Whether white space is right after a colon or the dash of a list entry.
    private func isAfterIndicator(_ offset: Int) -> Bool {
        offset > start && file.bytes[offset - 1] == UInt8(ascii: ":")
    }

    private func endOfQuote(_ opening: Int) -> Int? {
        let quote = file.bytes[opening]
        var offset = opening + 1
        while let byte = byte(offset) {
            if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
                offset += 2
            } else if byte == quote {
                guard quote == UInt8(ascii: "'"), self.byte(offset + 1) == quote else { return offset + 1 }
                offset += 2
            } else {
                offset += 1
            }
        }
        return nil
    }

    // MARK: Lines

    private func isLineStart(_ offset: Int) -> Bool {
        offset == start || file.bytes[offset - 1] == 0x0A
            || file.bytes[offset - 1] == 0x0D && file.bytes[offset] != 0x0A
    }

    private func nextLine(_ offset: Int) -> Int {
        var offset = offset
        while let byte = byte(offset), byte != 0x0A, byte != 0x0D { offset += 1 }
        return offset + 1
    }

    func line(of offset: Int) -> Line {
        let number = file.position(atByte: min(max(offset, start), max(start, end - 1))).line
        let range = file.range(ofLine: number)
        let textStart = min(pastBlanks(range.lowerBound), range.upperBound)
        var keyStart = textStart
        while byte(keyStart) == UInt8(ascii: "-"), keyStart + 1 < range.upperBound, file.bytes[keyStart + 1].isBlank {
            keyStart = min(pastBlanks(keyStart + 1), range.upperBound)
        }
        var textEnd = range.upperBound
        while textEnd > textStart, file.bytes[textEnd - 1].isBlank { textEnd -= 1 }
        return Line(start: range.lowerBound, textStart: textStart, keyStart: keyStart, textEnd: textEnd)
    }

    /// The nearest that has a key.
    func line(above line: Line) -> Line? {
        var current = line
        while current.start > start {
            current = self.line(of: current.start - 1)
            if isKey(current) { return current }
        }
        return nil
    }

    /// The indentations of the lines above that a line could have, deepest first.
    func indents(above line: Line) -> [Int] {
        var found: [Int] = []
        var current = line
        while let above = self.line(above: current) {
            let indent = above.textStart - above.start
            if found.last.map({ indent < $0 }) ?? true { found.append(indent) }
            let isEntry = line.keyStart > line.textStart
            if above.keyStart > above.textStart, found.count == 1, !isEntry {
                found.insert(above.keyStart - above.start, at: 0)
            }
            if indent == 0 { break }
            current = above
        }
        return found
    }

    func isKey(_ line: Line) -> Bool { colonBeforeBlank(line) != nil }

    /// The colon after a line's key.
    func colonBeforeBlank(_ line: Line) -> Int? {
        (line.keyStart..<max(line.keyStart, line.textEnd)).first { offset in
            file.bytes[offset] == UInt8(ascii: ":") && (offset + 1 >= line.textEnd || file.bytes[offset + 1].isBlank)
        }
    }

    /// The colon of a line that begins with a word, a colon and another word: `kind:flow`, and no address.
    func colonWithoutBlank(_ line: Line) -> Int? {
        let text = file.bytes[line.keyStart..<max(line.keyStart, line.textEnd)]
        guard let colon = text.firstIndex(where: { !Self.isInKey($0) }), colon > line.keyStart,
            colon + 1 < line.textEnd,
            file.bytes[colon] == UInt8(ascii: ":"), !file.bytes[colon + 1].isBlank,
            file.bytes[colon + 1] != UInt8(ascii: "/")
        else { return nil }
        return colon
    }

    private static func isInKey(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte)
            || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
    }
}

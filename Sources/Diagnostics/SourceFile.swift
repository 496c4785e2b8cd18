/// A file of the corpus as it was read, and the way from its bytes to the places that a person finds in an editor.
///
/// Lines end with LF, CRLF or a lone CR. A byte order mark is no column.
package struct SourceFile: Sendable {
    /// As diagnostics name it: `Content/1.03/catalog.yml`.
    package let path: String
    package let bytes: [UInt8]
    /// The offset of the first byte of each line; there is always one.
    private let lineStarts: [Int]
    /// How many scalars begin before each block of bytes, so that columns in very long lines are found quickly.
    private let scalarsBeforeBlock: [Int]
    private static let blockSize = 256

    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
        var starts = [bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
        for (offset, byte) in bytes.enumerated() {
            let isCarriageReturnAlone = byte == 0x0D && !(offset + 1 < bytes.count && bytes[offset + 1] == 0x0A)
            if byte == 0x0A || isCarriageReturnAlone { starts.append(offset + 1) }
        }
        lineStarts = starts
        var counts = [0]
        for block in stride(from: 0, to: bytes.count, by: Self.blockSize) {
            let part = bytes[block..<min(block + Self.blockSize, bytes.count)]
            counts.append(counts[counts.count - 1] + part.count { $0 & 0xC0 != 0x80 })
        }
        scalarsBeforeBlock = counts
    }

    /// Past a byte order mark, if there is one.
    package var textStart: Int { lineStarts[0] }
    package var lineCount: Int { lineStarts.count }

    /// The offset of the first byte of a line, counted from 1; lines past the end give the end of the file.
    package func offset(ofLine line: Int) -> Int {
        line < 1 ? textStart : line <= lineStarts.count ? lineStarts[line - 1] : bytes.count
    }

    /// The byte offset of a place that another parser names by line and byte column, both counted from 1. A byte
    /// order mark is no column for it either.
    package func offset(line: Int, byteColumn: Int) -> Int {
        min(offset(ofLine: line) + max(byteColumn, 1) - 1, bytes.count)
    }

    package func position(atByte offset: Int) -> SourcePosition {
        let offset = min(max(offset, textStart), bytes.count)
        let line = lineIndex(of: offset)
        let column = scalars(before: offset) - scalars(before: lineStarts[line])
        return SourcePosition(line: line + 1, column: column + 1)
    }

    package func location(_ range: Range<Int>) -> SourceLocation {
        SourceLocation(
            path: path, start: position(atByte: range.lowerBound), end: position(atByte: range.upperBound))
    }

    /// Where a fault is told that concerns the file as a whole.
    package var startLocation: SourceLocation {
        SourceLocation(path: path, start: SourcePosition(line: 1, column: 1))
    }

    /// The byte offsets of a line without its end, counted from 1.
    package func range(ofLine line: Int) -> Range<Int> {
        let start = offset(ofLine: line)
        var end = offset(ofLine: line + 1)
        while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
        return start..<end
    }

    /// A line's text without its end; empty for a line that is not there.
    package func text(ofLine line: Int) -> String {
        String(decoding: bytes[range(ofLine: line)], as: UTF8.self)
    }

    private func scalars(before offset: Int) -> Int {
        let block = offset / Self.blockSize
        return scalarsBeforeBlock[block] + bytes[(block * Self.blockSize)..<offset].count { $0 & 0xC0 != 0x80 }
    }

    private func lineIndex(of offset: Int) -> Int {
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return low
    }
}

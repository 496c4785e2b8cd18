/// A file as it was read, and the way from its bytes to the places that a person finds in an editor.
///
/// Lines end with LF, CRLF or a lone CR. A byte order mark is not a column. Offsets are in bytes; what is past the first
/// 4 GiB of a file has no place of its own.
package final class SourceFile: Sendable {
    /// As diagnostics show it: `Content/1.03/catalog.yml`.
    package let path: String
    package let bytes: [UInt8]
    /// The offset of the first byte of each line; there is always one.
    private let lineStarts: [UInt32]
    /// How many scalars begin before each block of bytes, so that columns in very long lines are found quickly.
    private let scalarsBeforeBlock: [UInt32]
    private static let blockSize = 256

    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
        (lineStarts, scalarsBeforeBlock) = bytes.withUnsafeBufferPointer {
            (Self.lineStarts(in: $0), Self.scalarsBeforeBlocks(of: $0))
        }
    }

    /// A file of which only the path is known.
    package convenience init(path: String) { self.init(path: path, bytes: []) }

    private static func lineStarts(in bytes: UnsafeBufferPointer<UInt8>) -> [UInt32] {
        var starts: [UInt32] = [bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
        for offset in bytes.indices where bytes[offset] == 0x0A || bytes[offset] == 0x0D {
            let isHalfOfLineEnd = bytes[offset] == 0x0D && offset + 1 < bytes.count && bytes[offset + 1] == 0x0A
            if !isHalfOfLineEnd { starts.append(UInt32(clamping: offset + 1)) }
        }
        return starts
    }

    private static func scalarsBeforeBlocks(of bytes: UnsafeBufferPointer<UInt8>) -> [UInt32] {
        var counts: [UInt32] = [0]
        counts.reserveCapacity(bytes.count / blockSize + 2)
        var count: UInt32 = 0
        var offset = 0
        while offset < bytes.count {
            let end = min(offset + blockSize, bytes.count)
            while offset < end {
                count &+= bytes[offset] & 0xC0 != 0x80 ? 1 : 0
                offset += 1
            }
            counts.append(count)
        }
        return counts
    }

    /// Past a byte order mark, if there is one.
    package var textStart: Int { Int(lineStarts[0]) }
    package var lineCount: Int { lineStarts.count }

    // MARK: From lines to bytes

    /// The offset of the first byte of a line, counted from 1; lines past the end give the end of the file.
    package func offset(ofLine line: Int) -> Int {
        line < 1 ? textStart : line <= lineStarts.count ? Int(lineStarts[line - 1]) : bytes.count
    }

    /// The byte offset of a place that another parser names by line and byte column, both counted from 1. A byte
    /// order mark is not a column for it either.
    package func offset(line: Int, byteColumn: Int) -> Int {
        min(offset(ofLine: line) + max(byteColumn, 1) - 1, bytes.count)
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

    // MARK: From bytes to places

    package func position(atByte offset: Int) -> SourcePosition {
        let offset = min(max(offset, textStart), bytes.count)
        let line = lineIndex(of: offset)
        let column = scalars(before: offset) - scalars(before: Int(lineStarts[line]))
        return SourcePosition(line: line + 1, column: column + 1)
    }

    package func location(_ range: Range<Int>) -> SourceLocation { SourceLocation(range, in: self) }

    /// Where diagnostics are shown that concern the file as a whole.
    package var startLocation: SourceLocation { location(textStart..<textStart) }

    /// The point at which a line begins, counted from 1.
    package func location(ofLine line: Int) -> SourceLocation {
        let start = offset(ofLine: line)
        return location(start..<start)
    }

    private func scalars(before offset: Int) -> Int {
        let block = offset / Self.blockSize
        return Int(scalarsBeforeBlock[block])
            + bytes[(block * Self.blockSize)..<offset].count { $0 & 0xC0 != 0x80 }
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

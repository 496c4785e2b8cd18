/// How high the rows of a sheet have to be, in points, so that the lines of every cell are seen.
enum RowHeight {
    static let line = 14
    static let title = 24

    /// - Parameter widths: of the columns, in characters.
    static func of(_ cells: [MatrixTable.Cell], _ widths: [Int]) -> Int {
        let most = zip(cells, widths).map { lines($0.text, $1) }.max() ?? 1
        return line * most + 3
    }

    /// The lines of a text that is broken between words, and in words that are wider than the column.
    private static func lines(_ text: String, _ width: Int) -> Int {
        // Characters are of different widths.
        let width = max(width - 1, 1)
        if text.utf8.count <= width { return 1 }
        var lines = 1
        var used = 0
        var length = 0
        func endWord() {
            guard length > 0 else { return }
            let needed = used == 0 ? length : used + 1 + length
            if needed <= width {
                used = needed
            } else {
                if used > 0 { lines += 1 }
                lines += (length - 1) / width
                used = (length - 1) % width + 1
            }
            length = 0
        }
        for byte in text.utf8 {
            if byte == UInt8(ascii: " ") {
                endWord()
            } else if byte & 0xC0 != 0x80 {
                length += 1
            }
        }
        endWord()
        return lines
    }
}

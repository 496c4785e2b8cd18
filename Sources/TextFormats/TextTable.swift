/// Columns of text for a terminal, two spaces apart, each as wide as its widest cell.
package struct TextTable: Sendable {
    package enum Alignment: Sendable { case left, right }

    private let rows: [[String]]
    private let alignments: [Alignment]
    private let widths: [Int]

    /// - Parameter rows: may be of different lengths.
    /// - Parameter alignments: of the columns; those that are missing are aligned left.
    package init(_ rows: [[String]], _ alignments: [Alignment] = []) {
        self.rows = rows
        self.alignments = alignments
        var widths: [Int] = []
        for row in rows {
            for (column, cell) in row.enumerated() {
                if column == widths.count { widths.append(0) }
                widths[column] = max(widths[column], Self.width(of: cell))
            }
        }
        self.widths = widths
    }

    /// All rows, each with a line feed.
    package var text: String {
        var output: [UInt8] = []
        for row in rows.indices {
            append(row: row, to: &output)
            output.append(0x0A)
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// One row without a line feed. Nothing is padded at its end.
    package func append(row index: Int, to output: inout [UInt8]) {
        let row = rows[index]
        for (column, cell) in row.enumerated() {
            let isRight = alignments.indices.contains(column) && alignments[column] == .right
            let padding = repeatElement(UInt8(ascii: " "), count: widths[column] - Self.width(of: cell))
            if column > 0 { output.append(contentsOf: "  ".utf8) }
            if isRight { output.append(contentsOf: padding) }
            output.append(contentsOf: cell.utf8)
            if !isRight, column < row.count - 1 { output.append(contentsOf: padding) }
        }
    }

    /// In characters.
    private static func width(of cell: String) -> Int {
        cell.utf8.allSatisfy { (0x20..<0x7F).contains($0) } ? cell.utf8.count : cell.count
    }
}

import Layout
import Model

/// The legend inside a picture that stands alone: port, line and protocol, in one or more columns, and below them what
/// the ends of lines mean.
struct Legend {
    private static let columnGap = 44.0

    private let columns: [LegendColumn]
    private let key: LegendKey
    private let keyWidth: Double

    /// - Parameters:
    ///   - count: at most that many columns; fewer where they would not be filled.
    ///   - hasKeyOnOneLine: whether it is as wide as it takes to tell all about the ends of lines on one line.
    /// - Returns: `nil` where there is nothing to explain.
    init?(_ diagram: ResolvedDiagram, columns count: Int, hasKeyOnOneLine: Bool = false) {
        let rows = LegendRow.rows(for: diagram)
        guard !rows.isEmpty, count > 0 else { return nil }
        let perColumn = (rows.count + count - 1) / count
        columns = stride(from: 0, to: rows.count, by: perColumn).map {
            LegendColumn(rows[$0..<min($0 + perColumn, rows.count)])
        }
        key = LegendKey(diagram)
        keyWidth = hasKeyOnOneLine ? key.lineWidth : key.minimumWidth
    }

    var columnCount: Int { columns.count }

    var size: Size {
        let table = tableSize
        let width = max(table.width, keyWidth)
        return Size(width: width, height: table.height + key.height(in: width))
    }

    func drawn(at origin: Point) -> SVGElement {
        var parts: [SVGElement] = []
        var left = origin.x
        for column in columns {
            parts += column.drawn(at: Point(x: left, y: origin.y))
            left += column.size.width + Self.columnGap
        }
        parts.append(key.drawn(at: Point(x: origin.x, y: origin.y + tableSize.height), width: size.width))
        return SVGElement("g", class: "legend", [:], parts)
    }

    private var tableSize: Size {
        let sizes = columns.map(\.size)
        return Size(
            width: sizes.map(\.width).reduce(0, +) + Double(columns.count - 1) * Self.columnGap,
            height: sizes.map(\.height).reduce(0, max))
    }
}

import Layout
import Model

/// The legend inside a picture of its own: port, line and protocol, in one or more columns, and below or beside them what
/// the ends of lines mean.
struct Legend: Sendable {
    /// Where the key is, what the ends of lines mean.
    enum KeyPlace: Sendable {
        case below
        /// Below the last column, which may be shorter than the others.
        case inLastColumn
        case beside
    }

    private let columns: [LegendColumn]
    private let key: LegendKey
    private let text: LegendSize
    private var keyWidth: Double
    private(set) var keyPlace = KeyPlace.below
    private(set) var size = Size(width: 0, height: 0)

    /// - Parameters:
    ///   - rows: at least one.
    ///   - count: at most that many columns; fewer where they would not be filled.
    init(_ rows: [LegendColumn.Row], _ key: LegendKey, _ text: LegendSize, columns count: Int) {
        let perColumn = (rows.count + count - 1) / count
        columns = stride(from: 0, to: rows.count, by: perColumn).map {
            LegendColumn(Array(rows[$0..<min($0 + perColumn, rows.count)]), text, key.words)
        }
        self.key = key
        self.text = text
        keyWidth = key.minimumWidth
        size = wholeSize
    }

    /// The same, as wide as it takes to have all about the ends of lines on one line.
    var withKeyOnOneLine: Legend {
        var copy = self
        copy.keyWidth = key.lineWidth
        copy.size = copy.wholeSize
        return copy
    }

    /// The same, flatter and wider, with the key at its right.
    var withKeyAtRight: [Legend] {
        [KeyPlace.inLastColumn, .beside].map { place in
            var copy = self
            copy.keyPlace = place
            copy.keyWidth = place == .beside ? key.minimumWidth : max(key.minimumWidth, columns.last?.size.width ?? 0)
            copy.size = copy.wholeSize
            return copy
        }
    }

    var columnCount: Int { columns.count }

    private var wholeSize: Size {
        let table = tableSize
        switch keyPlace {
        case .below:
            let width = max(table.width, keyWidth)
            return Size(width: width, height: table.height + key.height(in: width))
        case .inLastColumn:
            let height = (columns.last?.size.height ?? 0) + key.height(in: keyWidth)
            return Size(width: keyLeft + keyWidth, height: max(table.height, height))
        case .beside:
            return Size(width: keyLeft + keyWidth, height: max(table.height, key.height(in: keyWidth)))
        }
    }

    /// From the left of the whole.
    private var keyLeft: Double {
        switch keyPlace {
        case .below: 0
        case .inLastColumn: tableSize.width - (columns.last?.size.width ?? 0)
        case .beside: tableSize.width + text.columnGap
        }
    }

    func placed(at origin: Point) -> PlacedLegend {
        var left = origin.x
        let placed = columns.map { column in
            defer { left += column.size.width + text.columnGap }
            return column.placed(at: Point(x: left, y: origin.y))
        }
        let width = keyPlace == .below ? size.width : keyWidth
        let keyOrigin = Point(x: origin.x + keyLeft, y: origin.y + size.height - key.height(in: width))
        return PlacedLegend(columns: placed, key: key.placed(at: keyOrigin, width: width))
    }

    private var tableSize: Size {
        let sizes = columns.map(\.size)
        return Size(
            width: sizes.map(\.width).reduce(0, +) + Double(columns.count - 1) * text.columnGap,
            height: sizes.map(\.height).reduce(0, max))
    }
}

/// What a line says of itself: the letters of its paths, or its ports.
enum LineLabel: Sendable, Hashable {
    case none
    /// How many; several stand in one pill.
    case letters(Int)
    /// The lines of text on a plate.
    case plate([String])
    /// Of many connections, each with a sample of its line.
    case list([ListRow])

    private static let plateLine = 17.0
    /// Of a column of a list.
    private static let mostRows = 12
    private static let mostBareRows = 8
    private static let columnGap = 12.0

    /// Of a letter's disc.
    static func radius(letters count: Int) -> Double {
        count > 1 ? LayoutMetrics.pillRadius : LayoutMetrics.badgeRadius
    }

    /// The room that it takes along a horizontal line.
    var run: Double {
        switch self {
        case .none: 0
        case .letters(let count):
            2 * Self.radius(letters: count) + Double(count - 1) * LayoutMetrics.pillPitch + LayoutMetrics.badgeSpacing
        case .plate(let lines): Self.size(ofPlate: lines).width
        // It is clear of the borders of zones on both sides.
        case .list(let rows): Self.size(ofList: rows).width + 2 * (LayoutMetrics.zoneMargin + 6)
        }
    }

    /// The room that it takes along a vertical line.
    var drop: Double {
        switch self {
        case .none, .letters: run
        case .plate, .list: height
        }
    }

    /// The room that it takes across a horizontal line.
    var height: Double {
        switch self {
        case .none, .letters: 2 * LayoutMetrics.badgeRadius
        case .plate(let lines): Self.size(ofPlate: lines).height
        case .list(let rows): Self.size(ofList: rows).height
        }
    }

    static func size(ofList rows: [ListRow]) -> Size {
        let columns = columns(of: rows)
        let width = columns.map(\.width).reduce(columnGap * Double(columns.count - 1), +)
        let height = Double(columns.map(\.rows.count).max() ?? 0) * ListRow.height
        return Size(width: (width + 10).rounded(.up), height: height + 12)
    }

    /// Each as wide as its widest row.
    private static func columns(of rows: [ListRow]) -> [(width: Double, rows: ArraySlice<ListRow>)] {
        // Without ports rows are short, and a list of a few columns is as wide as it is high.
        let most = rows.allSatisfy(\.text.isEmpty) ? mostBareRows : mostRows
        let count = max(1, (rows.count + most - 1) / most)
        let length = max(1, (rows.count + count - 1) / count)
        return stride(from: 0, to: rows.count, by: length).map { start in
            let part = rows[start..<min(start + length, rows.count)]
            return (part.map(\.width).reduce(0, max), part)
        }
    }

    /// The rows of a list where they stand, each with the middles of its letters.
    static func placed(_ rows: [ListRow], in frame: Rect) -> [(plate: PortPlate, letters: [Point])] {
        var left = frame.left + 8
        let columns = columns(of: rows)
        return columns.flatMap { width, rows in
            defer { left += width + columnGap }
            return rows.enumerated().map { index, row in
                row.placed(
                    in: Rect(
                        x: left, y: frame.top + 6 + Double(index) * ListRow.height,
                        width: columns.count > 1 ? width : frame.width - 16, height: ListRow.height))
            }
        }
    }

    /// Of a list; of any other label zero, for it is small.
    var listSize: Size {
        guard case .list(let rows) = self else { return Size(width: 0, height: 0) }
        return Self.size(ofList: rows)
    }

    static func size(ofPlate lines: [String]) -> Size {
        let width = lines.map { TextMetrics.width($0, .plate) }.reduce(0, max)
        return Size(width: (width + 12).rounded(.up), height: Double(lines.count) * plateLine + 3)
    }

    /// With a line for each word.
    static func narrowed(_ lines: [String]) -> LineLabel {
        .plate(lines.flatMap { $0.split(separator: " ") }.filter { $0 != "/" }.map(String.init))
    }

    static func plate(_ lines: [String], in frame: Rect) -> PortPlate {
        PortPlate(
            frame: frame,
            texts: lines.enumerated().map { index, line in
                let width = TextMetrics.width(line, .plate)
                let middle = frame.top + 1.5 + (Double(index) + 0.5) * plateLine
                return TextRun(
                    text: line,
                    origin: Point(
                        x: frame.center.x - width / 2, y: middle + TextStyle.plate.size * LayoutMetrics.baselineDrop),
                    style: .plate, width: width)
            })
    }
}

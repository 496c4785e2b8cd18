/// What a line says of itself: the letters of its paths, or its ports.
enum LineLabel: Sendable, Hashable {
    case none
    /// How many; several stand in one pill.
    case letters(Int)
    /// The lines of text on a plate.
    case plate([String])
    /// The ports of many connections, each with a sample of its line.
    case list([String])

    private static let plateLine = 17.0
    private static let listLine = 20.0

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
        case .list(let lines): Self.size(ofList: lines).width + 2 * (LayoutMetrics.zoneMargin + 6)
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
        case .list(let lines): Self.size(ofList: lines).height
        }
    }

    static func size(ofList lines: [String]) -> Size {
        let width = lines.map { TextMetrics.width($0, .plate) }.reduce(0, max)
        return Size(
            width: (width + PortPlate.sampleWidth + 28).rounded(.up), height: Double(lines.count) * listLine + 12)
    }

    /// A row for each line of a list.
    static func rows(_ lines: [String], in frame: Rect) -> [PortPlate] {
        lines.enumerated().map { index, line in
            let row = Rect(
                x: frame.left + 8, y: frame.top + 6 + Double(index) * listLine, width: frame.width - 16,
                height: listLine)
            let origin = Point(
                x: row.left + PortPlate.sampleWidth + 10,
                y: row.center.y + TextStyle.plate.size * LayoutMetrics.baselineDrop)
            let text = TextRun(
                text: line, origin: origin, style: .plate, width: TextMetrics.width(line, .plate))
            return PortPlate(frame: row, texts: [text])
        }
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

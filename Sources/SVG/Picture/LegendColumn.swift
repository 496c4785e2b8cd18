import Layout
import Words

/// Some rows of a legend below one heading, as wide as their text needs.
struct LegendColumn: Sendable {
    private static let head = TextStyle(size: 13, weight: .semibold)
    private static let port = TextStyle(size: 15, weight: .semibold)
    private static let text = TextStyle(size: 15, weight: .medium)
    private static let rowHeight = 30.0
    private static let lineHeight = 19.0
    private static let headHeight = 24.0
    private static let gap = 20.0
    private static let sampleWidth = 84.0
    private static let protocolLimit = 250.0

    /// A row with its protocol broken into lines, and the width of its text.
    struct Row: Sendable {
        let row: LegendRow
        let protocolLines: [String]
        let portWidth: Double
        let protocolWidth: Double

        init(_ row: LegendRow) {
            self.row = row
            protocolLines = TextMetrics.wrap(
                row.protocolText, LegendColumn.text, limit: LegendColumn.protocolLimit)
            portWidth = TextMetrics.width(row.markedPortText, LegendColumn.port)
            protocolWidth = protocolLines.map { TextMetrics.width($0, LegendColumn.text) }.reduce(0, max)
        }
    }

    private let rows: [Row]
    private let words: PictureWords
    private let portWidth: Double
    private let protocolWidth: Double
    let size: Size

    init(_ rows: [Row], _ words: PictureWords) {
        self.words = words
        self.rows = rows
        portWidth = rows.map(\.portWidth).reduce(TextMetrics.width(words.port, Self.head), max)
        protocolWidth = rows.map(\.protocolWidth).reduce(TextMetrics.width(words.protocol, Self.head), max)
        size = Size(
            width: portWidth + Self.sampleWidth + protocolWidth + 2 * Self.gap,
            height: rows.reduce(Self.headHeight) { $0 + Self.height($1.protocolLines) })
    }

    func drawn(at origin: Point) -> [SVGElement] {
        var top = origin.y + Self.headHeight
        var parts = heading(origin.x, origin.y)
        for row in rows {
            parts.append(drawn(row.row, row.protocolLines, origin.x, top))
            top += Self.height(row.protocolLines)
        }
        return parts
    }

    private func heading(_ left: Double, _ top: Double) -> [SVGElement] {
        let sampleLeft = left + portWidth + Self.gap
        let places = [
            (words.port, left), (words.line, sampleLeft), (words.protocol, sampleLeft + Self.sampleWidth + Self.gap),
        ]
        let bottom = top + Self.headHeight - 1
        return places.map { TextRun($0.0, Self.head, x: $0.1, baseline: top + 14).drawn(.faintInk) }
            + [rule(from: Point(x: left, y: bottom), to: Point(x: left + size.width, y: bottom), color: .rule)]
    }

    private func drawn(_ row: LegendRow, _ protocolLines: [String], _ left: Double, _ top: Double) -> SVGElement {
        let middle = top + Self.rowHeight / 2
        let sampleLeft = left + portWidth + Self.gap
        let protocolLeft = sampleLeft + Self.sampleWidth + Self.gap
        let lines = protocolLines.enumerated().map { index, line in
            TextRun(line, Self.text, x: protocolLeft, baseline: middle + 5.4 + Double(index) * Self.lineHeight)
        }
        return SVGElement(
            "g", class: "legend-row", ["data-channels": .text(row.channels.map(\.text).joined(separator: " "))],
            [TextRun(row.markedPortText, Self.port, x: left, baseline: middle + 5.4).drawn(.ink)]
                + LineDrawing(row.line).sample(from: sampleLeft + 3, to: sampleLeft + Self.sampleWidth, y: middle)
                + lines.map { $0.drawn(.ink) })
    }

    private static func height(_ protocolLines: [String]) -> Double {
        rowHeight + Double(max(protocolLines.count - 1, 0)) * lineHeight
    }
}

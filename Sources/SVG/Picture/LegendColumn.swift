import Layout
import Words

/// Some rows of a legend below one heading, as wide as their text needs.
struct LegendColumn: Sendable {
    /// Of a baseline below the middle of its text, in ems.
    private static let drop = 0.36

    /// A row with its protocol broken into lines, and the width of its text.
    struct Row: Sendable {
        let row: LegendRow
        let protocolLines: [String]
        let portWidth: Double
        let protocolWidth: Double

        init(_ row: LegendRow, _ size: LegendSize) {
            self.row = row
            protocolLines = TextMetrics.wrap(row.protocolText, size.text, limit: size.protocolLimit)
            portWidth = TextMetrics.width(row.markedPortText, size.port)
            protocolWidth = protocolLines.map { TextMetrics.width($0, size.text) }.reduce(0, max)
        }
    }

    private let rows: [Row]
    private let text: LegendSize
    private let words: PictureWords
    private let portWidth: Double
    private let protocolWidth: Double
    let size: Size

    init(_ rows: [Row], _ text: LegendSize, _ words: PictureWords) {
        self.words = words
        self.rows = rows
        self.text = text
        portWidth = rows.map(\.portWidth).reduce(TextMetrics.width(words.port, text.head), max)
        protocolWidth = rows.map(\.protocolWidth).reduce(TextMetrics.width(words.protocol, text.head), max)
        size = Size(
            width: portWidth + text.sampleWidth + protocolWidth + 2 * text.gap,
            height: rows.reduce(text.headHeight) { $0 + Self.height($1.protocolLines, text) })
    }

    func placed(at origin: Point) -> PlacedLegend.Column {
        var top = origin.y + text.headHeight
        let placed = rows.map { row in
            defer { top += Self.height(row.protocolLines, text) }
            return self.placed(row.row, row.protocolLines, origin.x, top)
        }
        return PlacedLegend.Column(heading: heading(origin.x, origin.y), rows: placed)
    }

    private func heading(_ left: Double, _ top: Double) -> [PlacedLegend.Part] {
        let sampleLeft = left + portWidth + text.gap
        let places = [
            (words.port, left), (words.line, sampleLeft), (words.protocol, sampleLeft + text.sampleWidth + text.gap),
        ]
        let bottom = top + text.headHeight - 1
        let baseline = bottom - 9
        return places.map { .text(TextRun($0.0, text.head, x: $0.1, baseline: baseline), .faintInk) }
            + [.rule(from: Point(x: left, y: bottom), to: Point(x: left + size.width, y: bottom))]
    }

    private func placed(
        _ row: LegendRow, _ protocolLines: [String], _ left: Double, _ top: Double
    ) -> PlacedLegend.Row {
        let middle = top + text.rowHeight / 2
        let baseline = middle + text.text.size * Self.drop
        let sampleLeft = left + portWidth + text.gap
        let protocolLeft = sampleLeft + text.sampleWidth + text.gap
        let lines = protocolLines.enumerated().map { index, line in
            TextRun(line, text.text, x: protocolLeft, baseline: baseline + Double(index) * text.lineHeight)
        }
        return PlacedLegend.Row(
            channels: row.channels,
            parts: [
                .text(TextRun(row.markedPortText, text.port, x: left, baseline: baseline), .ink),
                .sample(row.line, left: sampleLeft + 3, right: sampleLeft + text.sampleWidth, y: middle),
            ] + lines.map { .text($0, .ink) })
    }

    private static func height(_ protocolLines: [String], _ text: LegendSize) -> Double {
        text.rowHeight + Double(max(protocolLines.count - 1, 0)) * text.lineHeight
    }
}

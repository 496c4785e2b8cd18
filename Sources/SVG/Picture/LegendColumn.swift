import Layout

/// Some rows of a legend below one heading, as wide as their own text asks for.
struct LegendColumn {
    private static let head = TextStyle(size: 13, weight: .semibold)
    private static let port = TextStyle(size: 15, weight: .semibold)
    private static let text = TextStyle(size: 15, weight: .medium)
    private static let rowHeight = 30.0
    private static let lineHeight = 19.0
    private static let headHeight = 24.0
    private static let gap = 20.0
    private static let sampleWidth = 84.0
    private static let protocolLimit = 250.0

    private let rows: [(row: LegendRow, protocolLines: [String])]
    private let portWidth: Double
    private let protocolWidth: Double

    init(_ rows: some Sequence<LegendRow>) {
        self.rows = rows.map { ($0, TextMetrics.wrap($0.protocolText, Self.text, limit: Self.protocolLimit)) }
        portWidth = Self.widest(self.rows.map(\.row.portText), Self.port, head: "Port")
        protocolWidth = Self.widest(self.rows.flatMap(\.protocolLines), Self.text, head: "Protocol")
    }

    var size: Size {
        Size(
            width: portWidth + Self.sampleWidth + protocolWidth + 2 * Self.gap,
            height: rows.reduce(Self.headHeight) { $0 + Self.height($1.protocolLines) })
    }

    func drawn(at origin: Point) -> [SVGElement] {
        var top = origin.y + Self.headHeight
        var parts = heading(origin.x, origin.y)
        for (row, lines) in rows {
            parts.append(drawn(row, lines, origin.x, top))
            top += Self.height(lines)
        }
        return parts
    }

    private func heading(_ left: Double, _ top: Double) -> [SVGElement] {
        let sampleLeft = left + portWidth + Self.gap
        let places = [("Port", left), ("Line", sampleLeft), ("Protocol", sampleLeft + Self.sampleWidth + Self.gap)]
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
            "g", class: "legend-row", ["data-channels": row.channels.map(\.text).joined(separator: " ")],
            [TextRun(row.portText, Self.port, x: left, baseline: middle + 5.4).drawn(.ink)]
                + LineDrawing(row.line).sample(from: sampleLeft + 3, to: sampleLeft + Self.sampleWidth, y: middle)
                + lines.map { $0.drawn(.ink) })
    }

    private static func height(_ protocolLines: [String]) -> Double {
        rowHeight + Double(max(protocolLines.count - 1, 0)) * lineHeight
    }

    private static func widest(_ texts: [String], _ style: TextStyle, head: String) -> Double {
        texts.map { TextMetrics.width($0, style) }.reduce(TextMetrics.width(head, Self.head), max)
    }
}

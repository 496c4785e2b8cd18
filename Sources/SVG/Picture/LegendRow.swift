import Model

/// One line style of a diagram and what it means.
package struct LegendRow: Sendable, Hashable {
    package var line: LineStyle.ID
    /// The channels that share the line, in catalog order.
    package var channels: [Channel.ID]
    package var channelTitles: [String]
    /// As `ResolvedChannel.portText`.
    package var portText: String
    package var transports: [Channel.Transport]
    /// As `ResolvedChannel.markedPortText`.
    package var markedPortText: String
    /// As the diagram narrows it, where it does.
    package var protocolText: String

    /// The rows of a diagram's legend, in order of slot.
    package static func rows(for diagram: ResolvedDiagram) -> [LegendRow] {
        let lines = Set(diagram.channels.map(\.line)).sorted()
        return lines.compactMap { line in
            let channels = diagram.channels.filter { $0.line == line }
            guard let first = channels.first else { return nil }
            let protocols = channels.map(\.applicationProtocol)
            return LegendRow(
                line: line, channels: channels.map(\.id), channelTitles: channels.map(\.title),
                portText: first.portText, transports: first.transports, markedPortText: first.markedPortText,
                protocolText: protocols.unique().joined(separator: ", "))
        }
    }

    /// The line, dot and arrowhead as a small image for a table, 84 by 16 points, for a page that has
    /// `DiagramStylesheet.css`. UTF-8.
    package var lineSampleSVG: [UInt8] {
        Self.samples.indices.contains(line.slot) ? Self.samples[line.slot] : SVGWriter.inline(lineSample).linked
    }

    /// By slot: the same few lines are in the legends of a whole edition.
    private static let samples = LineStyle.palette.indices.map {
        SVGWriter.inline(lineSample(LineStyle.ID(slot: $0))).linked
    }

    /// The same for any page, in a theme other than `auto`.
    package func lineSampleFragment(_ theme: PictureTheme) -> [UInt8] {
        SVGWriter.fragment(lineSample, theme: theme, idPrefix: "")
    }

    private var lineSample: SVGElement { Self.lineSample(line) }

    private static func lineSample(_ line: LineStyle.ID) -> SVGElement {
        SVGElement(
            "svg", class: "line-sample",
            [
                "viewBox": "0 0 84 16", "width": "84", "height": "16", "fill": "none", "stroke-linejoin": "round",
                "aria-hidden": "true",
            ],
            LineDrawing(line).sample(from: 4, to: 83, y: 8))
    }
}

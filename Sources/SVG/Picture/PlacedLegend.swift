import Layout
import Model

/// A legend with every position decided, for whatever draws it.
package struct PlacedLegend: Sendable, Hashable {
    /// What a legend consists of.
    package enum Part: Sendable, Hashable {
        case text(TextRun, ColorToken)
        /// A straight piece of a line with its dot and head, from `left` to `right`.
        case sample(LineStyle.ID, left: Double, right: Double, y: Double)
        /// A thin line that means nothing by itself.
        case rule(from: Point, to: Point)
        /// An end of a line, from `left` on.
        case mark(LegendKey.Mark, left: Double, y: Double)
    }

    package struct Row: Sendable, Hashable {
        package var channels: [Channel.ID]
        package var parts: [Part]
    }

    package struct Column: Sendable, Hashable {
        package var heading: [Part]
        package var rows: [Row]
    }

    package var columns: [Column]
    /// What the ends of lines mean.
    package var key: [Part]
}

extension PlacedLegend {
    func drawn() -> SVGElement {
        let rows = columns.flatMap { column in
            column.heading.flatMap(\.elements)
                + column.rows.map { row in
                    SVGElement(
                        "g", class: "legend-row",
                        ["data-channels": .text(row.channels.map(\.text).joined(separator: " "))],
                        row.parts.flatMap(\.elements))
                }
        }
        return SVGElement(
            "g", class: "legend", [:],
            rows + [SVGElement("g", class: "legend-key", [:], key.flatMap(\.elements))])
    }
}

extension PlacedLegend.Part {
    fileprivate var elements: [SVGElement] {
        switch self {
        case .text(let run, let color): [run.drawn(color)]
        case .sample(let line, let left, let right, let y): LineDrawing(line).sample(from: left, to: right, y: y)
        case .rule(let from, let to): [SVG.rule(from: from, to: to, color: .rule)]
        case .mark(let mark, let left, let y): mark.drawn(left, y)
        }
    }
}

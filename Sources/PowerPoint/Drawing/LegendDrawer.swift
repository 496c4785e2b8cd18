import Layout
import SVG

/// The legend as a group: a group for each row, and one for what the ends of lines mean.
struct LegendDrawer {
    /// Its scale is that of the legend, not of the drawing.
    let palette: ShapePalette

    func shape(_ legend: PlacedLegend) -> SlideShape {
        let columns = legend.columns.flatMap { column in
            column.heading.flatMap(shapes)
                + column.rows.map { row in
                    SlideShape.group(ShapeName(title: Self.title(row)), row.parts.flatMap(shapes))
                }
        }
        let key = SlideShape.group(ShapeName(title: "Ends of lines"), legend.key.flatMap(shapes))
        return .group(
            ShapeName(title: "Legend", description: palette.design.words.deck.legend),
            columns + [key])
    }

    private static func title(_ row: PlacedLegend.Row) -> String {
        row.parts.compactMap { part in
            if case .text(let run, _) = part { run.text } else { nil }
        }.joined(separator: " ")
    }

    private func shapes(_ part: PlacedLegend.Part) -> [SlideShape] {
        switch part {
        case .text(let run, let color): return [palette.label(run, color)]
        case .sample(let line, let left, let right, let y):
            return LineSample(palette: palette).shapes(line, from: left, to: right, y: y)
        case .rule(let from, let to):
            guard let place = ConnectorPlace([palette.scale.point(from), palette.scale.point(to)]) else { return [] }
            return [
                .connector(
                    SlideConnector(name: .decorative("Rule"), place: place, stroke: palette.stroke(.rule, width: 1)))
            ]
        case .mark(let mark, let left, let y): return shapes(mark, left, y)
        }
    }

    private func shapes(_ mark: LegendKey.Mark, _ left: Double, _ y: Double) -> [SlideShape] {
        let dot = Point(x: left + 3.2, y: y)
        func line(_ from: Double, _ to: Double, isMutual: Bool) -> [SlideShape] {
            let points = [Point(x: from, y: y), Point(x: to, y: y)].map(palette.scale.point)
            guard let place = ConnectorPlace(points) else { return [] }
            var stroke = palette.stroke(.faintInk, width: 2.4)
            stroke.end = ShapeStroke.End(type: "triangle", width: "med", length: "med")
            if isMutual { stroke.start = stroke.end }
            return [.connector(SlideConnector(name: .decorative("End of a line"), place: place, stroke: stroke))]
        }
        switch mark {
        case .dot: return [palette.disc(.decorative("Dot"), dot, 3.2, fill: .faintInk)]
        case .head: return line(left - 1, left + 12, isMutual: false)
        case .returning:
            let next = Point(x: left + 20, y: y)
            let head = ReturnMark(palette: palette).shape(at: dot, toward: next, .faintInk, recedes: false)
            return [palette.disc(.decorative("Dot"), dot, 3.2, fill: .faintInk)] + (head.map { [$0] } ?? [])
        case .mutual: return line(left, left + 31, isMutual: true)
        }
    }
}

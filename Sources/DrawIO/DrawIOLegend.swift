import Layout
import Model
import SVG

/// The legend beside a diagram.
struct DrawIOLegend {
    let theme: PictureTheme
    private static let id = "legend"
    private static let margin = 16.0

    /// - Parameter legend: `nil` where there is nothing to explain.
    func cells(_ legend: (placed: PlacedLegend, origin: Point, size: Size)?) -> [DrawIOCell] {
        guard let legend else { return [] }
        let frame = Rect(
            x: legend.origin.x, y: legend.origin.y, width: legend.size.width, height: legend.size.height
        ).inset(by: -Self.margin)
        let style = DrawIOStyle([
            "rounded": "1", "absoluteArcSize": "1", "arcSize": "16", "container": "1", "collapsible": "0",
            "fillColor": ColorToken.canvas.value(in: theme), "strokeColor": ColorToken.rule.value(in: theme),
        ])
        let container = DrawIOCell(
            id: Self.id, parent: DrawIOCells.page, style: style, geometry: .vertex(frame))
        let parts = legend.placed.columns.flatMap { $0.heading + $0.rows.flatMap(\.parts) }
        return [container]
            + (parts + legend.placed.key).enumerated().compactMap { index, part in
                cell("\(Self.id)-\(index + 1)", part, from: Point(x: frame.x, y: frame.y))
            }
    }

    private func cell(_ id: String, _ part: PlacedLegend.Part, from origin: Point) -> DrawIOCell? {
        func point(_ x: Double, _ y: Double) -> Point { Point(x: x - origin.x, y: y - origin.y) }
        switch part {
        case .text(let run, let color):
            let style = DrawIOStyle(
                "text",
                [
                    "align": "left", "verticalAlign": "middle", "fontColor": color.value(in: theme),
                    "fontSize": DrawIOCell.number(run.style.size),
                    "fontStyle": run.style.weight.rawValue >= 600 ? "1" : "0",
                ])
            let frame = run.bounds.offset(dx: -origin.x, dy: -origin.y)
            return DrawIOCell(id: id, parent: Self.id, value: run.text, style: style, geometry: .vertex(frame))
        case .sample(let line, let left, let right, let y):
            let style = DrawIOStyle.line(line.style, ColorToken.line(line).value(in: theme), isMutual: false)
            return DrawIOCell(
                id: id, parent: Self.id, style: style,
                geometry: .edge(bends: [], from: point(left, y), to: point(right, y)))
        case .rule(let from, let to):
            let style = DrawIOStyle(["endArrow": "none", "strokeColor": ColorToken.rule.value(in: theme)])
            return DrawIOCell(
                id: id, parent: Self.id, style: style,
                geometry: .edge(bends: [], from: point(from.x, from.y), to: point(to.x, to.y)))
        case .mark(let mark, let left, let y): return self.mark(id, mark, left: point(left, y))
        }
    }

    private func mark(_ id: String, _ mark: LegendKey.Mark, left: Point) -> DrawIOCell {
        let (start, end): (String, String) =
            switch mark {
            case .dot: ("oval", "none")
            case .head: ("none", "block")
            case .returning: ("block", "none")
            case .mutual: ("block", "block")
            }
        let style = DrawIOStyle([
            "startArrow": start, "endArrow": end, "startSize": start == "oval" ? "5" : "8", "endSize": "8",
            "startFill": mark == .returning ? "0" : "1", "strokeColor": ColorToken.faintInk.value(in: theme),
            "strokeWidth": "2",
        ])
        return DrawIOCell(
            id: id, parent: Self.id, style: style,
            geometry: .edge(
                bends: [], from: left, to: Point(x: left.x + (mark == .mutual ? 31 : 13), y: left.y)))
    }
}

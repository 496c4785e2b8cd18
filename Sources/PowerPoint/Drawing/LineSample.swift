import Layout
import Model
import SVG

/// A straight piece of a line with its dot and head, as legends have it.
struct LineSample {
    let palette: ShapePalette

    func shapes(
        _ line: LineStyle.ID, from root: Double, to tip: Double, y: Double, recedes: Bool = false
    ) -> [SlideShape] {
        let style = line.style
        let points = [Point(x: root, y: y), Point(x: tip, y: y)].map(palette.scale.point)
        guard let place = ConnectorPlace(points) else { return [] }
        let ends = LineEnds(style: style, scale: palette.scale)
        var stroke = palette.stroke(.line(line), width: style.width, dashes: style.dashes, recedes: recedes)
        stroke.isRound = style.cap == .round
        (stroke.start, stroke.end) = (ends.dot, ends.head)
        func connector(_ stroke: ShapeStroke) -> SlideShape {
            .connector(SlideConnector(name: .decorative("Line"), place: place, stroke: stroke))
        }
        return [connector(stroke)] + (style.core.map { [connector(palette.stroke(.canvas, width: $0))] } ?? [])
    }
}

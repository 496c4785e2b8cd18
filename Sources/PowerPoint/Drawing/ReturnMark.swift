import Layout
import SVG

/// The small hollow head beside the initiator's dot, which shows that the payload comes back to it.
struct ReturnMark {
    let palette: ShapePalette
    /// From the dot's center to the tip and to the base, and half the base, in points of the drawing.
    private static let (tip, base, half) = (4.2, 12.0, 4.7)

    /// - Parameters:
    ///   - root: where the connection is opened.
    ///   - next: the line's next point.
    func shape(at root: Point, toward next: Point, _ color: ColorToken, recedes: Bool) -> SlideShape? {
        guard let way = Direction(from: root, to: next) else { return nil }
        let corners = [
            way.point(from: root, back: -Self.tip, aside: 0), way.point(from: root, back: -Self.base, aside: Self.half),
            way.point(from: root, back: -Self.base, aside: -Self.half),
        ].map(palette.scale.point)
        let frame = SlideRect(around: corners.map { SlideRect(x: $0.x, y: $0.y, width: 0, height: 0) })
        let steps = corners.enumerated().map { index, corner in
            let place = SlidePoint(x: corner.x - frame.x, y: corner.y - frame.y)
            return index == 0 ? FreeForm.Step.move(place) : .line(place)
        }
        return .plain(
            PlainShape(
                name: ShapeName(title: "The payload comes back"), frame: frame,
                geometry: .free(FreeForm(paths: [.init(steps: steps + [.close])])), fill: palette.color(.canvas),
                stroke: palette.stroke(color, width: 1.6, recedes: recedes)))
    }
}

import Layout
import Model

/// Heads are paths, since programs that import SVG lose markers. None is longer than the padding of a box less 2 points, so
/// that it is clear of the border around the box at which it ends.
extension LineStyle.Head {
    /// How far before its tip the line has to end, so that neither dashes nor rails stick out of it.
    var inset: Double {
        switch self {
        case .triangle: 9
        case .barredTriangle: 7
        case .hollowTriangle: 11
        case .diamond: 10.5
        case .hollowDiamond: 11.4
        case .vee, .chevrons: 4
        }
    }

    /// - Parameter direction: a unit vector, from the line towards the tip.
    func elements(tip: Point, direction: Direction, color: ColorToken) -> [SVGElement] {
        let at = { (back: Double, aside: Double) in direction.point(from: tip, back: back, aside: aside) }
        switch self {
        case .triangle: return [filled([tip, at(11, 5.2), at(11, -5.2)], color)]
        case .barredTriangle:
            return [
                filled([tip, at(8.2, 5.2), at(8.2, -5.2)], color), stroked([at(10.9, 5.2), at(10.9, -5.2)], 2, color),
            ]
        case .diamond: return [filled([tip, at(6, 5), at(12, 0), at(6, -5)], color)]
        case .hollowTriangle: return [Self.hollow([at(1, 0), at(11, 5), at(11, -5)], color)]
        case .hollowDiamond: return [Self.hollow([at(0.8, 0), at(6.2, 4.8), at(11.6, 0), at(6.2, -4.8)], color)]
        case .vee: return [stroked([at(9, 6), at(0.8, 0), at(9, -6)], 2.6, color)]
        case .chevrons:
            return [0, 4.8].map { stroked([at($0 + 6.4, 5.2), at($0 + 0.8, 0), at($0 + 6.4, -5.2)], 2, color) }
        }
    }

    /// The small hollow head next to the initiator's dot, which shows that the payload comes back to it.
    static func returning(to end: Point, direction: Direction, color: ColorToken) -> SVGElement {
        let at = { (back: Double, aside: Double) in direction.point(from: end, back: back, aside: aside) }
        return hollow([at(4.2, 0), at(returnInset, 4.7), at(returnInset, -4.7)], color)
    }

    /// Where the line begins behind `returning`.
    static let returnInset = 12.0

    private static func hollow(_ corners: [Point], _ color: ColorToken) -> SVGElement {
        SVGElement(
            "path", fill: .canvas, stroke: color, ["d": .path(PathData.polygon(corners)), "stroke-width": "1.6"])
    }

    private func filled(_ corners: [Point], _ color: ColorToken) -> SVGElement {
        SVGElement("path", fill: color, ["d": .path(PathData.polygon(corners))])
    }

    private func stroked(_ points: [Point], _ width: Double, _ color: ColorToken) -> SVGElement {
        SVGElement(
            "path", stroke: color,
            [
                "d": .path(PathData.polyline(points)), "stroke-width": .number(width), "stroke-linecap": "round",
            ])
    }
}

import Glibc
import Layout

/// A part of an ellipse with radii along the axes, by its ends as SVG has it (SVG 2, B.2.4) and by its angles as DrawingML.
struct EllipseArc {
    private let rx: Double
    private let ry: Double
    /// In degrees, clockwise from the right, y being down.
    private let start: Double
    private let sweep: Double

    init(from a: Point, to b: Point, rx: Double, ry: Double, isLarge: Bool = false, isClockwise: Bool) {
        let (dx, dy) = ((a.x - b.x) / 2, (a.y - b.y) / 2)
        let need = (dx * dx / (rx * rx) + dy * dy / (ry * ry)).squareRoot()
        let grown = max(need, 1)
        (self.rx, self.ry) = (rx * grown, ry * grown)
        let (x, y) = (dx / self.rx, dy / self.ry)
        let distance = x * x + y * y
        let height = distance > 0 ? max(1 / distance - 1, 0).squareRoot() : 0
        let side = isLarge == isClockwise ? -height : height
        // The centre, where the ellipse is a unit circle.
        let (cx, cy) = (side * y, -side * x)
        start = atan2(y - cy, x - cx) * 180 / .pi
        var turn = atan2(-y - cy, -x - cx) * 180 / .pi - start
        if isClockwise, turn < 0 { turn += 360 }
        if !isClockwise, turn > 0 { turn -= 360 }
        sweep = turn
    }

    /// - Parameter factor: EMU to a point.
    func step(factor: Double) -> FreeForm.Step {
        func angle(_ degrees: Double) -> Int { Int((degrees * 60_000).rounded()) }
        let from = start < -1e-9 ? start + 360 : start
        return .arc(
            rx: Int((rx * factor).rounded()), ry: Int((ry * factor).rounded()), start: angle(from),
            sweep: angle(sweep))
    }
}

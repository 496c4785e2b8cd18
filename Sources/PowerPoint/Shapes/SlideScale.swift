import Layout

/// From points of a drawing to a slide's EMU.
struct SlideScale: Sendable, Hashable {
    /// Where the drawing's origin is on the slide, in EMU.
    var x: Double
    var y: Double
    /// EMU to a point of the drawing.
    var factor: Double

    func length(_ length: Double) -> Int { Int((length * factor).rounded()) }

    func point(_ p: Point) -> SlidePoint {
        SlidePoint(x: Int((x + p.x * factor).rounded()), y: Int((y + p.y * factor).rounded()))
    }

    func rect(_ r: Rect) -> SlideRect {
        let (from, to) = (point(Point(x: r.left, y: r.top)), point(Point(x: r.right, y: r.bottom)))
        return SlideRect(x: from.x, y: from.y, width: to.x - from.x, height: to.y - from.y)
    }

    /// In hundredths of a typographic point, as text has it.
    func fontSize(_ size: Double) -> Int { max(Int((size * factor / 127).rounded()), 100) }
}

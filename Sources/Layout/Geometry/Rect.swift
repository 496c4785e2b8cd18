package struct Rect: Sendable, Hashable {
    package var x: Double
    package var y: Double
    package var width: Double
    package var height: Double

    package init(x: Double, y: Double, width: Double, height: Double) {
        self.x = x
        self.y = y
        self.width = width
        self.height = height
    }

    package init(left: Double, top: Double, right: Double, bottom: Double) {
        self.init(x: left, y: top, width: right - left, height: bottom - top)
    }

    package var left: Double { x }
    package var top: Double { y }
    package var right: Double { x + width }
    package var bottom: Double { y + height }
    package var center: Point { Point(x: x + width / 2, y: y + height / 2) }

    package func offset(dx: Double, dy: Double) -> Rect { Rect(x: x + dx, y: y + dy, width: width, height: height) }

    /// Grown by `d` on all four sides; shrunk where it is negative.
    package func inset(by d: Double) -> Rect { Rect(x: x + d, y: y + d, width: width - 2 * d, height: height - 2 * d) }

    package func union(_ r: Rect) -> Rect {
        Rect(
            left: min(left, r.left), top: min(top, r.top), right: max(right, r.right), bottom: max(bottom, r.bottom))
    }

    /// Whether the two share an area; touching borders do not count.
    package func intersects(_ r: Rect) -> Bool {
        left < r.right && r.left < right && top < r.bottom && r.top < bottom
    }

    /// Whether the two share a point, be it of their borders.
    package func meets(_ r: Rect) -> Bool {
        left <= r.right && r.left <= right && top <= r.bottom && r.top <= bottom
    }

    /// The distance from `p` to the nearest point of the rectangle; 0 inside it.
    package func distance(to p: Point) -> Double {
        let dx = max(left - p.x, 0, p.x - right)
        let dy = max(top - p.y, 0, p.y - bottom)
        return (dx * dx + dy * dy).squareRoot()
    }

    /// The distance between the nearest points of both; 0 where they meet.
    package func distance(to r: Rect) -> Double {
        let dx = max(left - r.right, 0, r.left - right)
        let dy = max(top - r.bottom, 0, r.top - bottom)
        return (dx * dx + dy * dy).squareRoot()
    }
}

import Layout

/// A unit vector.
package struct Direction: Sendable, Hashable {
    package var dx: Double
    package var dy: Double

    /// `nil` where the two points are the same.
    package init?(from a: Point, to b: Point) {
        let length = a.distance(to: b)
        guard length > 1e-6 else { return nil }
        dx = (b.x - a.x) / length
        dy = (b.y - a.y) / length
    }

    package func point(from origin: Point, back: Double, aside: Double) -> Point {
        Point(x: origin.x - dx * back - dy * aside, y: origin.y - dy * back + dx * aside)
    }

    package func point(from origin: Point, ahead: Double) -> Point { point(from: origin, back: -ahead, aside: 0) }

    /// Positive where `other` turns to the right, y being down.
    func cross(_ other: Direction) -> Double { dx * other.dy - dy * other.dx }
}

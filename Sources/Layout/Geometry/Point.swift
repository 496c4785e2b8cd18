/// Geometry of a drawing: points of 1/96 inch at natural size, x to the right, y down.
package struct Point: Sendable, Hashable {
    package var x: Double
    package var y: Double

    package init(x: Double, y: Double) {
        self.x = x
        self.y = y
    }

    package func distance(to p: Point) -> Double {
        ((x - p.x) * (x - p.x) + (y - p.y) * (y - p.y)).squareRoot()
    }
}

import Model

/// A path's letter in a disc on its line.
package struct Badge: Sendable, Hashable {
    package var path: Path
    package var center: Point
    package var radius: Double

    package init(path: Path, center: Point, radius: Double) {
        self.path = path
        self.center = center
        self.radius = radius
    }
}

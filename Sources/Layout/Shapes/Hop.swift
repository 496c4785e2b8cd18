package struct Hop: Sendable, Hashable {
    /// The run between `points[segment]` and `points[segment + 1]`.
    package var segment: Int
    package var center: Point

    package init(segment: Int, center: Point) {
        self.segment = segment
        self.center = center
    }
}

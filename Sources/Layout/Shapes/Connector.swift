package struct Connector: Sendable, Hashable {
    package var from: Point
    package var to: Point

    package init(from: Point, to: Point) {
        self.from = from
        self.to = to
    }
}

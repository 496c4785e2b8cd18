/// A place on a side of a box where a line may begin or end.
struct RoutingPort: Sendable, Hashable {
    /// Index into the boxes of the tree.
    var box: Int
    var side: Heading
    var point: Point

    /// Along the side.
    var position: Double { side.isHorizontal ? point.y : point.x }
}

/// A piece of a line's label: a letter's disc, or the plate with its ports.
struct LabelPiece: Sendable, Hashable {
    /// All points within the radius of this rectangle belong to the piece; of a disc it is the center.
    var core: Rect
    var radius: Double

    var center: Point { core.center }
    var frame: Rect { core.inset(by: -radius) }

    func distance(to rect: Rect) -> Double { core.distance(to: rect) - radius }
    func distance(to point: Point) -> Double { core.distance(to: point) - radius }
    func distance(to other: LabelPiece) -> Double { core.distance(to: other.core) - radius - other.radius }

    static func reads(_ a: LabelPiece, before b: LabelPiece) -> Bool {
        a.center.x + a.center.y < b.center.x + b.center.y
    }
}

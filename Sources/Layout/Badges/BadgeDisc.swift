/// One letter's disc on a line.
struct BadgeDisc: Sendable, Hashable {
    var center: Point
    var radius: Double

    func isNearer(than gap: Double, to other: BadgeDisc) -> Bool {
        center.distance(to: other.center) < radius + other.radius + gap
    }

    static func reads(_ a: BadgeDisc, before b: BadgeDisc) -> Bool {
        a.center.x + a.center.y < b.center.x + b.center.y
    }
}

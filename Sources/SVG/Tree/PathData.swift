import Layout

/// The `d` of a path, command by command.
struct PathData: Sendable, Hashable {
    private(set) var text = ""

    mutating func move(to p: Point) { text += "M" + Self.pair(p) }
    mutating func line(to p: Point) { text += "L" + Self.pair(p) }
    mutating func close() { text += "Z" }

    /// An arc of an ellipse with radii along the axes, at most a half of it.
    mutating func arc(rx: Double, ry: Double, clockwise: Bool, to p: Point) {
        text += "A\(rx.decimalText) \(ry.decimalText) 0 0 \(clockwise ? 1 : 0) \(Self.pair(p))"
    }

    static func polyline(_ points: [Point]) -> String {
        var path = PathData()
        for (index, point) in points.enumerated() { index == 0 ? path.move(to: point) : path.line(to: point) }
        return path.text
    }

    static func polygon(_ corners: [Point]) -> String { polyline(corners) + "Z" }

    private static func pair(_ p: Point) -> String { p.x.decimalText + " " + p.y.decimalText }
}

/// A line of a layout with what several measures need to know of it.
struct MeasuredLine {
    /// From box to box.
    let whole: [Point]
    /// Without what it shares with another line.
    let points: [Point]
    /// Its own runs, as thin as they are.
    let runs: [Rect]
    /// From box to box.
    let length: Double
    let ownLength: Double
    /// At the origin for a line without points.
    let bounds: Rect
    /// Indices of the boxes at its ends.
    let from: Int?
    let to: Int?

    init(_ link: LinkShape, _ boxes: BoxIndex) {
        whole = link.points
        points = link.ownPoints
        runs = zip(points, points.dropFirst()).map { a, b in
            Rect(left: min(a.x, b.x), top: min(a.y, b.y), right: max(a.x, b.x), bottom: max(a.y, b.y))
        }
        length = Polyline.length(link.points)
        ownLength = Polyline.length(points)
        bounds = Polyline.bounds(points) ?? Rect(x: 0, y: 0, width: 0, height: 0)
        from = boxes.index(link.from)
        to = boxes.index(link.to)
    }

    /// How much of the line is inside a rectangle.
    func lengthInside(_ rect: Rect) -> Double {
        var length = 0.0
        for index in points.indices.dropFirst() {
            length += Polyline.length(of: points[index - 1], points[index], inside: rect)
        }
        return length
    }

    /// Whether one of its runs is inside a rectangle over more than a length.
    func isInside(_ rect: Rect, longerThan limit: Double) -> Bool {
        guard bounds.meets(rect) else { return false }
        return points.indices.dropFirst().contains {
            Polyline.length(of: points[$0 - 1], points[$0], inside: rect) > limit
        }
    }

    func crossings(with other: MeasuredLine) -> Int {
        let (a, b) = (points.span, other.points.span)
        var count = 0
        for i in 1..<max(1, a.count) {
            for j in 1..<max(1, b.count) where Polyline.crossing(a[i - 1], a[i], b[j - 1], b[j]) != nil { count += 1 }
        }
        return count
    }
}

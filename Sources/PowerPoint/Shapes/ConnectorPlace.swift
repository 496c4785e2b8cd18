/// A way of horizontal and vertical runs as one of the connectors that PowerPoint knows: a straight one, or one with up to
/// four bends (ECMA-376, part 1, presetShapeDefinitions: straightConnector1, bentConnector2 to bentConnector5).
struct ConnectorPlace: Sendable, Hashable {
    let preset: String
    /// Before it is turned.
    let frame: SlideRect
    let isTurned: Bool
    let flipsHorizontally: Bool
    let flipsVertically: Bool
    /// Where its runs are, in 100,000ths of the frame's width and height in turn.
    let adjustments: [Int]
    /// As it is seen.
    let bounds: SlideRect

    var isStraight: Bool { adjustments.isEmpty && preset.hasPrefix("straight") }

    /// So wide is a connector at least whose ends are in a line, as the places of its runs are shares of its size.
    private static let least = 1270

    /// - Parameter points: of the line; where it does not turn are none but at its ends.
    /// - Returns: `nil` where no connector takes this way.
    init?(_ points: [SlidePoint]) {
        guard let start = points.first, let end = points.last, points.count > 1 else { return nil }
        bounds = SlideRect(around: points.map { SlideRect(x: $0.x, y: $0.y, width: 0, height: 0) })
        let runs = points.count - 1
        if runs == 1 {
            preset = "straightConnector1"
            frame = bounds
            (isTurned, adjustments) = (false, [])
            (flipsHorizontally, flipsVertically) = (end.x < start.x, end.y < start.y)
            return
        }
        guard runs <= 5, Self.alternates(points) else { return nil }
        preset = "bentConnector\(runs)"
        isTurned = points[1].x == start.x
        let (across, down) = (end.x - start.x, end.y - start.y)
        // Turned by a quarter, its width runs down and its height to the left.
        let (along, aside) = isTurned ? (down, -across) : (across, down)
        (flipsHorizontally, flipsVertically) = (along < 0, aside < 0)
        let (width, height) = (max(abs(along), Self.least), max(abs(aside), Self.least))
        frame = SlideRect(
            x: (start.x + end.x - width) / 2, y: (start.y + end.y - height) / 2, width: width, height: height)
        let turned = isTurned
        adjustments = (1..<runs - 1).map { bend in
            // Every second run lies along the width, and ends at a share of it.
            let point = points[bend]
            let isAlong = bend % 2 == 1
            let way = turned == isAlong ? point.y - start.y : point.x - start.x
            let (total, sign) = isAlong ? (width, along < 0 ? -1 : 1) : (height, aside < 0 ? -1 : 1)
            let seen = turned && !isAlong ? -way : way
            return Int((Double(seen * sign) / Double(total) * 100_000).rounded())
        }
        guard adjustments.allSatisfy({ abs($0) < 1_000_000_000 }) else { return nil }
    }

    private static func alternates(_ points: [SlidePoint]) -> Bool {
        let runs = zip(points, points.dropFirst()).map { a, b -> Bool? in
            a.x == b.x ? (a.y == b.y ? nil : false) : (a.y == b.y ? true : nil)
        }
        return zip(runs, runs.dropFirst()).allSatisfy { a, b in a != nil && b != nil && a != b }
    }
}

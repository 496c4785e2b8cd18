import Model

/// The room that the dot or the head at an end of a line takes.
enum EndMark {
    /// Of the longest head, from its tip to where the plain line begins, and half its width.
    static let headLength = 12.0
    static let headWidth = 6.0
    static let dotRadius = 3.2
    /// From the initiator's border to the end of the hollow head beside the dot.
    static let returnLength = 12.0
    /// What no label and no other line may come nearer to.
    static let clearance = 6.0
    /// Of a head and what it keeps clear, to one side.
    static let reach = headWidth + clearance

    /// Of both ends of a line, the initiator's first; empty for a line without points.
    ///
    /// - Parameter joinsAtEnd: for a line that joins another, whether it does so at its end; there is no mark there.
    static func frames(
        _ points: [Point], data: LinkTerms.DataDirection, initiator: LinkTerms.Initiator, joinsAtEnd: Bool? = nil
    ) -> [Rect] {
        let frames = frames(points, data, initiator)
        guard let joinsAtEnd, frames.count > 1 else { return frames }
        return [frames[joinsAtEnd ? 0 : 1]]
    }

    private static func frames(
        _ points: [Point], _ data: LinkTerms.DataDirection, _ initiator: LinkTerms.Initiator
    ) -> [Rect] {
        guard points.count > 1 else { return [] }
        let last = points.count - 1
        let head = frame(points[last], toward: points[last - 1], length: headLength, width: headWidth)
        if initiator == .both {
            return [frame(points[0], toward: points[1], length: headLength, width: headWidth), head]
        }
        if data == .back {
            return [frame(points[0], toward: points[1], length: returnLength, width: headWidth), head]
        }
        return [frame(points[0], toward: points[1], length: dotRadius, width: dotRadius), head]
    }

    private static func frame(_ tip: Point, toward next: Point, length: Double, width: Double) -> Rect {
        let length = min(length, tip.distance(to: next))
        if abs(tip.x - next.x) > abs(tip.y - next.y) {
            let end = next.x > tip.x ? tip.x + length : tip.x - length
            return Rect(left: min(tip.x, end), top: tip.y - width, right: max(tip.x, end), bottom: tip.y + width)
        }
        let end = next.y > tip.y ? tip.y + length : tip.y - length
        return Rect(left: tip.x - width, top: min(tip.y, end), right: tip.x + width, bottom: max(tip.y, end))
    }
}

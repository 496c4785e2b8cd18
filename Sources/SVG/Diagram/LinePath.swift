import Layout

/// A routed line as a path: ends cut back, corners rounded, hops over the lines that it crosses.
///
/// The dashes of a path begin at its first point. Lines are drawn from the arrowhead, where the dash has to be a whole
/// one: LibreOffice ignores `stroke-dashoffset`, which would do the same.
package struct LinePath: Sendable, Hashable {
    package private(set) var steps: [PathStep] = []
    /// The hops alone, which would hardly be seen where a gap between dashes falls on them.
    private(set) var hopSteps: [PathStep] = []

    var data: PathData { PathData(steps) }
    var hopData: PathData { PathData(hopSteps) }

    static let cornerRadius = 9.0
    static let hopRadius = 5.5

    /// - Parameters:
    ///   - start: how much is cut off at the first point.
    ///   - end: how much is cut off at the last one.
    /// - Returns: `nil` where nothing is left.
    package init?(_ points: [Point], hops: [Hop] = [], start: Double, end: Double) {
        let (tail, dropped) = Self.cut(points, start)
        let (reversed, _) = Self.cut(tail.reversed(), end)
        let rest = Array(reversed.reversed())
        guard let first = rest.first, rest.count > 1 else { return nil }
        steps.append(.move(first))
        let radii = Self.radii(rest)
        for index in 0..<rest.count - 1 {
            let mine = hops.filter { $0.segment - dropped == index }
            run(rest, index, radii, mine)
        }
    }

    /// The line from its last point, where the head is, to its first one.
    ///
    /// - Parameters:
    ///   - head: how much is cut off at the last point.
    ///   - root: how much is cut off at the first one.
    init?(fromHeadOf points: [Point], hops: [Hop], head: Double, root: Double) {
        let mirrored = hops.map { Hop(segment: points.count - 2 - $0.segment, center: $0.center) }
        self.init(points.reversed(), hops: mirrored, start: head, end: root)
    }

    private mutating func run(_ points: [Point], _ index: Int, _ radii: [Double], _ hops: [Hop]) {
        let a = points[index]
        let b = points[index + 1]
        guard let direction = Direction(from: a, to: b) else { return }
        let total = a.distance(to: b)
        for arc in Self.arcs(hops, from: a, between: radii[index], and: total - radii[index + 1]) {
            let (from, to) = (
                direction.point(from: a, ahead: arc.lowerBound), direction.point(from: a, ahead: arc.upperBound)
            )
            let half = (arc.upperBound - arc.lowerBound) / 2
            let jump = PathStep.arc(rx: half, ry: Self.hopRadius, clockwise: direction.dx >= 0, to: to)
            steps += [.line(from), jump]
            hopSteps += [.move(from), jump]
        }
        steps.append(.line(direction.point(from: a, ahead: total - radii[index + 1])))
        turn(points, at: index + 1, radius: radii[index + 1], coming: direction)
    }

    private mutating func turn(_ points: [Point], at index: Int, radius: Double, coming: Direction) {
        guard radius > 0, index + 1 < points.count,
            let going = Direction(from: points[index], to: points[index + 1])
        else { return }
        steps.append(
            .arc(
                rx: radius, ry: radius, clockwise: coming.cross(going) > 0,
                to: going.point(from: points[index], ahead: radius)))
    }

    /// Where along a run the hops are. Hops nearer than their width become one; a hop that does not fit is left out.
    private static func arcs(
        _ hops: [Hop], from a: Point, between low: Double, and high: Double
    ) -> [ClosedRange<Double>] {
        var arcs: [ClosedRange<Double>] = []
        for middle in hops.map({ a.distance(to: $0.center) }).sorted() {
            let arc = middle - hopRadius...middle + hopRadius
            guard arc.lowerBound >= low, arc.upperBound <= high else { continue }
            if let last = arcs.last, arc.lowerBound < last.upperBound + 1 {
                arcs[arcs.count - 1] = last.lowerBound...arc.upperBound
            } else {
                arcs.append(arc)
            }
        }
        return arcs
    }

    /// Per point; 0 at the ends and where the line does not turn by a right angle. Two corners share their run.
    private static func radii(_ points: [Point]) -> [Double] {
        points.indices.map { index in
            guard index > 0, index + 1 < points.count,
                let coming = Direction(from: points[index - 1], to: points[index]),
                let going = Direction(from: points[index], to: points[index + 1]),
                abs(coming.cross(going)) > 0.999
            else { return 0 }
            let before = points[index - 1].distance(to: points[index]) / (index == 1 ? 1 : 2)
            let after = points[index].distance(to: points[index + 1]) / (index + 2 == points.count ? 1 : 2)
            return min(cornerRadius, before, after)
        }
    }

    /// The line without its first `length`, and how many of its points went with it.
    private static func cut(_ points: [Point], _ length: Double) -> ([Point], Int) {
        var left = length
        for index in points.indices.dropLast() {
            let run = points[index].distance(to: points[index + 1])
            if run > left, let direction = Direction(from: points[index], to: points[index + 1]) {
                return ([direction.point(from: points[index], ahead: left)] + points[(index + 1)...], index)
            }
            left -= run
        }
        return ([], points.count)
    }
}

extension LinkShape {
    /// The link's own line, from where it has its head. Where it joins another it has a piece of that with it, so that it
    /// bends into it, and is not cut back there.
    ///
    /// - Parameters:
    ///   - head: how much is cut off at the side that listens.
    ///   - root: how much is cut off at the other.
    package func path(head: Double, root: Double) -> LinePath? {
        guard let trunk else { return LinePath(fromHeadOf: points, hops: hops, head: head, root: root) }
        var points = ownPoints
        let skipped = trunk.isAtEnd ? 0 : self.points.count - points.count
        var hops = hops.map { Hop(segment: $0.segment - skipped, center: $0.center) }
        let bend = LinePath.cornerRadius
        if trunk.isAtEnd {
            if let junction = points.last, points.count < self.points.count,
                let direction = Direction(from: junction, to: self.points[points.count])
            {
                points.append(direction.point(from: junction, ahead: bend))
            }
            return LinePath(fromHeadOf: points, hops: hops, head: 0, root: root)
        }
        if let junction = points.first, skipped > 0,
            let direction = Direction(from: junction, to: self.points[skipped - 1])
        {
            points.insert(direction.point(from: junction, ahead: bend), at: 0)
            for index in hops.indices { hops[index].segment += 1 }
        }
        return LinePath(fromHeadOf: points, hops: hops, head: head, root: 0)
    }
}

import Model

/// Moves the runs of routed lines off the grid: apart from each other where they share a lane, towards the middle of
/// a box's side or of a channel, away from zone borders. No run passes an obstacle or another run.
struct Nudging {
    /// One run, as a variable on the axis across it.
    private struct Run {
        var link: Int
        var index: Int
        var position: Double
        var start: Double
        var low = -Double.infinity
        var high = Double.infinity
        var target: Double = 0
        var rate: Double = 0
        /// The boxes at which it ends.
        var ends: [Int] = []
        /// What it covers on the other axis.
        var from: Double
        var to: Double
        /// Zone borders that it should not run along.
        var borders: [Double] = []
        /// From its middle to the border of the list on it, if that has its place there.
        var listReach = 0.0

        func isBeside(_ other: Run) -> Bool { from - 15 < other.to && other.from - 15 < to }
    }

    private struct Separation {
        var lower: Int
        var upper: Int
        var distance: Double
        var least: Double
    }

    private let router: Router
    private let zones: [Rect]
    private var lines: [[Point]]
    private let joints: [Joint?]
    /// The dots and heads of each line, as the lines are before they are moved.
    private var marks: [[Rect]] = []

    /// - Parameter lines: one for each link of the router's diagram; empty ones are left alone.
    static func apply(_ lines: JoinedLines, router: Router, rounds: Int) -> JoinedLines {
        var nudging = Nudging(router: router, lines: lines)
        for _ in 0..<rounds {
            let before = nudging.lines
            nudging.move(.horizontal)
            nudging.move(.vertical)
            // Another round would again move nothing.
            if nudging.lines == before { break }
        }
        return nudging.simplified
    }

    /// Without corners that are none any more.
    private var simplified: JoinedLines {
        let simple = lines.map(Polyline.simplified)
        let joints = joints.enumerated().map { link, joint -> Joint? in
            guard var joint else { return nil }
            let end = joint.isAtEnd ? simple[link].last : simple[link].first
            let carrier = simple[joint.link]
            let run = end.flatMap { end in
                carrier.indices.dropLast().first { Polyline.distance(end, carrier[$0], carrier[$0 + 1]) < 0.01 }
            }
            joint.run = run ?? min(joint.run, max(0, carrier.count - 2))
            return joint
        }
        return JoinedLines(own: simple, joints: joints)
    }

    private init(router: Router, lines: JoinedLines) {
        self.router = router
        self.lines = lines.own
        joints = lines.joints
        zones = router.diagram.zones.map(\.frame)
    }

    /// The axis along which runs are moved: horizontal moves the vertical runs.
    private enum Axis {
        case horizontal, vertical

        func across(_ p: Point) -> Double { self == .horizontal ? p.x : p.y }
        func along(_ p: Point) -> Double { self == .horizontal ? p.y : p.x }
        func across(_ r: Rect) -> (low: Double, high: Double) {
            self == .horizontal ? (r.left, r.right) : (r.top, r.bottom)
        }
        func along(_ r: Rect) -> (low: Double, high: Double) {
            self == .horizontal ? (r.top, r.bottom) : (r.left, r.right)
        }
    }

    private mutating func move(_ axis: Axis) {
        marks = lines.indices.map { link in
            let drawn = router.diagram.links[link]
            return EndMark.frames(
                lines[link], data: drawn.data, initiator: drawn.initiator, joinsAtEnd: joints[link]?.isAtEnd)
        }
        var runs: [Run] = []
        for link in lines.indices where lines[link].count >= 2 {
            for index in 0..<lines[link].count - 1 {
                if let run = run(link, index, axis) { runs.append(run) }
            }
        }
        let separations = separations(runs)
        for group in Self.components(runs.count, separations) {
            settle(&runs, members: group.members, separations: group.separations)
        }
        for run in runs {
            let value = (run.position * 2).rounded() / 2
            for corner in [run.index, run.index + 1] {
                if axis == .horizontal {
                    lines[run.link][corner].x = value
                } else {
                    lines[run.link][corner].y = value
                }
            }
        }
        var joined = JoinedLines(own: lines, joints: joints)
        joined.reconnect()
        lines = joined.own
    }

    private func run(_ link: Int, _ index: Int, _ axis: Axis) -> Run? {
        let points = lines[link]
        let (a, b) = (points[index], points[index + 1])
        guard abs(axis.across(a) - axis.across(b)) < 1e-6, abs(axis.along(a) - axis.along(b)) > 1e-6 else { return nil }
        let position = axis.across(a)
        var run = Run(
            link: link, index: index, position: position, start: position,
            from: min(axis.along(a), axis.along(b)), to: max(axis.along(a), axis.along(b)))
        let joint = joints[link]
        let isFirst = index == 0 && joint?.isAtEnd != false
        let isLast = index == points.count - 2 && joint?.isAtEnd != true
        let drawn = router.diagram.links[link]
        var sideTarget: Double?
        var shared = (low: -Double.infinity, high: Double.infinity)
        for (applies, box) in [(isFirst, drawn.source), (isLast, drawn.target)] where applies {
            let (low, high) = axis.across(router.diagram.tree.boxes[box].frame)
            let margin = min(router.cornerDistance, (high - low) / 2 - 1)
            run.low = max(run.low, low + margin)
            run.high = min(run.high, high - margin)
            run.ends.append(box)
            let middle = sidePlace(in: low, high, of: run, at: box == drawn.source ? drawn.target : drawn.source, axis)
            sideTarget = sideTarget.map { ($0 + middle) / 2 } ?? middle
            shared = (max(shared.low, low), min(shared.high, high))
        }
        // Straight from box to box, in the middle of what these have in common.
        if isFirst, isLast, shared.low < shared.high { sideTarget = (shared.low + shared.high) / 2 }
        limit(&run, by: router.obstacles[link], axis, ends: (isFirst ? drawn.source : nil, isLast ? drawn.target : nil))
        limitStubs(&run, points, axis)
        if let joint, index == (joint.isAtEnd ? points.count - 2 : 0) { limit(&run, to: joint, axis) }
        for other in marks.indices where other != link {
            for mark in marks[other] {
                limit(&run, by: mark, clearance: EndMark.clearance, reach: EndMark.clearance, axis)
            }
        }
        if run.low > run.high {
            run.low = min(run.low, position)
            run.high = max(run.high, position)
        }
        run.target = sideTarget ?? target(run, axis)
        run.rate = sideTarget == nil ? 0.08 : 0.12
        let listSize = drawn.label.listSize
        if listSize.width > 0, Self.isLongest(index, of: points) {
            run.listReach = (axis == .vertical ? listSize.height : listSize.width) / 2
        }
        for zone in zones {
            let along = axis.along(zone)
            guard along.low - 4 < run.to, run.from < along.high + 4 else { continue }
            let across = axis.across(zone)
            run.borders += [across.low, across.high]
        }
        return run
    }

    /// The middle of a side, or as far from it towards the other end of the line as spares that a long detour.
    private func sidePlace(in low: Double, _ high: Double, of run: Run, at other: Int, _ axis: Axis) -> Double {
        let (middle, far) = ((low + high) / 2, router.diagram.tree.boxes[other].frame)
        let link = router.diagram.links[run.link]
        let near = router.diagram.tree.boxes[link.source == other ? link.target : link.source].frame
        let (farLow, farHigh) = axis.across(far)
        guard farLow >= high || farHigh <= low else { return middle }
        let edge = farLow >= high ? high : low
        let gap = Self.gap(near, far)
        let rest = Polyline.length(lines[run.link]) - gap - abs(edge - run.position)
        let detour = min(abs(edge - middle), max(Self.usualDetour * gap - rest, LayoutMetrics.lane))
        let place = edge + (farLow >= high ? -detour : detour)
        // What is nearly in the middle looks like a slip.
        return abs(place - middle) < 10 ? middle : place
    }

    /// Beyond the distance between the ends of a line, as a share of that.
    private static let usualDetour = 0.45

    private static func gap(_ a: Rect, _ b: Rect) -> Double {
        max(0, b.left - a.right, a.left - b.right) + max(0, b.top - a.bottom, a.top - b.bottom)
    }

    private static func isLongest(_ index: Int, of points: [Point]) -> Bool {
        let lengths = zip(points, points.dropFirst()).map { $0.distance(to: $1) }
        return lengths[index] == lengths.max()
    }

    private func limit(_ run: inout Run, by obstacles: RoutingObstacles, _ axis: Axis, ends: (Int?, Int?)) {
        for obstacle in obstacles.solid {
            if let box = obstacle.box, box == ends.0 || box == ends.1 { continue }
            limit(
                &run, by: obstacle.rect, clearance: min(obstacle.clearance, 12), reach: min(obstacle.clearance, 12),
                axis)
        }
        if axis == .vertical {
            for bar in obstacles.titleBars { limit(&run, by: bar, clearance: 12, reach: 0, axis) }
        }
        for zone in obstacles.foreignZones { limit(&run, by: zone, clearance: 11, reach: 0, axis) }
        for frame in obstacles.frames {
            let along = axis.along(frame)
            guard along.low < run.to, run.from < along.high else { continue }
            let across = axis.across(frame)
            for border in [across.low, across.high] {
                if border <= run.start + 1e-6 {
                    run.low = max(run.low, border + 12)
                } else {
                    run.high = min(run.high, border - 12)
                }
            }
        }
    }

    private func limit(_ run: inout Run, by rect: Rect, clearance: Double, reach: Double, _ axis: Axis) {
        let along = axis.along(rect)
        guard along.low - reach < run.to, run.from < along.high + reach else { return }
        let across = axis.across(rect)
        if across.high <= run.start + 1e-6 {
            run.low = max(run.low, across.high + clearance)
        } else if across.low >= run.start - 1e-6 {
            run.high = min(run.high, across.low - clearance)
        }
    }

    /// A run that joins another line stays on it, and clear of its ends.
    private func limit(_ run: inout Run, to joint: Joint, _ axis: Axis) {
        let carrier = lines[joint.link]
        guard carrier.count > joint.run + 1 else { return }
        let (a, b) = (axis.across(carrier[joint.run]), axis.across(carrier[joint.run + 1]))
        let reach = { (isEnd: Bool) in isEnd ? EndMark.headLength + 2 * EndMark.clearance : 14 }
        let (atStart, atEnd) = (reach(joint.run == 0), reach(joint.run == carrier.count - 2))
        run.low = max(run.low, min(a, b) + (a < b ? atStart : atEnd))
        run.high = min(run.high, max(a, b) - (a < b ? atEnd : atStart))
    }

    /// The pieces at both ends stay long enough for a dot or an arrowhead.
    private func limitStubs(_ run: inout Run, _ points: [Point], _ axis: Axis) {
        for (applies, end) in [(run.index == 1, points[0]), (run.index == points.count - 3, points[points.count - 1])]
        where applies {
            let border = axis.across(end)
            if border < run.start {
                run.low = max(run.low, border + 18)
            } else {
                run.high = min(run.high, border - 18)
            }
        }
    }

    /// The middle of the channel in which the run lies, a channel beside a zone border included.
    private func target(_ run: Run, _ axis: Axis) -> Double {
        var below = -Double.infinity
        var above = Double.infinity
        for zone in zones {
            let along = axis.along(zone)
            guard along.low < run.to, run.from < along.high else { continue }
            let across = axis.across(zone)
            for border in [across.low, across.high] {
                if border < run.position { below = max(below, border) } else { above = min(above, border) }
            }
        }
        if run.high.isFinite, below > run.low + 20, run.high + 12 - below < 60 { return (run.high + 12 + below) / 2 }
        if run.low.isFinite, above < run.high - 20, above - run.low + 12 < 60 { return (run.low - 12 + above) / 2 }
        if run.low.isFinite, run.high.isFinite, run.high - run.low < 420 { return (run.low + run.high) / 2 }
        if run.low.isFinite, !run.high.isFinite || run.position - run.low < run.high - run.position {
            return run.low + 10
        }
        return run.high.isFinite ? run.high - 10 : run.position
    }

    /// Between runs that would meet if one passed the other. Two with another between them that keeps its distance from both
    /// need none of their own.
    private func separations(_ runs: [Run]) -> [Separation] {
        let order = runs.indices.sorted { a, b in
            (runs[a].position, runs[a].target, runs[a].link) < (runs[b].position, runs[b].target, runs[b].link)
        }
        var result: [Separation] = []
        var between: [Int] = []
        for (place, lower) in order.enumerated() {
            let u = runs[lower]
            between.removeAll(keepingCapacity: true)
            for upper in order[(place + 1)...] {
                let v = runs[upper]
                if u.link == v.link {
                    if abs(u.index - v.index) == 2, u.position < v.position {
                        let link = router.diagram.links[u.link]
                        // A loop has its label between its ends.
                        let room = link.source == link.target ? link.label.drop + 2 * EndMark.reach : 18
                        result.append(Separation(lower: lower, upper: upper, distance: room, least: 12))
                    }
                } else if u.isBeside(v), !between.contains(where: { runs[$0].isBeside(v) && runs[$0].link != v.link }) {
                    let least = u.ends.contains(where: v.ends.contains) ? 17.5 : 12.0
                    let distance = max(LayoutMetrics.lane, u.listReach + v.listReach + LayoutMetrics.padding)
                    result.append(Separation(lower: lower, upper: upper, distance: distance, least: least))
                    between.append(upper)
                }
            }
        }
        return result
    }

    private static func components(
        _ count: Int, _ separations: [Separation]
    ) -> [(members: [Int], separations: [Separation])] {
        var parent = Array(0..<count)
        func root(_ i: Int) -> Int {
            var i = i
            while parent[i] != i {
                parent[i] = parent[parent[i]]
                i = parent[i]
            }
            return i
        }
        for separation in separations { parent[root(separation.lower)] = root(separation.upper) }
        var groups = Array(repeating: (members: [Int](), separations: [Separation]()), count: count)
        for i in 0..<count { groups[root(i)].members.append(i) }
        for separation in separations { groups[root(separation.lower)].separations.append(separation) }
        return groups.filter { !$0.members.isEmpty }
    }

    private func settle(_ runs: inout [Run], members: [Int], separations: [Separation]) {
        var place = Array(repeating: 0, count: runs.count)
        for (local, member) in members.enumerated() { place[member] = local }
        var relaxation = NudgingRelaxation(
            slots: members.map { member in
                let run = runs[member]
                return NudgingRelaxation.Slot(
                    start: run.start, low: run.low, high: run.high, target: run.target, rate: run.rate)
            },
            borders: members.map { runs[$0].borders },
            gaps: separations.map { separation in
                NudgingRelaxation.Gap(
                    lower: place[separation.lower], upper: place[separation.upper], distance: separation.distance,
                    least: separation.least)
            })
        relaxation.settle()
        for (local, member) in members.enumerated() { runs[member].position = relaxation.positions[local] }
    }
}

import Model

/// What straight lines between placed units would cost: an estimate of the score that routing will find, in a small
/// part of the time. Its storage is used again for every estimate.
struct StraightLineEstimate {
    private struct Line {
        var from: Point
        var to: Point
        var a: Int
        var b: Int
        var bounds: Rect
        /// The same for lines that share their way.
        var group: Int
    }

    /// What is counted, and what each weighs: fitted to the scores of some thousand routed arrangements by least squares.
    private struct Tally {
        let unevenCost: Double
        var length = 0.0
        var uneven = 0
        var crossings = 0
        /// Further ones of lines that share their ways: their trunks cross once.
        var repeatedCrossings = 0
        var covered = 0
        var backward = 0
        var throughTitles = 0
        var between = 0
        var beyond = 0
        var shape = 0.0
        var illegibility = 0.0
        var discomfort = 0.0
        var start = 0
        var foreign = 0
        var zonesMet = 0
        var zoneOrder = 0

        var cost: Double {
            let lines =
                0.12 * length + unevenCost * Double(uneven) + 60 * Double(crossings)
                + 15 * Double(repeatedCrossings) + 22 * Double(covered)
            let columns = 60 * Double(throughTitles) + 80 * Double(between) + 70 * Double(beyond)
            let order = 40 * Double(backward) + 110 * Double(start)
            let zones = 100 * Double(zonesMet) + 200 * Double(zoneOrder) + 90 * Double(foreign)
            let text = 2000 * illegibility + (illegibility > 0 ? 800 : 0) + Measure.discomfortWeight * discomfort
            return lines + columns + order + zones + 1400 * shape + text
        }
    }

    /// Of the size of the drawing that comes of it: lines take room as well.
    private static let shareOfDrawing = 0.94

    /// Of a line that will hardly be straight.
    static let usualUnevenCost = 32.0
    /// With which the estimate prefers other arrangements, in which more lines are straight.
    static let greatUnevenCost = 56.0

    private let unevenCost: Double
    private let plan: SizingPlan
    private let rooms: PictureRooms
    private var lines: [Line] = []
    /// Around each unit with the air that a line keeps from it.
    private var reaches: [Rect] = []
    /// Of each of the plan's zones, where a unit is in it.
    private var zoneFrames: [Rect?] = []
    private var zones: [(kind: Zone.Kind, frame: Rect)] = []

    /// In which estimate lines of two groups were last found to cross.
    private var crossed: [Int]
    private var round = 0
    private let groupCount: Int

    init(_ plan: SizingPlan, _ rooms: PictureRooms, unevenCost: Double) {
        self.unevenCost = unevenCost
        self.plan = plan
        self.rooms = rooms
        groupCount = plan.fanCount + plan.wires.count
        crossed = Array(repeating: 0, count: plan.fanCount > 0 ? groupCount * groupCount : 0)
    }

    /// - Parameter limit: above which the cost is of no interest.
    /// - Returns: the cost, or some number above `limit` and not above the cost.
    mutating func cost(_ frames: BoxFrames, atMost limit: Double = .infinity) -> Double {
        let units = frames.units
        var tally = Tally(unevenCost: unevenCost)
        lines.removeAll(keepingCapacity: true)
        round &+= 1
        for (index, wire) in plan.wires.enumerated() where wire.joinsUnits {
            lines.append(line(wire, group: wire.fan?.index ?? plan.fanCount + index, frames, units, &tally))
        }
        for pair in plan.pairs {
            let (early, late) = (units[pair.early], units[pair.late])
            if late.right <= early.left || (early.right > late.left && late.y < early.y) { tally.backward += 1 }
        }
        measureAcquaintances(units, &tally)
        measureShape(units, &tally)
        measureZones(units, &tally)
        reaches.removeAll(keepingCapacity: true)
        for unit in units { reaches.append(unit.inset(by: -8)) }
        // What takes longest comes last, for all that is counted only adds to the cost.
        for index in lines.indices {
            let cost = tally.cost
            guard cost <= limit else { return cost }
            measureLine(index, &tally)
        }
        return tally.cost
    }

    /// What a line crosses, of the lines after it and of the units that it does not join.
    private mutating func measureLine(_ index: Int, _ tally: inout Tally) {
        let line = lines[index]
        for (zone, frame) in zoneFrames.enumerated() {
            guard let frame, !plan.nesting.holds(zone, plan.zoneOfUnit[line.a]),
                !plan.nesting.holds(zone, plan.zoneOfUnit[line.b])
            else { continue }
            if frame.intersects(line.bounds), Polyline.length(of: line.from, line.to, inside: frame) > 10 {
                tally.foreign += 1
            }
        }
        for other in index + 1..<lines.count where Self.cross(line, lines[other]) {
            let pair = line.group * groupCount + lines[other].group
            if plan.fanCount > 0, crossed[pair] == round {
                tally.repeatedCrossings += 1
            } else {
                tally.crossings += 1
                if plan.fanCount > 0 { crossed[pair] = round }
            }
        }
        for unit in reaches.indices where unit != line.a && unit != line.b {
            let reach = reaches[unit]
            if reach.intersects(line.bounds), Polyline.length(of: line.from, line.to, inside: reach) > 10 {
                tally.covered += 1
            }
        }
    }

    private func line(
        _ wire: SizingPlan.Wire, group: Int, _ frames: BoxFrames, _ units: [Rect], _ tally: inout Tally
    ) -> Line {
        let (a, b) = (frames.frame(wire.source, plan), frames.frame(wire.target, plan))
        let (ua, ub) = (units[wire.sourceUnit], units[wire.targetUnit])
        var (from, to) = (a.center, b.center)
        if ua.right <= ub.left || ub.right <= ua.left {
            let goesRight = ua.right <= ub.left
            from.x = goesRight ? a.right : a.left
            to.x = goesRight ? b.left : b.right
            if abs(from.y - to.y) > (a.height + b.height) / 2 - 26 { tally.uneven += 1 }
        } else {
            let goesDown = ua.y < ub.y
            from.y = goesDown ? a.bottom : a.top
            to.y = goesDown ? b.top : b.bottom
            measureColumn(wire, a, b, frames, goesDown: goesDown, &tally)
        }
        tally.length += (abs(from.x - to.x) + abs(from.y - to.y))
        // Grown a little, for a line may be as thin as a line.
        let bounds = Rect(
            left: min(from.x, to.x) - 1, top: min(from.y, to.y) - 1, right: max(from.x, to.x) + 1,
            bottom: max(from.y, to.y) + 1)
        return Line(from: from, to: to, a: wire.sourceUnit, b: wire.targetUnit, bounds: bounds, group: group)
    }

    /// A line down a column crosses the title bar of the lower machine, and whatever stands between.
    private func measureColumn(
        _ wire: SizingPlan.Wire, _ a: Rect, _ b: Rect, _ frames: BoxFrames, goesDown: Bool, _ tally: inout Tally
    ) {
        let units = frames.units
        let (upper, lower) = goesDown ? (wire.source, wire.target) : (wire.target, wire.source)
        let (low, high) = (units[plan.boxes[upper].unit].y, units[plan.boxes[lower].unit].y)
        let (left, right) = (min(a.left, b.left), max(a.right, b.right))
        if plan.boxes[lower].depth > 0, !plan.boxes[lower].isMerged { tally.throughTitles += 1 }
        for unit in units.indices where unit != wire.sourceUnit && unit != wire.targetUnit {
            let frame = units[unit]
            if low < frame.y, frame.y < high, frame.left < right, left < frame.right { tally.between += 1 }
        }
        // What lies between the box and the border of its own machine must be gone round.
        if frames.hasBox(below: upper, plan) { tally.beyond += 1 }
        if frames.hasBox(above: lower, plan) { tally.beyond += 1 }
    }

    /// What belongs together stands close together, in the direction in which connections are opened.
    private func measureAcquaintances(_ units: [Rect], _ tally: inout Tally) {
        for (from, to) in plan.acquaintances {
            let (a, b) = (units[from].center, units[to].center)
            tally.length += abs(a.x - b.x) + abs(a.y - b.y)
            if units[to].right <= units[from].left { tally.backward += 1 }
        }
    }

    private func measureShape(_ units: [Rect], _ tally: inout Tally) {
        guard var bounds = units.first else { return }
        for unit in units { bounds = bounds.union(unit) }
        let margin = plan.zones.isEmpty ? 0.0 : 70
        let scale = rooms.scale(of: Size(width: bounds.width + margin, height: bounds.height + margin))
        tally.shape = max(0, 1.25 / scale - 1)
        let text = TextStyle.smallest * scale * Self.shareOfDrawing
        tally.illegibility = LegibleText.shortfall(of: text, machines: units.count)
        tally.discomfort = rooms.discomfort(of: text)
        if let first = plan.firstUnit, units[first].left > bounds.left + 60 { tally.start = 1 }
    }

    /// Zones that get in each other's way must be pulled apart, and a DMZ belongs between what it separates.
    private mutating func measureZones(_ units: [Rect], _ tally: inout Tally) {
        guard !plan.zones.isEmpty else { return }
        zoneFrames.removeAll(keepingCapacity: true)
        for _ in plan.zones { zoneFrames.append(nil) }
        for unit in units.indices {
            var zone = plan.zoneOfUnit[unit]
            while zone >= 0 {
                zoneFrames[zone] = zoneFrames[zone]?.union(units[unit]) ?? units[unit]
                zone = plan.nesting.parents[zone]
            }
        }
        zones.removeAll(keepingCapacity: true)
        for zone in zoneFrames.indices {
            guard let frame = zoneFrames[zone] else { continue }
            if plan.nesting.depths[zone] == 0 { zones.append((plan.zones[zone].kind, frame)) }
            let reach = frame.inset(by: -20)
            for unit in units.indices where units[unit].intersects(reach) {
                if !plan.nesting.holds(zone, plan.zoneOfUnit[unit]) { tally.zonesMet += 1 }
            }
        }
        tally.zoneOrder = ZoneOrder.misplaced(zones)
    }

    private static func cross(_ a: Line, _ b: Line) -> Bool {
        guard a.bounds.intersects(b.bounds) else { return false }
        func side(_ p: Point, _ q: Point, _ r: Point) -> Double {
            (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x)
        }
        let d1 = side(a.from, a.to, b.from)
        let d2 = side(a.from, a.to, b.to)
        guard d1 * d2 < 0 else { return false }
        return side(b.from, b.to, a.from) * side(b.from, b.to, a.to) < 0
    }
}

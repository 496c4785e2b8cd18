import Model

/// Makes a machine that holds one component higher, within the room that its column and its zone have anyway, so that lines
/// to the machines beside it run straight: each ends where it arrives, along a box that is as high as it takes.
struct BoxStretching {
    private typealias M = LayoutMetrics

    /// Between a box that grows and its neighbour in the column: two lines still pass.
    private static let clearance = 56.0
    /// The same if a zone ends between them.
    private static let zoneClearance = 112.0
    /// Of a box; beyond that its name is far from where its lines end.
    private static let greatestHeight = 350.0

    private let arrangement: Arrangement
    private let stacks: [[Int]]
    private let links: [DrawnLink]
    private let zoneOfUnit: [Int]
    /// Which no unit leaves.
    private let bounds: [(low: Double, high: Double)]

    /// - Parameters:
    ///   - zoneOfUnit: the place of each unit's zone, or -1.
    ///   - kept: units that stay as they are.
    static func apply(
        to tree: inout BoxTree, links: [DrawnLink], arrangement: Arrangement, zoneOfUnit: [Int],
        except kept: Set<Int> = []
    ) {
        let stretching = BoxStretching(tree, links, arrangement, zoneOfUnit)
        for unit in tree.units.indices where !kept.contains(unit) { stretching.stretch(unit, in: &tree) }
    }

    private init(_ tree: BoxTree, _ links: [DrawnLink], _ arrangement: Arrangement, _ zoneOfUnit: [Int]) {
        self.arrangement = arrangement
        self.links = links
        self.zoneOfUnit = zoneOfUnit
        stacks = arrangement.stacks
        bounds = UnitBounds.of(tree, arrangement, zoneOfUnit: zoneOfUnit)
    }

    /// The box at which all lines of a unit end, if it is the only one there.
    private func end(of unit: Int, in tree: BoxTree) -> Int? {
        let root = tree.units[unit].root
        guard tree.boxes[root].kind != .person, tree.units[unit].people.isEmpty, !tree.boxes[root].isStack else {
            return nil
        }
        guard let only = tree.boxes[root].children.first else { return root }
        guard tree.boxes[root].end == root + 2, !links.contains(where: { $0.source == root || $0.target == root })
        else { return nil }
        return only
    }

    private func stretch(_ unit: Int, in tree: inout BoxTree) {
        guard let end = end(of: unit, in: tree) else { return }
        let room = room(around: unit, in: tree)
        guard var (rise, drop) = growth(of: end, unit, room, tree) else { return }
        let frame = tree.units[unit].frame
        if rise > 0 { rise = levelled(rise, frame.top, room.above, unit, tree) { $0.top } }
        if drop > 0 { drop = levelled(drop, -frame.bottom, room.below, unit, tree) { -$0.bottom } }
        (rise, drop) = (M.snapDown(min(rise, room.above)), M.snapDown(min(drop, room.below)))
        guard rise > 0 || drop > 0, tree.boxes[end].frame.height + rise + drop <= Self.greatestHeight else { return }
        tree.grow(unit, end, rise: rise, drop: drop)
    }

    /// A little more than needed, if the unit is level with one beside it then.
    private func levelled(
        _ growth: Double, _ edge: Double, _ room: Double, _ unit: Int, _ tree: BoxTree, _ other: (Rect) -> Double
    ) -> Double {
        let beside = tree.units.indices.filter { abs(arrangement.columns[$0] - arrangement.columns[unit]) == 1 }
        let more = beside.map { edge - growth - other(tree.units[$0].frame) }.filter { (0...2 * M.grid).contains($0) }
        let nearest = more.filter { growth + $0 <= room }.min() ?? 0
        return growth + nearest
    }

    /// How far the box has to reach up and down, so that no line to a neighbouring column needs a bend; `nil` if that is of no use.
    private func growth(
        of end: Int, _ unit: Int, _ room: (above: Double, below: Double), _ tree: BoxTree
    ) -> (rise: Double, drop: Double)? {
        var partners: [Int: Int] = [:]
        for link in links {
            guard link.source == end || link.target == end, link.source != link.target else { continue }
            let other = link.source == end ? link.target : link.source
            let step = arrangement.columns[tree.boxes[other].unit] - arrangement.columns[unit]
            // A line up or down the column needs its room there.
            guard step != 0 else { return nil }
            if abs(step) == 1 { partners[other, default: 0] += 1 }
        }
        let frame = tree.boxes[end].frame
        var (rise, drop) = (0.0, 0.0)
        for (other, count) in partners.sorted(by: { $0.key < $1.key }) {
            let partner = tree.boxes[other].frame
            let overlap = min(frame.bottom, partner.bottom) - max(frame.top, partner.top)
            let needed = M.lane * Double(count)
            guard overlap < needed else { continue }
            let middle = partner.center.y
            if frame.top - room.above <= middle - needed / 2 { rise = max(rise, frame.top - partner.top) }
            if frame.bottom + room.below >= middle + needed / 2 { drop = max(drop, partner.bottom - frame.bottom) }
        }
        return rise > 0 || drop > 0 ? (rise, drop) : nil
    }

    /// How far a unit may grow up and down.
    private func room(around unit: Int, in tree: BoxTree) -> (above: Double, below: Double) {
        let frame = tree.units[unit].frame
        var (low, high) = bounds[unit]
        let stack = stacks[arrangement.columns[unit]]
        for other in stack where other != unit {
            let neighbour = tree.units[other].frame
            let clearance = zoneOfUnit[other] == zoneOfUnit[unit] ? Self.clearance : Self.zoneClearance
            if neighbour.bottom <= frame.top { low = max(low, neighbour.bottom + clearance) }
            if neighbour.top >= frame.bottom { high = min(high, neighbour.top - clearance) }
        }
        return (max(0, frame.top - low), max(0, high - frame.bottom))
    }
}

extension BoxTree {
    /// Makes a unit's root and the one box in it higher, whose name stays in the middle.
    fileprivate mutating func grow(_ unit: Int, _ box: Int, rise: Double, drop: Double) {
        let root = units[unit].root
        move(unit: unit, dx: 0, dy: -rise)
        for grown in Set([root, box]) { boxes[grown].frame.height += rise + drop }
        units[unit].frame.height += rise + drop
        let middle = (rise + drop) / 2
        for run in boxes[box].texts.indices { boxes[box].texts[run].move(dx: 0, dy: middle) }
        for run in boxes[box].detailTexts.indices { boxes[box].detailTexts[run].move(dx: 0, dy: middle) }
        boxes[box].icon = boxes[box].icon.offset(dx: 0, dy: middle)
        if box == root { boxes[box].chip = boxes[box].chip?.offset(dx: 0, dy: middle) }
    }
}

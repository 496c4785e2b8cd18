import Model

/// Moves units up and down within the room that their neighbours leave, so that boxes that a line joins are level and
/// machines side by side begin at the same height. What the engine decided, columns and order, stays as it is.
struct RowLeveling {
    private typealias M = LayoutMetrics

    /// A line between two units, with the middles of its boxes from the upper borders of their units.
    private struct Wire {
        var unit: Int
        var middle: Double
        var height: Double
        var other: Int
        var otherMiddle: Double
        var otherHeight: Double
        /// Whether the units stand in neighbouring columns, otherwise something may be between them.
        var isNear: Bool
        /// Of the sides of its boxes it needs this much side by side to run straight: more where other lines end there too.
        var room: Double
    }

    private let arrangement: Arrangement
    private let stacks: [[Int]]
    private let heights: [Double]
    private var tops: [Double]
    private var wires: [[Wire]]
    /// Which no unit leaves.
    private let bounds: [(low: Double, high: Double)]
    private var gaps: [Double]
    /// Of each unit, the other ones at whose height the author wants it.
    private var wishes: [[Int]]
    /// Of the root of each unit, from the upper border of the unit.
    private let rootDrops: [Double]

    /// What it costs not to follow a wish: more than anything else can.
    private static let unfulfilled = 5000.0

    /// - Returns: the upper border of each unit.
    static func tops(
        _ tree: BoxTree, zones: [Zone], links: [DrawnLink], arrangement: Arrangement,
        levels: [(unit: Int, other: Int)]
    ) -> [Double] {
        var leveling = RowLeveling(tree, zones: zones, links: links, arrangement: arrangement)
        for (unit, other) in levels {
            leveling.wishes[unit].append(other)
            leveling.wishes[other].append(unit)
        }
        for _ in 0..<4 where leveling.sweep() { continue }
        return leveling.tops
    }

    private init(_ tree: BoxTree, zones: [Zone], links: [DrawnLink], arrangement: Arrangement) {
        self.arrangement = arrangement
        stacks = arrangement.stacks
        tops = tree.units.map(\.frame.top)
        heights = tree.units.map(\.frame.height)
        wires = Array(repeating: [], count: tree.units.count)
        wishes = Array(repeating: [], count: tree.units.count)
        rootDrops = tree.units.map { tree.boxes[$0.root].frame.top - $0.frame.top }
        let crowd = SideCrowd(tree, links, arrangement)
        for link in links {
            let (a, b) = (tree.boxes[link.source], tree.boxes[link.target])
            guard a.unit != b.unit, arrangement.columns[a.unit] != arrangement.columns[b.unit] else { continue }
            let isNear = abs(arrangement.columns[a.unit] - arrangement.columns[b.unit]) == 1
            for (near, far) in [(a, b), (b, a)] {
                wires[near.unit].append(
                    Wire(
                        unit: near.unit, middle: near.frame.center.y - tops[near.unit], height: near.frame.height,
                        other: far.unit, otherMiddle: far.frame.center.y - tops[far.unit],
                        otherHeight: far.frame.height, isNear: isNear,
                        room: 26 + 7 * Double(crowd.greatest(at: link) - 1)))
            }
        }
        gaps = Array(repeating: 0, count: tree.units.count)
        let nesting = ZoneNesting(zones)
        let places = tree.units.map { unit in zones.firstIndex { $0.id == unit.zone } ?? -1 }
        bounds = UnitBounds.of(tree, arrangement, zoneOfUnit: places)
        for stack in stacks {
            for (upper, lower) in zip(stack, stack.dropFirst()) {
                let gap = tops[lower] - tops[upper] - heights[upper]
                let isSameZone = tree.units[upper].zone == tree.units[lower].zone
                let wanted =
                    isSameZone
                    ? Double(arrangement.nodeSeparation)
                    : M.zoneMargin + M.zoneGap + M.zoneTop
                        + nesting.extraSeparation(upper: places[upper], lower: places[lower])
                let isJoined = links.contains { link in
                    let ends = [tree.boxes[link.source].unit, tree.boxes[link.target].unit]
                    return ends == [upper, lower] || ends == [lower, upper]
                }
                gaps[lower] = isJoined ? gap : min(gap, wanted)
            }
        }
    }

    /// - Returns: whether anything has moved.
    private mutating func sweep() -> Bool {
        var moved = false
        for stack in stacks {
            for place in stack.indices {
                // Alone, with all that stands below it, and with all that stands above it.
                for group in [place..<place + 1, place..<stack.count, 0..<place + 1] {
                    guard group.count > 1 || group == place..<place + 1 else { continue }
                    moved = move(stack, group, by: stack[place]) || moved
                }
            }
        }
        return moved
    }

    /// Moves part of a column to where one of its units is level with something, if that is better.
    private mutating func move(_ stack: [Int], _ group: Range<Int>, by unit: Int) -> Bool {
        var (low, high) = (-Double.infinity, Double.infinity)
        for place in group {
            low = max(low, bounds[stack[place]].low - tops[stack[place]])
            high = min(high, bounds[stack[place]].high - tops[stack[place]] - heights[stack[place]])
        }
        if group.lowerBound > 0 {
            let above = stack[group.lowerBound - 1]
            let first = stack[group.lowerBound]
            low = max(low, tops[above] + heights[above] + gaps[first] - tops[first])
        }
        if group.upperBound < stack.count {
            let last = stack[group.upperBound - 1]
            let below = stack[group.upperBound]
            high = min(high, tops[below] - gaps[below] - tops[last] - heights[last])
        }
        guard low < high else { return false }
        let units = stack[group]
        let now = units.reduce(0) { $0 + cost($1, movedBy: 0) }
        var best = (cost: now - 1, by: 0.0)
        for option in options(unit) where option >= low - 1e-6 && option <= high + 1e-6 && abs(option) > 1 {
            let cost = units.reduce(0) { $0 + self.cost($1, movedBy: option) }
            if cost < best.cost { best = (cost, option) }
        }
        guard best.by != 0 else { return false }
        for unit in units { tops[unit] += best.by }
        return true
    }

    /// How far it would have to move to be level with another.
    private func options(_ unit: Int) -> [Double] {
        var options: [Double] = []
        for wire in wires[unit] {
            let level = tops[wire.other] + wire.otherMiddle - tops[unit] - wire.middle
            options.append(M.snap(level))
        }
        for other in tops.indices where abs(arrangement.columns[other] - arrangement.columns[unit]) == 1 {
            options.append(tops[other] - tops[unit])
            options.append(tops[other] + heights[other] - tops[unit] - heights[unit])
        }
        for other in wishes[unit] { options.append(lack(unit, other)) }
        return options
    }

    /// How far a unit is above where its root is level with that of another.
    private func lack(_ unit: Int, _ other: Int) -> Double {
        tops[other] + rootDrops[other] - tops[unit] - rootDrops[unit]
    }

    private func cost(_ unit: Int, movedBy shift: Double) -> Double {
        var cost = 0.0
        for other in wishes[unit] where abs(lack(unit, other) - shift) > 0.5 { cost += Self.unfulfilled }
        for wire in wires[unit] {
            let miss = abs(tops[unit] + shift + wire.middle - tops[wire.other] - wire.otherMiddle)
            if miss < 0.5 { continue }
            let canBeStraight = wire.isNear && miss <= (wire.height + wire.otherHeight) / 2 - wire.room
            cost += canBeStraight ? 4 + miss * 0.2 : 80 + miss * 0.12
        }
        for other in tops.indices where abs(arrangement.columns[other] - arrangement.columns[unit]) == 1 {
            let top = abs(tops[other] - tops[unit] - shift)
            let bottom = abs(tops[other] + heights[other] - tops[unit] - shift - heights[unit])
            let middle = abs(
                tops[other] + heights[other] / 2 - tops[unit] - shift - heights[unit] / 2)
            let miss = min(top, bottom, middle)
            if miss < 0.5 { cost -= top < 0.5 ? 8 : 4 } else if top <= 28, miss <= 20 { cost += 10 }
        }
        return cost
    }
}

/// How many lines to other columns end at each side of each box.
private struct SideCrowd {
    private let tree: BoxTree
    private let arrangement: Arrangement
    /// `box * 2`, and 1 more for the right side.
    private var counts: [Int]

    init(_ tree: BoxTree, _ links: [DrawnLink], _ arrangement: Arrangement) {
        self.tree = tree
        self.arrangement = arrangement
        counts = Array(repeating: 0, count: tree.boxes.count * 2)
        for link in links {
            for side in sides(of: link) { counts[side] += 1 }
        }
    }

    /// At either end of a link.
    func greatest(at link: DrawnLink) -> Int { sides(of: link).map { counts[$0] }.max() ?? 1 }

    private func sides(of link: DrawnLink) -> [Int] {
        let (source, target) = (
            arrangement.columns[tree.boxes[link.source].unit], arrangement.columns[tree.boxes[link.target].unit]
        )
        guard source != target else { return [] }
        return [link.source * 2 + (source < target ? 1 : 0), link.target * 2 + (source < target ? 0 : 1)]
    }
}

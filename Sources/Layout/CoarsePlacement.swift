/// A quick guess at where the engine would put the units of an arrangement, with storage that is used again for every
/// guess.
struct CoarsePlacement {
    private typealias M = LayoutMetrics
    /// Between units of different zones, one above the other: borders, the lower zone's name, and air.
    private static let zoneSeparation = 100.0

    let plan: SizingPlan
    private(set) var frames: BoxFrames
    /// The units of each column, in the order in which they stand.
    private var columns: [[Int]] = []
    /// The upper border of each unit.
    private var top: [Double]
    /// Where the upper border of each unit would best be.
    private var wish: [Double]
    private var position: [Int]
    private var blocks: [Block] = []
    private var zones: [ZoneExtent]

    /// Neighbours in a column that stand as close together as they may.
    private struct Block {
        var first: Int
        var end: Int
        /// The sum of the wishes, each less what stands above it in the column.
        var sum: Double
        var count: Double
        var place: Double { sum / count }
    }

    private struct ZoneExtent {
        var first = Int.max
        var last = -1
        var top = Double.infinity
        var bottom = -Double.infinity
    }

    init(_ plan: SizingPlan) {
        self.plan = plan
        frames = BoxFrames(plan)
        top = Array(repeating: 0, count: plan.units.count)
        wish = top
        position = Array(repeating: 0, count: plan.units.count)
        zones = Array(repeating: ZoneExtent(), count: plan.zones.count)
    }

    mutating func place(_ arrangement: Arrangement) {
        frames.size(arrangement, plan)
        fillColumns(arrangement)
        let separation = Double(arrangement.nodeSeparation)
        for index in columns.indices {
            for unit in columns[index] { wish[unit] = -frames.units[unit].height / 2 }
            stack(index, separation)
        }
        for sweep in 0..<4 {
            for step in columns.indices {
                settle(sweep % 2 == 0 ? step : columns.count - 1 - step, separation)
            }
        }
        measureZones(arrangement)
        partZones()
        setFrames(arrangement)
    }

    private mutating func fillColumns(_ arrangement: Arrangement) {
        let count = arrangement.columnCount
        for index in columns.indices { columns[index].removeAll(keepingCapacity: true) }
        while columns.count < count { columns.append([]) }
        columns.removeLast(columns.count - count)
        for (place, unit) in arrangement.order.enumerated() {
            position[unit] = place
            columns[arrangement.columns[unit]].append(unit)
        }
    }

    /// Orders a column by where its units would best stand, and puts them there as far as they have room.
    private mutating func settle(_ index: Int, _ separation: Double) {
        for unit in columns[index] { wish[unit] = wishedTop(unit) }
        // By insertion: a column is short, and mostly in order already.
        for place in columns[index].indices.dropFirst() {
            let unit = columns[index][place]
            var hole = place
            while hole > 0, stands(unit, before: columns[index][hole - 1]) {
                columns[index][hole] = columns[index][hole - 1]
                hole -= 1
            }
            columns[index][hole] = unit
        }
        stack(index, separation)
    }

    /// Units of one zone stay together.
    private func stands(_ unit: Int, before other: Int) -> Bool {
        let (zone, otherZone) = (plan.units[unit].zone, plan.units[other].zone)
        if zone != otherZone { return zone < otherZone }
        let (a, b) = (wish[unit] + frames.units[unit].height / 2, wish[other] + frames.units[other].height / 2)
        return a != b ? a < b : position[unit] < position[other]
    }

    /// The least squares of the distances to the wishes, with the order and the separations kept: pool adjacent violators
    /// (Ayer and others 1955).
    private mutating func stack(_ index: Int, _ separation: Double) {
        blocks.removeAll(keepingCapacity: true)
        var above = 0.0
        for (place, unit) in columns[index].enumerated() {
            var block = Block(first: place, end: place + 1, sum: wish[unit] - above, count: 1)
            while let last = blocks.last, last.place > block.place {
                block = Block(
                    first: last.first, end: block.end, sum: last.sum + block.sum, count: last.count + block.count)
                blocks.removeLast()
            }
            blocks.append(block)
            above += step(index, place, separation)
        }
        above = 0
        for block in blocks {
            for place in block.first..<block.end {
                top[columns[index][place]] = block.place + above
                above += step(index, place, separation)
            }
        }
    }

    /// From the top of a unit to that of the next one in its column, at least.
    private func step(_ index: Int, _ place: Int, _ separation: Double) -> Double {
        let unit = columns[index][place]
        guard place + 1 < columns[index].count else { return 0 }
        let isSameZone = plan.units[unit].zone == plan.units[columns[index][place + 1]].zone
        return frames.units[unit].height + (isSameZone ? separation : Self.zoneSeparation)
    }

    /// The upper border of a unit where its own ends of lines would be level with the other ends, on average.
    private func wishedTop(_ unit: Int) -> Double {
        var sum = 0.0
        for wire in plan.units[unit].wires {
            let own = wire.sourceUnit == unit
            let (near, far) = own ? (wire.source, wire.target) : (wire.target, wire.source)
            sum += top[own ? wire.targetUnit : wire.sourceUnit] + frames.boxes[far].center.y
            sum -= frames.boxes[near].center.y
        }
        let count = plan.units[unit].wires.count
        return count == 0 ? top[unit] : sum / Double(count)
    }

    private mutating func measureZones(_ arrangement: Arrangement) {
        for zone in zones.indices { zones[zone] = ZoneExtent() }
        for unit in plan.units.indices where plan.units[unit].zone >= 0 {
            let zone = plan.units[unit].zone
            zones[zone].first = min(zones[zone].first, arrangement.columns[unit])
            zones[zone].last = max(zones[zone].last, arrangement.columns[unit])
            zones[zone].top = min(zones[zone].top, top[unit])
            zones[zone].bottom = max(zones[zone].bottom, top[unit] + frames.units[unit].height)
        }
    }

    /// Zones are rectangles: one that shares a column with another lies wholly above or below it.
    private mutating func partZones() {
        for zone in zones.indices.dropFirst() {
            var drop = 0.0
            for upper in zones[..<zone] where upper.first <= zones[zone].last && zones[zone].first <= upper.last {
                drop = max(drop, upper.bottom + Self.zoneSeparation - zones[zone].top)
            }
            guard drop > 0 else { continue }
            zones[zone].top += drop
            zones[zone].bottom += drop
            for unit in plan.units.indices where plan.units[unit].zone == zone { top[unit] += drop }
        }
    }

    private mutating func setFrames(_ arrangement: Arrangement) {
        var x = 0.0
        for (index, column) in columns.enumerated() {
            let width = column.reduce(0) { max($0, frames.units[$1].width) }
            for unit in column {
                frames.units[unit].x = x + (width - frames.units[unit].width) / 2
                frames.units[unit].y = top[unit]
            }
            let room = max(badgeRoom(after: index, arrangement), zoneRoom(after: index))
            x += width + M.roundUp(max(Double(arrangement.columnSeparation), room))
        }
    }

    private func badgeRoom(after column: Int, _ arrangement: Arrangement) -> Double {
        var run = 0.0
        for wire in plan.wires {
            let (a, b) = (arrangement.columns[wire.sourceUnit], arrangement.columns[wire.targetUnit])
            if min(a, b) == column, max(a, b) == column + 1 { run = max(run, wire.badgeRun) }
        }
        return M.badgeRoom(run)
    }

    private func zoneRoom(after column: Int) -> Double {
        var ends = false
        var starts = false
        for zone in zones {
            ends = ends || zone.last == column
            starts = starts || zone.first == column + 1
        }
        return M.zoneRoom(ends: ends, starts: starts)
    }
}

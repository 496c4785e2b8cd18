/// An estimate of where the engine would place the units of an arrangement, with storage that is used again for every
/// estimate.
struct CoarsePlacement {
    private typealias M = LayoutMetrics
    /// Between units of different zones, one above the other: borders, the lower zone's name, and air.
    private static let zoneSeparation = 100.0

    let plan: SizingPlan
    private let pins: ArrangementPins
    private let sweeps: Int
    private(set) var frames: BoxFrames
    /// The units column by column, each in the order in which they stand.
    private(set) var stacked: [Int] = []
    /// Where in `stacked` each column begins, and the last ends.
    private var columnStarts: [Int] = []
    /// The upper border of each unit.
    private var top: [Double]
    /// The target of each unit's upper border.
    private var target: [Double]
    /// What each unit needs above it in its column, at least.
    private var above: [Double]
    private var position: [Int]
    /// Of each unit.
    private var column: [Int] = []
    private var blocks: [Block] = []
    /// What lines from each column to the next need between the two for their labels.
    private var badgeRooms: [Double] = []
    private var zones: [ZoneExtent]
    private var contentOrder: ContentOrder

    /// Neighbours in a column that stand as close together as they may.
    private struct Block {
        var first: Int
        var end: Int
        /// The sum of the targets, each less the `above` of its unit.
        var targetSum: Double
        var count: Double
        var mean: Double { targetSum / count }
    }

    private struct ZoneExtent {
        var first = Int.max
        var last = -1
        var top = Double.infinity
        var bottom = -Double.infinity
    }

    init(_ plan: SizingPlan, _ pins: ArrangementPins, sweeps: Int) {
        self.plan = plan
        self.sweeps = sweeps
        self.pins = pins
        frames = BoxFrames(plan)
        contentOrder = ContentOrder(plan)
        top = Array(repeating: 0, count: plan.units.count)
        target = top
        above = top
        position = Array(repeating: 0, count: plan.units.count)
        stacked = position
        zones = Array(repeating: ZoneExtent(), count: plan.zones.count)
    }

    /// - Parameters:
    ///   - keepsOrder: otherwise the units of a column are ordered by their barycenters, and equal ones by the
    ///     arrangement's order.
    ///   - keepsContents: otherwise what the boxes hold is ordered by the other ends of its lines.
    mutating func place(_ arrangement: Arrangement, keepsOrder: Bool = false, keepsContents: Bool = false) {
        frames.size(arrangement, plan)
        column = arrangement.columns
        fillColumns(arrangement)
        let separation = Double(arrangement.nodeSeparation)
        for unit in target.indices { target[unit] = -frames.units[unit].height / 2 }
        let columnCount = columnStarts.count - 1
        for index in 0..<columnCount { fit(places(index), separation) }
        for sweep in 0..<sweeps {
            for step in 0..<columnCount {
                let places = places(sweep % 2 == 0 ? step : columnCount - 1 - step)
                for place in places {
                    if !keepsContents, sweep > 0 {
                        contentOrder.settle(stacked[place], in: &frames, tops: top, plan)
                    }
                    target[stacked[place]] = barycenterTop(stacked[place])
                }
                if !keepsOrder { sort(places) }
                fit(places, separation)
            }
        }
        measureZones(arrangement)
        partZones()
        setFrames(arrangement)
    }

    /// Sorts the units by their columns, and in each by the arrangement's order.
    private mutating func fillColumns(_ arrangement: Arrangement) {
        columnStarts.removeAll(keepingCapacity: true)
        for _ in 0..<arrangement.columnCount + 1 { columnStarts.append(0) }
        for column in arrangement.columns { columnStarts[column + 1] += 1 }
        for index in columnStarts.indices.dropFirst() { columnStarts[index] += columnStarts[index - 1] }
        // Each start is moved to its column's end, and is the next column's then.
        for (place, unit) in arrangement.order.enumerated() {
            position[unit] = place
            stacked[columnStarts[arrangement.columns[unit]]] = unit
            columnStarts[arrangement.columns[unit]] += 1
        }
        for index in columnStarts.indices.dropFirst().reversed() { columnStarts[index] = columnStarts[index - 1] }
        if !columnStarts.isEmpty { columnStarts[0] = 0 }
    }

    /// Where in `stacked` a column is.
    private func places(_ column: Int) -> Range<Int> { columnStarts[column]..<columnStarts[column + 1] }

    /// Orders a column by the barycenters of its units.
    private mutating func sort(_ places: Range<Int>) {
        // By insertion: a column is short, and mostly in order already.
        for place in places.dropFirst() {
            let unit = stacked[place]
            var hole = place
            while hole > places.lowerBound, stands(unit, before: stacked[hole - 1]) {
                stacked[hole] = stacked[hole - 1]
                hole -= 1
            }
            stacked[hole] = unit
        }
        guard pins.lowerUnits else { return }
        var column = Array(stacked[places])
        pins.lower(&column)
        stacked.replaceSubrange(places, with: column)
    }

    /// Units of one zone stay together.
    private func stands(_ unit: Int, before other: Int) -> Bool {
        let (zone, otherZone) = (plan.zoneOfUnit[unit], plan.zoneOfUnit[other])
        if zone != otherZone { return zone < otherZone }
        let (a, b) = (target[unit] + frames.units[unit].height / 2, target[other] + frames.units[other].height / 2)
        return a != b ? a < b : position[unit] < position[other]
    }

    /// Least squares of the distances to the targets with the order and the separations kept: isotonic regression by the
    /// pool adjacent violators algorithm (Ayer and others 1955).
    private mutating func fit(_ places: Range<Int>, _ separation: Double) {
        if places.count == 1 {
            let unit = stacked[places.lowerBound]
            top[unit] = target[unit]
            return
        }
        blocks.removeAll(keepingCapacity: true)
        var offset = 0.0
        for place in places {
            let unit = stacked[place]
            above[unit] = offset
            var block = Block(first: place, end: place + 1, targetSum: target[unit] - offset, count: 1)
            while let last = blocks.last, last.mean > block.mean {
                block.first = last.first
                block.targetSum += last.targetSum
                block.count += last.count
                blocks.removeLast()
            }
            blocks.append(block)
            guard place + 1 < places.upperBound else { break }
            let (zone, next) = (plan.zoneOfUnit[unit], plan.zoneOfUnit[stacked[place + 1]])
            offset += frames.units[unit].height + (zone == next ? separation : separationOfZones(zone, next))
        }
        for block in blocks {
            for place in block.first..<block.end { top[stacked[place]] = block.mean + above[stacked[place]] }
        }
    }

    private func separationOfZones(_ upper: Int, _ lower: Int) -> Double {
        Self.zoneSeparation + plan.nesting.extraSeparation(upper: upper, lower: lower)
    }

    /// The barycenter of a unit: the upper border at which its ends of the lines to the neighbouring columns are level with
    /// their other ends, on average. Longer lines are left out, as in the engine's placement.
    private func barycenterTop(_ unit: Int) -> Double {
        var sum = 0.0
        var count = 0.0
        let own = column[unit]
        for index in plan.barycenterStarts[unit]..<plan.barycenterStarts[unit + 1] {
            let term = plan.barycenterTerms[index]
            guard abs(column[term.partner] - own) <= 1 else { continue }
            count += 1
            let (near, far) = (frames.boxes[term.near], frames.boxes[term.far])
            sum += top[term.partner] + far.y + far.height / 2 - near.y - near.height / 2
        }
        return count == 0 ? top[unit] : sum / count
    }

    private mutating func measureZones(_ arrangement: Arrangement) {
        for zone in zones.indices { zones[zone] = ZoneExtent() }
        for unit in plan.units.indices {
            var zone = plan.zoneOfUnit[unit]
            while zone >= 0 {
                zones[zone].first = min(zones[zone].first, arrangement.columns[unit])
                zones[zone].last = max(zones[zone].last, arrangement.columns[unit])
                zones[zone].top = min(zones[zone].top, top[unit])
                zones[zone].bottom = max(zones[zone].bottom, top[unit] + frames.units[unit].height)
                zone = plan.nesting.parents[zone]
            }
        }
    }

    /// Zones are rectangles: one that shares a column with another lies wholly above or below it.
    private mutating func partZones() {
        for family in plan.nesting.families {
            for (place, zone) in family.enumerated().dropFirst() {
                var drop = 0.0
                for other in family[..<place] {
                    let upper = zones[other]
                    guard upper.first <= zones[zone].last, zones[zone].first <= upper.last else { continue }
                    let extra = plan.nesting.extraSeparation(wholeUpper: other, wholeLower: zone)
                    drop = max(drop, upper.bottom + Self.zoneSeparation + extra - zones[zone].top)
                }
                if drop > 0 { lower(zone, by: drop) }
            }
        }
    }

    /// Moves all that is in a zone.
    private mutating func lower(_ zone: Int, by drop: Double) {
        for inner in zone..<plan.nesting.ends[zone] {
            zones[inner].top += drop
            zones[inner].bottom += drop
        }
        for unit in plan.units.indices where plan.nesting.holds(zone, plan.zoneOfUnit[unit]) { top[unit] += drop }
        var outer = plan.nesting.parents[zone]
        while outer >= 0 {
            zones[outer].bottom = max(zones[outer].bottom, zones[zone].bottom)
            outer = plan.nesting.parents[outer]
        }
    }

    private mutating func setFrames(_ arrangement: Arrangement) {
        measureBadges(arrangement)
        var x = 0.0
        for index in 0..<columnStarts.count - 1 {
            let column = places(index)
            var width = 0.0
            for place in column { width = max(width, frames.units[stacked[place]].width) }
            for place in column {
                let unit = stacked[place]
                frames.units[unit].x = x + (width - frames.units[unit].width) / 2
                frames.units[unit].y = top[unit]
            }
            let room = max(badgeRooms[index], zoneRoom(after: index))
            x += width + M.roundUp(max(Double(arrangement.columnSeparation), room))
        }
    }

    private mutating func measureBadges(_ arrangement: Arrangement) {
        badgeRooms.removeAll(keepingCapacity: true)
        for _ in 0..<columnStarts.count - 1 { badgeRooms.append(0) }
        for wire in plan.wires {
            let (a, b) = (arrangement.columns[wire.sourceUnit], arrangement.columns[wire.targetUnit])
            if abs(a - b) == 1 { badgeRooms[min(a, b)] = max(badgeRooms[min(a, b)], wire.columnRoom) }
        }
    }

    private func zoneRoom(after column: Int) -> Double {
        plan.nesting.room(after: column, first: { zones[$0].first }, last: { zones[$0].last })
    }
}

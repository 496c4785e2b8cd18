/// Relaxation on one axis: runs move towards their targets and keep their distances from each other.
struct NudgingRelaxation {
    /// Where a run may lie; points.
    struct Slot {
        var start: Double
        var low: Double
        var high: Double
        var target: Double
        /// The share of the way to the target that it moves in one step.
        var rate: Double

        /// Moved so that the border is no nearer than 11 points, where a line would read as crossing it.
        func clear(of border: Double, _ position: Double) -> Double {
            guard abs(position - border) < 11 else { return position }
            let (below, above) = (border - 11, border + 11)
            let fitsBelow = low <= below
            let fitsAbove = above <= high
            if fitsBelow, !fitsAbove || abs(target - below) <= abs(target - above) { return below }
            return fitsAbove ? above : position
        }
    }

    struct Gap {
        var lower: Int
        var upper: Int
        var distance: Double
        /// To which it may shrink where it does not fit.
        var least: Double
    }

    /// Of each slot.
    private(set) var positions: [Double]
    private let slots: [Slot]
    /// The distances shrink where they do not fit.
    private var gaps: [Gap]
    /// Zone borders near slots; those of one slot follow each other.
    private let borders: [(slot: Int, position: Double)]

    /// - Parameter borders: of each slot, zone borders that it should not run along.
    init(slots: [Slot], borders: [[Double]], gaps: [Gap]) {
        self.slots = slots
        self.gaps = gaps
        self.borders = borders.enumerated().flatMap { slot, borders in borders.map { (slot, $0) } }
        positions = slots.map(\.start)
    }

    /// Shrinks the distances that do not fit, and tries again.
    mutating func settle() {
        var before = positions
        for attempt in 0..<6 {
            for i in slots.indices { positions[i] = min(max(slots[i].start, slots[i].low), slots[i].high) }
            // First targets and distances are balanced, then the distances alone are enforced.
            for (attracts, limit, rest) in [(true, 300, 0.03), (false, gaps.isEmpty ? 0 : 200, 0.003)] {
                for iteration in 0..<limit {
                    let avoidsBorders = iteration % 4 == 3 && attempt < 3
                    let moved = relax(from: &before, attracts: attracts, avoidsBorders: avoidsBorders)
                    if moved < rest, avoidsBorders || attempt >= 3 { break }
                }
            }
            var fits = true
            for i in gaps.indices
            where positions[gaps[i].upper] - positions[gaps[i].lower] < gaps[i].distance * 0.95 - 0.5 {
                fits = false
                gaps[i].distance = max(gaps[i].least, gaps[i].distance * 0.75)
            }
            if fits { return }
        }
    }

    /// - Parameter before: receives the old positions.
    /// - Returns: the largest movement.
    private mutating func relax(from before: inout [Double], attracts: Bool, avoidsBorders: Bool) -> Double {
        let (slotArray, gapArray, borderArray) = (slots, gaps, borders)
        let (slots, gaps, borders) = (slotArray.span, gapArray.span, borderArray.span)
        var positions = self.positions.mutableSpan
        var before = before.mutableSpan
        for i in slots.indices {
            before[i] = positions[i]
            if attracts { positions[i] += slots[i].rate * (slots[i].target - positions[i]) }
        }
        for index in gaps.indices {
            let gap = gaps[index]
            let (a, b) = (positions[gap.lower], positions[gap.upper])
            let lack = gap.distance - (b - a)
            guard lack > 0 else { continue }
            let aMoves = a > slots[gap.lower].low + 1e-6
            let bMoves = b < slots[gap.upper].high - 1e-6
            let share = aMoves == bMoves ? 0.5 : aMoves ? 1.0 : 0.0
            positions[gap.lower] = a - lack * share
            positions[gap.upper] = b + lack * (1 - share)
        }
        if avoidsBorders {
            for index in borders.indices {
                let (slot, border) = borders[index]
                positions[slot] = slots[slot].clear(of: border, positions[slot])
            }
        }
        var moved = 0.0
        for i in slots.indices {
            positions[i] = min(max(positions[i], slots[i].low), slots[i].high)
            moved = max(moved, abs(positions[i] - before[i]))
        }
        return moved
    }
}

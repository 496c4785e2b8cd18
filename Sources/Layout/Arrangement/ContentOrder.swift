/// Orders what boxes hold by where the other ends of their lines are, as far as the plan leaves it free.
struct ContentOrder {
    /// What is so little further up stays where it is declared.
    private static let margin = 1.0

    /// Of each box: the heights of the other ends of the lines that end in it, added up, and how many these are.
    private var sums: [Double]
    private var counts: [Double]
    private var linked: [Int] = []
    private var places: [Int] = []

    init(_ plan: SizingPlan) {
        sums = Array(repeating: 0, count: plan.boxes.count)
        counts = sums
    }

    /// - Parameter tops: the upper border of each unit.
    mutating func settle(_ unit: Int, in frames: inout BoxFrames, tops: [Double], _ plan: SizingPlan) {
        guard !plan.units[unit].movable.isEmpty else { return }
        measure(unit, frames, tops, plan)
        for box in plan.units[unit].movable where order(box, in: &frames, plan) { frames.restack(box, plan) }
    }

    private mutating func measure(_ unit: Int, _ frames: BoxFrames, _ tops: [Double], _ plan: SizingPlan) {
        let root = plan.units[unit].root
        for box in root..<plan.boxes[root].end { (sums[box], counts[box]) = (0, 0) }
        for index in plan.barycenterStarts[unit]..<plan.barycenterStarts[unit + 1] {
            let term = plan.barycenterTerms[index]
            add(tops[term.partner] + frames.boxes[term.far].center.y, to: term.near, plan)
        }
        for term in plan.units[unit].seatTerms {
            add(tops[unit] + frames.boxes[term.person].center.y, to: term.near, plan)
        }
    }

    private mutating func add(_ height: Double, to end: Int, _ plan: SizingPlan) {
        var box = end
        while plan.boxes[box].depth > 0 {
            sums[box] += height
            counts[box] += 1
            box = plan.boxes[box].parent
        }
    }

    /// - Returns: whether anything stands elsewhere than before.
    private mutating func order(_ box: Int, in frames: inout BoxFrames, _ plan: SizingPlan) -> Bool {
        let range = plan.boxes[box].contents
        linked.removeAll(keepingCapacity: true)
        places.removeAll(keepingCapacity: true)
        for place in range where counts[plan.contents[place]] > 0 {
            linked.append(plan.contents[place])
            places.append(place)
        }
        guard linked.count > 1 else { return false }
        if plan.boxes[box].freedom == .eitherWayRound { return turn(range, in: &frames, plan) }
        // What no line ends at keeps its place, the others share theirs.
        for index in linked.indices.dropFirst() {
            let child = linked[index]
            var hole = index
            while hole > 0, isAbove(child, linked[hole - 1]) {
                linked[hole] = linked[hole - 1]
                hole -= 1
            }
            linked[hole] = child
        }
        var hasChanged = false
        for (child, place) in zip(linked, places) {
            hasChanged = hasChanged || frames.contents[place] != child
            frames.hold(child, at: place)
        }
        return hasChanged
    }

    private func isAbove(_ box: Int, _ other: Int) -> Bool {
        sums[box] / counts[box] < sums[other] / counts[other] - Self.margin
    }

    /// Turns the whole round if that brings more pairs into order than out of it.
    private func turn(_ range: Range<Int>, in frames: inout BoxFrames, _ plan: SizingPlan) -> Bool {
        var disorder = 0
        for (index, box) in linked.enumerated() {
            for other in linked[(index + 1)...] {
                disorder += isAbove(other, box) ? 1 : isAbove(box, other) ? -1 : 0
            }
        }
        var hasChanged = false
        for place in range {
            let child = plan.contents[disorder > 0 ? range.lowerBound + range.upperBound - 1 - place : place]
            hasChanged = hasChanged || frames.contents[place] != child
            frames.hold(child, at: place)
        }
        return hasChanged
    }
}

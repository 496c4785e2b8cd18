/// A* over cells and headings, with working storage that is used again for every search.
struct PathSearch {
    /// A place where a line may begin or end: the cell beside the box, and what the port costs.
    struct Terminal {
        /// `cell * 4 + heading` of the line in that cell.
        var state: Int
        var cost: Int
    }

    /// Lines that already run through a cell.
    struct Usage {
        var horizontal: [UInt8]
        var vertical: [UInt8]

        init(count: Int) {
            horizontal = Array(repeating: 0, count: count)
            vertical = horizontal
        }
    }

    private let grid: RoutingGrid
    private let borders: ZoneBorders
    /// Unreachable so far is `Int32.max`.
    private var best: [Int32]
    private var previous: [Int32]
    private var goalCost: [Int32]
    private var touched: [Int] = []
    private var queue = BucketQueue()

    init(grid: RoutingGrid, borders: ZoneBorders) {
        self.grid = grid
        self.borders = borders
        best = Array(repeating: .max, count: grid.count * 4)
        previous = Array(repeating: -2, count: grid.count * 4)
        goalCost = Array(repeating: .max, count: grid.count * 4)
    }

    /// The cheapest way from any start to any goal, as states; `nil` if there is none.
    mutating func find(
        from starts: [Terminal], to goals: [Terminal], terrain: RoutingTerrain, usage: Usage
    ) -> [Int]? {
        guard !starts.isEmpty, !goals.isEmpty else { return nil }
        defer { reset(goals) }
        let width = grid.width
        var low = (column: Int.max, row: Int.max)
        var high = (column: Int.min, row: Int.min)
        for goal in goals {
            goalCost[goal.state] = min(goalCost[goal.state], Int32(goal.cost))
            let cell = goal.state >> 2
            low = (min(low.column, cell % width), min(low.row, cell / width))
            high = (max(high.column, cell % width), max(high.row, cell / width))
        }
        /// The Manhattan distance to the goals, and the bends that the heading makes inevitable.
        func estimate(_ column: Int, _ row: Int, _ heading: Int) -> Int {
            let dx = column < low.column ? low.column - column : min(0, high.column - column)
            let dy = row < low.row ? low.row - row : min(0, high.row - row)
            let ahead = heading == 0 ? dx : heading == 1 ? dy : heading == 2 ? -dx : -dy
            let aside = heading & 1 == 0 ? dy : dx
            let bends = ahead < 0 ? 2 : aside != 0 ? 1 : 0
            return RoutingCost.step * (abs(dx) + abs(dy)) + RoutingCost.bend * bends
        }
        for start in starts where start.cost < best[start.state] {
            best[start.state] = Int32(start.cost)
            previous[start.state] = -1
            touched.append(start.state)
            let cell = start.state >> 2
            queue.push(start.cost + estimate(cell % width, cell / width, start.state & 3), start.cost, start.state)
        }
        var found: (cost: Int, state: Int)?
        while let top = queue.pop() {
            if top.cost > best[top.state] { continue }
            if let found, top.priority >= found.cost { break }
            if goalCost[top.state] != .max {
                let arrival = top.cost + Int(goalCost[top.state])
                if arrival < found?.cost ?? .max { found = (arrival, top.state) }
            }
            let cell = top.state >> 2
            let heading = top.state & 3
            let isFirst = previous[top.state] == -1
            // Straight on, right, left.
            for turn in 0..<4 where turn != 2 {
                let next = (heading + turn) & 3
                let column = cell % width + (next == 0 ? 1 : next == 2 ? -1 : 0)
                let row = cell / width + (next == 1 ? 1 : next == 3 ? -1 : 0)
                guard column >= 0, row >= 0, column < width, row < grid.height else { continue }
                let target = row * width + column
                let state = target * 4 + next
                let block = next & 1 == 0 ? RoutingTerrain.blocksHorizontal : RoutingTerrain.blocksVertical
                if turn != 0, terrain.flags[cell] & block != 0 { continue }
                if terrain.flags[target] & block != 0, goalCost[state] == .max { continue }
                var cost = top.cost + stepCost(from: cell, to: target, heading: next, terrain, usage)
                if turn != 0 {
                    cost += RoutingCost.bend + (isFirst ? RoutingCost.earlyBend : 0)
                    let used = next & 1 == 0 ? usage.horizontal[cell] : usage.vertical[cell]
                    if used > 0 { cost += RoutingCost.shared }
                }
                guard cost < best[state] else { continue }
                if best[state] == .max { touched.append(state) }
                best[state] = Int32(truncatingIfNeeded: cost)
                previous[state] = Int32(truncatingIfNeeded: top.state)
                queue.push(cost + estimate(column, row, next), cost, state)
            }
        }
        return found.map { trace($0.state) }
    }

    private func stepCost(
        from cell: Int, to target: Int, heading: Int, _ terrain: RoutingTerrain, _ usage: Usage
    ) -> Int {
        let width = grid.width
        var cost = RoutingCost.step
        var crossed: UInt8 = 0
        if heading & 1 == 0 {
            crossed = heading == 0 ? borders.right[cell] : borders.right[target]
            cost += RoutingCost.crossing * Int(usage.vertical[target])
            if usage.horizontal[target] > 0 { cost += RoutingCost.shared }
            if target >= width, usage.horizontal[target - width] > 0 { cost += RoutingCost.neighbour }
            if target + width < grid.count, usage.horizontal[target + width] > 0 { cost += RoutingCost.neighbour }
            if borders.nearRow[target / width] { cost += RoutingCost.alongZoneBorder }
        } else {
            crossed = heading == 1 ? borders.below[cell] : borders.below[target]
            cost += RoutingCost.crossing * Int(usage.horizontal[target])
            if usage.vertical[target] > 0 { cost += RoutingCost.shared }
            if target % width > 0, usage.vertical[target - 1] > 0 { cost += RoutingCost.neighbour }
            if target % width < width - 1, usage.vertical[target + 1] > 0 { cost += RoutingCost.neighbour }
            if borders.nearColumn[target % width] { cost += RoutingCost.alongZoneBorder }
            if terrain.flags[target] & RoutingTerrain.isTitleBar != 0 { cost += RoutingCost.titleBar }
        }
        return cost + RoutingCost.acrossZoneBorder * Int(crossed)
    }

    private func trace(_ goal: Int) -> [Int] {
        var states = [goal]
        while let last = states.last, previous[last] >= 0 { states.append(Int(previous[last])) }
        return states.reversed()
    }

    private mutating func reset(_ goals: [Terminal]) {
        for state in touched {
            best[state] = .max
            previous[state] = -2
        }
        for goal in goals { goalCost[goal.state] = .max }
        touched.removeAll(keepingCapacity: true)
        queue.removeAll()
    }
}

/// A queue for small whole priorities: one stack for each. Of equal priorities the last in comes out first, which is the
/// one that has come further and so ends the search sooner.
private struct BucketQueue {
    private struct Entry {
        var state: Int32
        var cost: Int32
        /// The entry below it in its stack, or -1.
        var next: Int32
    }

    private var tops: [Int32] = []
    private var entries: [Entry] = []
    private var lowest = 0
    private var highest = -1

    mutating func removeAll() {
        if highest >= 0 { for priority in 0...highest { tops[priority] = -1 } }
        entries.removeAll(keepingCapacity: true)
        (lowest, highest) = (0, -1)
    }

    mutating func push(_ priority: Int, _ cost: Int, _ state: Int) {
        while tops.count <= priority { tops.append(-1) }
        entries.append(
            Entry(state: Int32(truncatingIfNeeded: state), cost: Int32(truncatingIfNeeded: cost), next: tops[priority]))
        tops[priority] = Int32(truncatingIfNeeded: entries.count - 1)
        lowest = min(lowest, priority)
        highest = max(highest, priority)
    }

    mutating func pop() -> (priority: Int, cost: Int, state: Int)? {
        while lowest <= highest {
            let top = tops[lowest]
            if top >= 0 {
                let entry = entries[Int(top)]
                tops[lowest] = entry.next
                return (lowest, Int(entry.cost), Int(entry.state))
            }
            lowest += 1
        }
        return nil
    }
}

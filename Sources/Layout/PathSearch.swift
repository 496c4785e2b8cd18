/// A* over cells and headings, with working storage that is used again for every search.
struct PathSearch {
    /// A place where a line may begin or end: the cell beside the box, and what the port costs.
    struct Terminal {
        /// `cell * 4 + heading` of the line in that cell.
        var state: Int
        var cost: Double
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
    private var best: [Double]
    private var previous: [Int32]
    private var goalCost: [Double]
    private var touched: [Int] = []
    private var queue = PriorityQueue()

    init(grid: RoutingGrid, borders: ZoneBorders) {
        self.grid = grid
        self.borders = borders
        best = Array(repeating: .infinity, count: grid.count * 4)
        previous = Array(repeating: -2, count: grid.count * 4)
        goalCost = Array(repeating: .infinity, count: grid.count * 4)
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
            goalCost[goal.state] = min(goalCost[goal.state], goal.cost)
            let cell = goal.state >> 2
            low = (min(low.column, cell % width), min(low.row, cell / width))
            high = (max(high.column, cell % width), max(high.row, cell / width))
        }
        /// The Manhattan distance to the goals, and the bends that the heading makes inevitable.
        func estimate(_ column: Int, _ row: Int, _ heading: Int) -> Double {
            let dx = column < low.column ? low.column - column : min(0, high.column - column)
            let dy = row < low.row ? low.row - row : min(0, high.row - row)
            let ahead = heading == 0 ? dx : heading == 1 ? dy : heading == 2 ? -dx : -dy
            let aside = heading & 1 == 0 ? dy : dx
            let bends = ahead < 0 ? 2.0 : aside != 0 ? 1 : 0
            return RoutingGrid.step * Double(abs(dx) + abs(dy)) + RoutingCost.bend * bends
        }
        for start in starts where start.cost < best[start.state] {
            best[start.state] = start.cost
            previous[start.state] = -1
            touched.append(start.state)
            let cell = start.state >> 2
            queue.push(start.cost + estimate(cell % width, cell / width, start.state & 3), start.cost, start.state)
        }
        var found: (cost: Double, state: Int)?
        while let top = queue.pop() {
            if top.cost > best[top.state] + 1e-9 { continue }
            if let found, top.priority >= found.cost { break }
            let arrival = top.cost + goalCost[top.state]
            if arrival < found?.cost ?? .infinity { found = (arrival, top.state) }
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
                if terrain.flags[target] & block != 0, goalCost[state] == .infinity { continue }
                var cost = top.cost + stepCost(from: cell, to: target, heading: next, terrain, usage)
                if turn != 0 {
                    cost += RoutingCost.bend + (isFirst ? RoutingCost.earlyBend : 0)
                    let used = next & 1 == 0 ? usage.horizontal[cell] : usage.vertical[cell]
                    if used > 0 { cost += RoutingCost.shared }
                }
                guard cost < best[state] - 1e-9 else { continue }
                if best[state] == .infinity { touched.append(state) }
                best[state] = cost
                previous[state] = Int32(top.state)
                queue.push(cost + estimate(column, row, next), cost, state)
            }
        }
        return found.map { trace($0.state) }
    }

    private func stepCost(
        from cell: Int, to target: Int, heading: Int, _ terrain: RoutingTerrain, _ usage: Usage
    ) -> Double {
        let width = grid.width
        var cost = RoutingGrid.step
        var crossed: UInt8 = 0
        if heading & 1 == 0 {
            crossed = heading == 0 ? borders.right[cell] : borders.right[target]
            cost += RoutingCost.crossing * Double(usage.vertical[target])
            if usage.horizontal[target] > 0 { cost += RoutingCost.shared }
            if target >= width, usage.horizontal[target - width] > 0 { cost += RoutingCost.neighbour }
            if target + width < grid.count, usage.horizontal[target + width] > 0 { cost += RoutingCost.neighbour }
            if borders.nearRow[target / width] { cost += RoutingCost.alongZoneBorder }
        } else {
            crossed = heading == 1 ? borders.below[cell] : borders.below[target]
            cost += RoutingCost.crossing * Double(usage.horizontal[target])
            if usage.vertical[target] > 0 { cost += RoutingCost.shared }
            if target % width > 0, usage.vertical[target - 1] > 0 { cost += RoutingCost.neighbour }
            if target % width < width - 1, usage.vertical[target + 1] > 0 { cost += RoutingCost.neighbour }
            if borders.nearColumn[target % width] { cost += RoutingCost.alongZoneBorder }
            if terrain.flags[target] & RoutingTerrain.isTitleBar != 0 { cost += RoutingCost.titleBar }
        }
        return cost + RoutingCost.acrossZoneBorder * Double(crossed)
    }

    private func trace(_ goal: Int) -> [Int] {
        var states = [goal]
        while let last = states.last, previous[last] >= 0 { states.append(Int(previous[last])) }
        return states.reversed()
    }

    private mutating func reset(_ goals: [Terminal]) {
        for state in touched {
            best[state] = .infinity
            previous[state] = -2
        }
        for goal in goals { goalCost[goal.state] = .infinity }
        touched.removeAll(keepingCapacity: true)
        queue.removeAll()
    }
}

/// A binary heap; equal priorities come out in an order that depends only on what went in.
private struct PriorityQueue {
    struct Entry {
        var priority: Double
        var cost: Double
        var state: Int
    }

    private var entries: [Entry] = []

    mutating func removeAll() { entries.removeAll(keepingCapacity: true) }

    mutating func push(_ priority: Double, _ cost: Double, _ state: Int) {
        entries.append(Entry(priority: priority, cost: cost, state: state))
        var child = entries.count - 1
        while child > 0 {
            let parent = (child - 1) / 2
            guard Self.precedes(entries[child], entries[parent]) else { return }
            entries.swapAt(child, parent)
            child = parent
        }
    }

    mutating func pop() -> Entry? {
        guard let top = entries.first, let last = entries.popLast() else { return nil }
        guard !entries.isEmpty else { return top }
        entries[0] = last
        var parent = 0
        while true {
            var least = parent
            let left = 2 * parent + 1
            if left < entries.count, Self.precedes(entries[left], entries[least]) { least = left }
            if left + 1 < entries.count, Self.precedes(entries[left + 1], entries[least]) { least = left + 1 }
            if least == parent { return top }
            entries.swapAt(parent, least)
            parent = least
        }
    }

    /// Among equals the one that has come further, which ends the search sooner.
    private static func precedes(_ a: Entry, _ b: Entry) -> Bool {
        if a.priority != b.priority { return a.priority < b.priority }
        if a.cost != b.cost { return a.cost > b.cost }
        return a.state < b.state
    }
}

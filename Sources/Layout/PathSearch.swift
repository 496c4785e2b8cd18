/// A* over cells and headings, with working storage that is used again for every search.
struct PathSearch {
    /// A place where a line may begin or end: the cell beside the box, and what the port costs.
    struct Terminal {
        /// `cell * 4 + heading` of the line in that cell.
        var state: Int
        var cost: Int
    }

    private let grid: RoutingGrid
    /// Unreachable so far is `Int32.max`.
    private var best: [Int32]
    private var previous: [Int32]
    private var goalCost: [Int32]
    private var touched: [Int32] = []
    private var queue = BucketQueue()

    init(grid: RoutingGrid) {
        self.grid = grid
        best = Array(repeating: .max, count: grid.count * 4)
        previous = Array(repeating: -2, count: grid.count * 4)
        goalCost = Array(repeating: .max, count: grid.count * 4)
    }

    /// The cheapest way from any start to any goal, as states; `nil` if there is none.
    mutating func find(
        from starts: [Terminal], to goals: [Terminal], terrain: RoutingTerrain, traffic: RoutingTraffic
    ) -> [Int]? {
        guard !starts.isEmpty, !goals.isEmpty else { return nil }
        defer { reset(goals) }
        let nearest = nearestGoals(goals)
        for start in starts where start.cost < best[start.state] {
            best[start.state] = Int32(start.cost)
            previous[start.state] = -1
            touched.append(Int32(truncatingIfNeeded: start.state))
            let cell = start.state >> 2
            let estimate = nearest.estimate(grid.column(of: cell), grid.row(of: cell), start.state & 3)
            queue.push(start.cost + estimate, start.cost, start.state)
        }
        return explore(nearest, terrain: terrain, traffic: traffic).map(trace)
    }

    private mutating func nearestGoals(_ goals: [Terminal]) -> GoalArea {
        var area = GoalArea(left: .max, top: .max, right: .min, bottom: .min)
        for goal in goals {
            goalCost[goal.state] = min(goalCost[goal.state], Int32(goal.cost))
            let (column, row) = (grid.column(of: goal.state >> 2), grid.row(of: goal.state >> 2))
            (area.left, area.top) = (min(area.left, column), min(area.top, row))
            (area.right, area.bottom) = (max(area.right, column), max(area.bottom, row))
        }
        return area
    }

    /// - Returns: the goal that was reached.
    private mutating func explore(_ area: GoalArea, terrain: RoutingTerrain, traffic: RoutingTraffic) -> Int? {
        let (grid, goals) = (self.grid, self.goalCost)
        let width = grid.width
        let flags = terrain.flags.span
        let (enterAcross, enterDown) = (traffic.enterAcross.span, traffic.enterDown.span)
        let (across, down) = (traffic.across.span, traffic.down.span)
        let (bordersRight, bordersBelow) = (traffic.borders.right.span, traffic.borders.below.span)
        let (columns, rows) = (grid.columns.span, grid.rows.span)
        // Lent to this function, so that each is one array for as long as it runs.
        var (bestStates, previousStates): ([Int32], [Int32]) = ([], [])
        swap(&bestStates, &best)
        swap(&previousStates, &previous)
        defer {
            swap(&bestStates, &best)
            swap(&previousStates, &previous)
        }
        let goalCost = goals.span
        var found: (cost: Int, state: Int)?
        while let top = queue.pop() {
            if top.cost > bestStates[top.state] { continue }
            if let found, top.priority >= found.cost { break }
            if goalCost[top.state] != .max {
                let arrival = top.cost + Int(goalCost[top.state])
                if arrival < found?.cost ?? .max { found = (arrival, top.state) }
            }
            let cell = top.state >> 2
            let heading = top.state & 3
            let flagsHere = flags[cell]
            let firstBend = previousStates[top.state] == -1 ? RoutingCost.earlyBend : 0
            // Straight on, right, left. The grid's rim is blocked, so that no step leaves it.
            for turn in 0..<4 where turn != 2 {
                let next = (heading + turn) & 3
                let isAcross = next & 1 == 0
                let block = isAcross ? RoutingTerrain.blocksHorizontal : RoutingTerrain.blocksVertical
                if turn != 0, flagsHere & block != 0 { continue }
                let target = cell + (next == 0 ? 1 : next == 2 ? -1 : next == 1 ? width : -width)
                let state = target * 4 + next
                if flags[target] & block != 0, goalCost[state] == .max { continue }
                var cost = top.cost + RoutingCost.step
                if isAcross {
                    let crossed = bordersRight[next == 0 ? cell : target]
                    cost += Int(enterAcross[target]) + RoutingCost.acrossZoneBorder * Int(crossed)
                } else {
                    let crossed = bordersBelow[next == 1 ? cell : target]
                    cost += Int(enterDown[target]) + RoutingCost.acrossZoneBorder * Int(crossed)
                    if flags[target] & RoutingTerrain.isTitleBar != 0 { cost += RoutingCost.titleBar }
                }
                if turn != 0 {
                    cost += RoutingCost.bend + firstBend
                    if (isAcross ? across[cell] : down[cell]) > 0 { cost += RoutingCost.shared }
                }
                guard cost < bestStates[state] else { continue }
                if bestStates[state] == .max { touched.append(Int32(truncatingIfNeeded: state)) }
                bestStates[state] = Int32(truncatingIfNeeded: cost)
                previousStates[state] = Int32(truncatingIfNeeded: top.state)
                queue.push(cost + area.estimate(Int(columns[target]), Int(rows[target]), next), cost, state)
            }
        }
        return found?.state
    }

    private func trace(_ goal: Int) -> [Int] {
        var states = [goal]
        while let last = states.last, previous[last] >= 0 { states.append(Int(previous[last])) }
        return states.reversed()
    }

    private mutating func reset(_ goals: [Terminal]) {
        for state in touched {
            best[Int(state)] = .max
            previous[Int(state)] = -2
        }
        for goal in goals { goalCost[goal.state] = .max }
        touched.removeAll(keepingCapacity: true)
        queue.removeAll()
    }
}

/// The cells around all goals of a search.
private struct GoalArea {
    var left: Int
    var top: Int
    var right: Int
    var bottom: Int

    /// The Manhattan distance to the goals, and the bends that the heading makes inevitable.
    func estimate(_ column: Int, _ row: Int, _ heading: Int) -> Int {
        let dx = column < left ? left - column : min(0, right - column)
        let dy = row < top ? top - row : min(0, bottom - row)
        let ahead = heading == 0 ? dx : heading == 1 ? dy : heading == 2 ? -dx : -dy
        let aside = heading & 1 == 0 ? dy : dx
        let bends = ahead < 0 ? 2 : aside != 0 ? 1 : 0
        return RoutingCost.step * (abs(dx) + abs(dy)) + RoutingCost.bend * bends
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

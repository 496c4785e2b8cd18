/// A* over cells and headings, with working storage that is used again for every search.
struct PathSearch {
    /// A place where a line may begin or end: the cell beside the box, and what the port costs.
    struct Terminal {
        /// `cell * 4 + heading` of the line in that cell.
        var state: Int
        var cost: Int
    }

    /// A cell in a heading. All that a step needs to know lies together, for most of a search is waiting for memory.
    private struct State {
        /// The cheapest way here so far; unreachable is `Int32.max`.
        var best = Int32.max
        /// What it costs to enter: the step, lines to cross, lines in the same place or beside it, a zone border to cross or
        /// alongside.
        var entry: UInt16
        /// The heading of the state before, or `start`.
        var came = start
        var isGoal = false

        /// In place of a heading: nothing came before.
        static let start: UInt8 = 4
    }

    private let grid: RoutingGrid
    private(set) var traffic: RoutingTraffic
    private var states: [State]
    private var touched: [Int32] = []
    private var queue = BucketQueue()
    /// The cells whose traffic the last search has read.
    private(set) var reach: CellSet
    /// How often a search has left a cell in a heading.
    private(set) var steps = 0

    init(grid: RoutingGrid, borders: ZoneBorders) {
        self.grid = grid
        traffic = RoutingTraffic(grid: grid)
        reach = CellSet(count: grid.count)
        states = Array(repeating: State(entry: UInt16(RoutingCost.step)), count: grid.count * 4)
        for cell in 0..<(borders.isEmpty ? 0 : grid.count) {
            if !borders.covered.contains(cell) {
                raise(cell, .right, by: RoutingCost.outsideZones)
                raise(cell, .down, by: RoutingCost.outsideZones)
            }
            if borders.nearRow[grid.row(of: cell)] { raise(cell, .right, by: RoutingCost.alongZoneBorder) }
            if borders.nearColumn[grid.column(of: cell)] { raise(cell, .down, by: RoutingCost.alongZoneBorder) }
            let (right, below) = (Int(borders.right[cell]), Int(borders.below[cell]))
            if right > 0 {
                raise(state: (cell + 1) * 4 + Heading.right.rawValue, by: RoutingCost.acrossZoneBorder * right)
                raise(state: cell * 4 + Heading.left.rawValue, by: RoutingCost.acrossZoneBorder * right)
            }
            if below > 0 {
                raise(
                    state: (cell + grid.width) * 4 + Heading.down.rawValue, by: RoutingCost.acrossZoneBorder * below)
                raise(state: cell * 4 + Heading.up.rawValue, by: RoutingCost.acrossZoneBorder * below)
            }
        }
    }

    /// Lets a line run through these states.
    mutating func add(_ line: [Int]) { count(line, by: 1) }
    mutating func remove(_ line: [Int]) { count(line, by: -1) }

    /// Makes it dearer, or again as cheap as before, to run across a line in its state.
    /// - Parameter amount: 1 or -1.
    mutating func guardHead(_ state: Int, by amount: Int) {
        raise(state >> 2, state & 1 == 0 ? .down : .right, by: RoutingCost.acrossHead * amount)
    }

    private mutating func count(_ line: [Int], by amount: Int) {
        for (i, state) in line.enumerated() {
            let next = i + 1 < line.count ? line[i + 1] : state
            let cell = state >> 2
            if state & 1 == 0 || next & 1 == 0 { count(cell, .right, across: .down, aside: grid.width, by: amount) }
            if state & 1 == 1 || next & 1 == 1 { count(cell, .down, across: .right, aside: 1, by: amount) }
        }
    }

    /// - Parameter aside: from the cell to the next beside the line. Lines keep off the grid's rim.
    private mutating func count(_ cell: Int, _ heading: Heading, across: Heading, aside: Int, by amount: Int) {
        raise(cell, across, by: RoutingCost.crossing * amount)
        guard traffic.count(cell, isAcross: heading.isHorizontal, by: amount) else { return }
        raise(cell, heading, by: RoutingCost.shared * amount)
        raise(cell - aside, heading, by: RoutingCost.neighbour * amount)
        raise(cell + aside, heading, by: RoutingCost.neighbour * amount)
    }

    /// In a heading and its opposite.
    private mutating func raise(_ cell: Int, _ heading: Heading, by cost: Int) {
        raise(state: cell * 4 + heading.rawValue, by: cost)
        raise(state: cell * 4 + heading.reversed.rawValue, by: cost)
    }

    /// Goes round rather than fail where hundreds of lines share a cell: taking them away again must bring back what was.
    private mutating func raise(state: Int, by cost: Int) {
        states[state].entry &+= UInt16(truncatingIfNeeded: cost)
    }

    /// The cheapest way from any start to any goal, as states; `nil` if there is none.
    mutating func find(from starts: [Terminal], to goals: [Terminal], terrain: RoutingTerrain) -> [Int]? {
        reach.removeAll()
        guard !starts.isEmpty, !goals.isEmpty else { return nil }
        defer { reset(goals) }
        let nearest = nearestGoals(goals)
        for start in starts where start.cost < states[start.state].best {
            states[start.state].best = Int32(start.cost)
            states[start.state].came = State.start
            touched.append(Int32(truncatingIfNeeded: start.state))
            let cell = start.state >> 2
            let estimate = nearest.estimate(grid.column(of: cell), grid.row(of: cell), start.state & 3)
            queue.push(BucketQueue.Top(priority: start.cost + estimate, cost: start.cost, state: start.state))
        }
        return explore(nearest, goals, terrain).map(trace)
    }

    private mutating func nearestGoals(_ goals: [Terminal]) -> GoalArea {
        var area = GoalArea(left: .max, top: .max, right: .min, bottom: .min)
        for goal in goals {
            states[goal.state].isGoal = true
            let (column, row) = (grid.column(of: goal.state >> 2), grid.row(of: goal.state >> 2))
            (area.left, area.top) = (min(area.left, column), min(area.top, row))
            (area.right, area.bottom) = (max(area.right, column), max(area.bottom, row))
        }
        return area
    }

    /// Every index is that of a cell of the grid or of one of its states, so that none is checked.
    ///
    /// - Returns: the goal that was reached.
    private mutating func explore(_ area: GoalArea, _ goals: [Terminal], _ terrain: RoutingTerrain) -> Int? {
        let (grid, traffic) = (self.grid, self.traffic)
        let flags = terrain.flags.span
        let (across, down) = (traffic.across.span, traffic.down.span)
        let (columns, rows) = (grid.columns.span, grid.rows.span)
        let width = grid.width
        // Lent to this function, so that each is one value for as long as it runs.
        var lent: [State] = []
        swap(&lent, &states)
        defer { swap(&lent, &states) }
        var states = lent.mutableSpan
        var queue = BucketQueue()
        swap(&queue, &self.queue)
        defer { swap(&queue, &self.queue) }
        var touched: [Int32] = []
        swap(&touched, &self.touched)
        defer { swap(&touched, &self.touched) }
        var found: (cost: Int, state: Int)?
        var steps = 0
        defer { self.steps += steps }
        // What would be popped next in any case need not be queued.
        var following: BucketQueue.Top?
        while let top = following ?? queue.pop() {
            following = nil
            let state = states[unchecked: top.state]
            if top.cost > state.best { continue }
            if let found, top.priority >= found.cost { break }
            if state.isGoal {
                for goal in goals where goal.state == top.state && top.cost + goal.cost < found?.cost ?? .max {
                    found = (top.cost + goal.cost, top.state)
                }
            }
            steps &+= 1
            let cell = top.state >> 2
            let heading = top.state & 3
            let (column, row) = (Int(columns[unchecked: cell]), Int(rows[unchecked: cell]))
            let flagsHere = flags[unchecked: cell]
            let bend = state.came == State.start ? RoutingCost.bend + RoutingCost.earlyBend : RoutingCost.bend
            // Straight on, right, left. The grid's rim is blocked, so that no step leaves it.
            for turn in 0..<4 where turn != 2 {
                let next = (heading &+ turn) & 3
                let isVertical = next & 1 == 1
                let blocks = isVertical ? RoutingTerrain.blocksVertical : RoutingTerrain.blocksHorizontal
                if turn != 0, flagsHere & blocks != 0 { continue }
                let step = next & 2 == 0 ? 1 : -1
                let target = cell &+ (isVertical ? step &* width : step)
                let index = target &* 4 &+ next
                let flagsThere = flags[unchecked: target]
                let old = states[unchecked: index]
                if flagsThere & blocks != 0, !old.isGoal { continue }
                var cost = top.cost &+ Int(old.entry)
                if isVertical, flagsThere & RoutingTerrain.isTitleBar != 0 { cost &+= RoutingCost.titleBar }
                if flagsThere & RoutingTerrain.isForeign != 0 { cost &+= RoutingCost.foreignZone }
                if turn != 0 {
                    cost &+= bend
                    if (isVertical ? down[unchecked: cell] : across[unchecked: cell]) > 0 {
                        cost &+= RoutingCost.shared
                    }
                }
                guard cost < old.best else { continue }
                if old.best == .max { touched.append(Int32(truncatingIfNeeded: index)) }
                states[unchecked: index].best = Int32(truncatingIfNeeded: cost)
                states[unchecked: index].came = UInt8(truncatingIfNeeded: heading)
                let priority =
                    cost
                    &+ area.estimate(isVertical ? column : column &+ step, isVertical ? row &+ step : row, next)
                let reached = BucketQueue.Top(priority: priority, cost: cost, state: index)
                if priority == top.priority {
                    if let following { queue.push(following) }
                    following = reached
                } else {
                    queue.push(reached)
                }
            }
        }
        return found?.state
    }

    private func trace(_ goal: Int) -> [Int] {
        var line = [goal]
        while let last = line.last, states[last].came != State.start {
            let before = [last >> 2 - 1, last >> 2 - grid.width, last >> 2 + 1, last >> 2 + grid.width][last & 3]
            line.append(before * 4 + Int(states[last].came))
        }
        return line.reversed()
    }

    private mutating func reset(_ goals: [Terminal]) {
        for state in touched {
            states[Int(state)].best = .max
            reach.insert(Int(state) >> 2)
        }
        for goal in goals { states[goal.state].isGoal = false }
        touched.removeAll(keepingCapacity: true)
        queue.removeAll()
    }
}

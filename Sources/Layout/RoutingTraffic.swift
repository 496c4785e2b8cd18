/// The lines that run through the cells of a grid, and what it costs another line to join them.
struct RoutingTraffic: Sendable {
    private let grid: RoutingGrid
    let borders: ZoneBorders
    /// How many lines run across each cell, and down it.
    private(set) var across: [UInt8]
    private(set) var down: [UInt8]
    /// On top of a step's own cost, what it costs to enter each cell going across, and going down: lines to cross, lines in
    /// the same place or beside it, a zone border alongside.
    private(set) var enterAcross: [Int32]
    private(set) var enterDown: [Int32]

    init(grid: RoutingGrid, borders: ZoneBorders) {
        self.grid = grid
        self.borders = borders
        across = Array(repeating: 0, count: grid.count)
        down = across
        let along = Int32(RoutingCost.alongZoneBorder)
        enterAcross = (0..<grid.count).map { borders.nearRow[grid.row(of: $0)] ? along : 0 }
        enterDown = (0..<grid.count).map { borders.nearColumn[grid.column(of: $0)] ? along : 0 }
    }

    mutating func add(_ states: [Int]) { count(states, by: 1) }
    mutating func remove(_ states: [Int]) { count(states, by: -1) }

    private mutating func count(_ states: [Int], by amount: Int) {
        for (i, state) in states.enumerated() {
            let next = i + 1 < states.count ? states[i + 1] : state
            if state & 1 == 0 || next & 1 == 0 { countAcross(state >> 2, by: amount) }
            if state & 1 == 1 || next & 1 == 1 { countDown(state >> 2, by: amount) }
        }
    }

    private mutating func countAcross(_ cell: Int, by amount: Int) {
        let before = across[cell]
        across[cell] = UInt8(clamping: Int(before) + amount)
        enterDown[cell] += Int32(RoutingCost.crossing * amount)
        guard (before == 0) != (across[cell] == 0) else { return }
        let sign = Int32(amount)
        enterAcross[cell] += sign * Int32(RoutingCost.shared)
        // Lines keep off the grid's rim.
        enterAcross[cell - grid.width] += sign * Int32(RoutingCost.neighbour)
        enterAcross[cell + grid.width] += sign * Int32(RoutingCost.neighbour)
    }

    private mutating func countDown(_ cell: Int, by amount: Int) {
        let before = down[cell]
        down[cell] = UInt8(clamping: Int(before) + amount)
        enterAcross[cell] += Int32(RoutingCost.crossing * amount)
        guard (before == 0) != (down[cell] == 0) else { return }
        let sign = Int32(amount)
        enterDown[cell] += sign * Int32(RoutingCost.shared)
        enterDown[cell - 1] += sign * Int32(RoutingCost.neighbour)
        enterDown[cell + 1] += sign * Int32(RoutingCost.neighbour)
    }
}

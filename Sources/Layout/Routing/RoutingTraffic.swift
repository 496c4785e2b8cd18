/// The lines that run through the cells of a grid.
struct RoutingTraffic: Sendable {
    /// How many lines run across each cell, and down it.
    private(set) var across: [UInt8]
    private(set) var down: [UInt8]

    init(grid: RoutingGrid) {
        across = Array(repeating: 0, count: grid.count)
        down = across
    }

    /// - Parameter amount: 1 or -1.
    /// - Returns: whether the cell was free that way, or has become so.
    mutating func count(_ cell: Int, isAcross: Bool, by amount: Int) -> Bool {
        let before = isAcross ? across[cell] : down[cell]
        let now = UInt8(clamping: Int(before) + amount)
        if isAcross { across[cell] = now } else { down[cell] = now }
        return (before == 0) != (now == 0)
    }
}

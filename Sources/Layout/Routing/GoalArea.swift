/// The cells around all goals of a search.
struct GoalArea {
    var left: Int
    var top: Int
    var right: Int
    var bottom: Int

    /// The Manhattan distance to the goals, and the bends that the heading makes inevitable.
    @inline(__always)
    func estimate(_ column: Int, _ row: Int, _ heading: Int) -> Int {
        let dx = column < left ? left - column : min(0, right - column)
        let dy = row < top ? top - row : min(0, bottom - row)
        let ahead = heading == 0 ? dx : heading == 1 ? dy : heading == 2 ? -dx : -dy
        let aside = heading & 1 == 0 ? dy : dx
        let bends = ahead < 0 ? 2 : aside != 0 ? 1 : 0
        return RoutingCost.step * (abs(dx) + abs(dy)) + RoutingCost.bend * bends
    }
}

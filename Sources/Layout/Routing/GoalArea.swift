/// The cells around all goals of a search.
struct GoalArea {
    var left: Int
    var top: Int
    var right: Int
    var bottom: Int

    /// The Manhattan distance to the goals, and the bends that the heading makes inevitable.
    @inline(__always)
    func estimate(_ column: Int, _ row: Int, _ heading: Int) -> Int {
        let dx = column < left ? left &- column : min(0, right &- column)
        let dy = row < top ? top &- row : min(0, bottom &- row)
        let (along, aside) = heading & 1 == 0 ? (dx, dy) : (dy, dx)
        let ahead = heading & 2 == 0 ? along : 0 &- along
        let bends = ahead < 0 ? 2 : aside != 0 ? 1 : 0
        let distance = (dx < 0 ? 0 &- dx : dx) &+ (dy < 0 ? 0 &- dy : dy)
        return RoutingCost.step &* distance &+ RoutingCost.bend &* bends
    }
}

/// What a step costs; points of length are the unit. Found by trial on many diagrams.
enum RoutingCost {
    /// `RoutingGrid.step`, as a literal that the compiler can fold.
    static let step = 14
    static let bend = 40
    /// On top of a bend right after a port.
    static let earlyBend = 40
    static let crossing = 112
    /// A cell that another line already uses in the same direction.
    static let shared = 500
    /// A cell beside such a line.
    static let neighbour = 7
    /// On top of a port, where another line of the fan could be joined instead.
    static let ownEnd = 140
    /// To join another line of the fan.
    static let join = 10
    static let titleBar = 16
    /// A cell in a zone of neither end: no detour is too long to avoid it.
    static let foreignZone = 300
    /// A cell outside of all zones, in a diagram that has zones.
    static let outsideZones = 6
    /// A cell right before the head of another line.
    static let acrossHead = 300
    static let alongZoneBorder = 5
    static let acrossZoneBorder = 36
    /// For each point that a port lies off the best places of its side.
    static let portOffCenter = 0.12
    /// A port nearer than a lane to another.
    static let portNear = 45
    static let unrouted = 100_000
}

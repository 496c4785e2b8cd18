/// The places along one line where a row of letters could stand, as plain numbers: there are hundreds of them, and discs are
/// made of few.
struct BadgeSpots {
    struct Spot {
        /// Without the badges of other lines.
        var cost: Double
        /// From the run's first point to the middle of the row.
        var station: Double
        var run: Int
    }

    /// A run of the line: its first point, and the unit vector along it.
    private struct Run {
        var origin: Point
        var ux: Double
        var uy: Double
    }

    /// In the order in which they stand along the line.
    private(set) var spots: [Spot] = []
    /// The extent of the centers of the discs of all spots.
    private var low = Point(x: .infinity, y: .infinity)
    private var high = Point(x: -.infinity, y: -.infinity)
    private let count: Int
    private let radius: Double
    private let pitch: Double
    private var runs: [Run] = []

    /// - Parameter count: the letters of the row.
    init(count: Int, radius: Double, pitch: Double) {
        self.count = count
        self.radius = radius
        self.pitch = pitch
    }

    /// From the middle of the row to the center of its first disc.
    var half: Double { Double(count - 1) * pitch / 2 }

    mutating func add(run a: Point, toward b: Point, length: Double) {
        runs.append(Run(origin: a, ux: (b.x - a.x) / length, uy: (b.y - a.y) / length))
    }

    /// On the run that was added last.
    mutating func add(station: Double, cost: Double) {
        extend(disc(0, at: station).center)
        extend(disc(count - 1, at: station).center)
        spots.append(Spot(cost: cost, station: station, run: runs.count - 1))
    }

    private mutating func extend(_ center: Point) {
        (low.x, high.x) = (min(low.x, center.x), max(high.x, center.x))
        (low.y, high.y) = (min(low.y, center.y), max(high.y, center.y))
    }

    /// Around the centers of the discs of all spots, of which there must be one.
    var area: Rect { Rect(left: low.x, top: low.y, right: high.x, bottom: high.y) }

    /// Of equal ones the first.
    var cheapest: Spot? { spots.min { $0.cost < $1.cost } }

    /// On the run that was added last.
    func disc(_ index: Int, at station: Double) -> BadgeDisc { disc(index, at: station, on: runs[runs.count - 1]) }

    /// - Parameter meets: is asked for the first disc of each spot.
    mutating func removeAll(where meets: (BadgeDisc) -> Bool) {
        spots = spots.filter { !meets(disc(0, at: $0.station, on: runs[$0.run])) }
    }

    /// Makes the row that of a spot; its storage is used again.
    func fill(_ row: inout BadgeRow, with spot: Spot) {
        let run = runs[spot.run]
        row.cost = spot.cost
        row.discs.removeAll(keepingCapacity: true)
        for index in 0..<count { row.discs.append(disc(index, at: spot.station, on: run)) }
        // Letters read from left to right and from top to bottom whichever way the line runs.
        if count > 1 { row.discs.sort { BadgeDisc.reads($0, before: $1) } }
    }

    private func disc(_ index: Int, at station: Double, on run: Run) -> BadgeDisc {
        let s = station + Double(index) * pitch - half
        return BadgeDisc(center: Point(x: run.origin.x + run.ux * s, y: run.origin.y + run.uy * s), radius: radius)
    }
}

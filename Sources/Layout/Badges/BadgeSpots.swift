/// The places along one line where its label could stand, as plain numbers: there are hundreds of them, and pieces are made
/// of few.
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
    /// The extent of the centers of the pieces of all spots.
    private var low = Point(x: .infinity, y: .infinity)
    private var high = Point(x: -.infinity, y: -.infinity)
    /// How many pieces stand in a row.
    let count: Int
    private let radius: Double
    private let pitch: Double
    /// Of each piece beyond its radius.
    private let core: Size
    private var runs: [Run] = []

    /// A row of letters.
    init(letters count: Int, radius: Double, pitch: Double) {
        self.count = count
        self.radius = radius
        self.pitch = pitch
        core = Size(width: 0, height: 0)
    }

    /// One plate.
    init(plate size: Size) {
        count = 1
        radius = PortPlate.cornerRadius
        pitch = 0
        core = Size(width: size.width - 2 * radius, height: size.height - 2 * radius)
    }

    var isPlate: Bool { core.width > 0 }

    /// From the middle of the row to its end along a run.
    func reach(along a: Point, _ b: Point) -> Double {
        let core = abs(b.x - a.x) > abs(b.y - a.y) ? core.width : core.height
        return half + core / 2 + radius
    }

    /// From the middle of the row to its border beside a run.
    func reach(across a: Point, _ b: Point) -> Double {
        (abs(b.x - a.x) > abs(b.y - a.y) ? core.height : core.width) / 2 + radius
    }

    /// From the middle of the row to the center of its first piece.
    var half: Double { Double(count - 1) * pitch / 2 }

    mutating func add(run a: Point, toward b: Point, length: Double) {
        runs.append(Run(origin: a, ux: (b.x - a.x) / length, uy: (b.y - a.y) / length))
    }

    /// On the run that was added last.
    mutating func add(station: Double, cost: Double) {
        extend(piece(0, at: station).center)
        extend(piece(count - 1, at: station).center)
        spots.append(Spot(cost: cost, station: station, run: runs.count - 1))
    }

    private mutating func extend(_ center: Point) {
        (low.x, high.x) = (min(low.x, center.x), max(high.x, center.x))
        (low.y, high.y) = (min(low.y, center.y), max(high.y, center.y))
    }

    /// Around the centers of the pieces of all spots, of which there must be one.
    var area: Rect { Rect(left: low.x, top: low.y, right: high.x, bottom: high.y) }

    /// Of equal ones the first.
    var cheapest: Spot? { spots.min { $0.cost < $1.cost } }

    /// On the run that was added last.
    func piece(_ index: Int, at station: Double) -> LabelPiece { piece(index, at: station, on: runs[runs.count - 1]) }

    /// - Parameter meets: is asked for the first piece of each spot.
    mutating func removeAll(where meets: (LabelPiece) -> Bool) {
        spots = spots.filter { !meets(piece(0, at: $0.station, on: runs[$0.run])) }
    }

    /// Makes the row that of a spot; its storage is used again.
    func fill(_ row: inout BadgeRow, with spot: Spot) {
        let run = runs[spot.run]
        row.cost = spot.cost
        row.pieces.removeAll(keepingCapacity: true)
        for index in 0..<count { row.pieces.append(piece(index, at: spot.station, on: run)) }
        // Letters read from left to right and from top to bottom whichever way the line runs.
        if count > 1 { row.pieces.sort { LabelPiece.reads($0, before: $1) } }
    }

    private func piece(_ index: Int, at station: Double, on run: Run) -> LabelPiece {
        let s = station + Double(index) * pitch - half
        let (x, y) = (run.origin.x + run.ux * s, run.origin.y + run.uy * s)
        return LabelPiece(
            core: Rect(x: x - core.width / 2, y: y - core.height / 2, width: core.width, height: core.height),
            radius: radius)
    }
}

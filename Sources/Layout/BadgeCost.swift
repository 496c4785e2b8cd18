/// One letter's disc on a line.
struct BadgeDisc: Sendable, Hashable {
    var center: Point
    var radius: Double

    func isNearer(than gap: Double, to other: BadgeDisc) -> Bool {
        center.distance(to: other.center) < radius + other.radius + gap
    }

    static func reads(_ a: BadgeDisc, before b: BadgeDisc) -> Bool {
        a.center.x + a.center.y < b.center.x + b.center.y
    }
}

/// The discs of one line, and what it costs to put them there.
struct BadgeRow: Sendable, Hashable {
    var cost: Double
    var discs: [BadgeDisc]
}

/// What places of badges cost. Covering something is far worse than anything else, so that no number of smaller
/// faults is avoided by it.
enum BadgeCost {
    static let covered = 4000.0
    static let cramped = 300.0
    /// Kept beyond the distance from which a badge covers something, against the rounding of coordinates.
    static let slack = 0.1
    private static let level = 7.0

    /// Rows further apart than this, between centres, make nothing of each other.
    static let reach = 90.0

    /// What `company` can pay at most.
    static func greatestReward(neighbours: Int) -> Double { 2 * level * Double(neighbours) }

    /// What the badges of another line make of this row: overlaps cost, standing level pays.
    static func company(of neighbour: BadgeRow, to row: BadgeRow) -> Double {
        guard let first = row.discs.first, let other = neighbour.discs.first else { return 0 }
        var cost = 0.0
        for p in row.discs {
            for q in neighbour.discs {
                let gap = p.center.distance(to: q.center) - p.radius - q.radius
                cost += gap < slack ? covered + cramped : gap < 3 ? cramped : gap < 4.5 ? 8 : 0
            }
        }
        guard neighbour.discs.count == row.discs.count else { return cost }
        let dx = abs(first.center.x - other.center.x)
        let dy = abs(first.center.y - other.center.y)
        for (near, off) in [(dy, dx), (dx, dy)] where near > 20 && near < 44 && off < reach {
            cost += off < 0.6 ? -level : 4
        }
        return cost
    }
}

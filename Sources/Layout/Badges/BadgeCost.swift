/// What places of badges cost. Covering something is far worse than anything else, so that no number of smaller
/// defects is avoided by it.
enum BadgeCost {
    static let covered = 4000.0
    static let cramped = 300.0
    /// Kept beyond the distance from which a badge covers something, against the rounding of coordinates.
    static let slack = 0.1
    private static let level = 7.0

    /// Rows further apart than this, between centers, do not affect each other.
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

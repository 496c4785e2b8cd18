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

    /// What the badges of another line add to the cost of a row: overlaps cost, standing level pays.
    static func company(of neighbour: Span<LabelPiece>, to row: Span<LabelPiece>) -> Double {
        guard !row.isEmpty, !neighbour.isEmpty else { return 0 }
        let (first, other) = (row[0], neighbour[0])
        var cost = 0.0
        for i in row.indices {
            let p = row[i]
            for j in neighbour.indices {
                let q = neighbour[j]
                let gap = p.distance(to: q)
                cost += gap < slack ? covered + cramped : gap < 3 ? cramped : gap < 4.5 ? 8 : 0
            }
        }
        guard neighbour.count == row.count else { return cost }
        let dx = abs(first.center.x - other.center.x)
        let dy = abs(first.center.y - other.center.y)
        if dy > 20 && dy < 44 && dx < reach { cost += dx < 0.6 ? -level : 4 }
        if dx > 20 && dx < 44 && dy < reach { cost += dy < 0.6 ? -level : 4 }
        return cost
    }
}

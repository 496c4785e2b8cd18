/// The rows of other lines that a row can have to do with, in one array.
struct BadgeCompany: Equatable {
    private var discs: [BadgeDisc] = []
    /// Where each row ends among the discs.
    private var ends: [Int] = []

    var count: Int { ends.count }

    mutating func add(_ row: BadgeRow) {
        discs += row.discs
        ends.append(discs.count)
    }

    /// What the row costs in this company.
    func cost(of row: BadgeRow) -> Double {
        let (discs, own) = (discs.span, row.discs.span)
        var cost = row.cost
        var start = 0
        for end in ends {
            cost += BadgeCost.company(of: discs.extracting(start..<end), to: own)
            start = end
        }
        return cost
    }
}

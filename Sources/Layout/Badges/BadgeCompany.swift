/// The rows of other lines that a row can have to do with, in one array.
struct BadgeCompany: Equatable {
    private var pieces: [LabelPiece] = []
    /// Where each row ends among the pieces.
    private var ends: [Int] = []

    var count: Int { ends.count }

    mutating func add(_ row: BadgeRow) {
        pieces += row.pieces
        ends.append(pieces.count)
    }

    /// What the row costs in this company.
    func cost(of row: BadgeRow) -> Double {
        let (pieces, own) = (pieces.span, row.pieces.span)
        var cost = row.cost
        var start = 0
        for end in ends {
            cost += BadgeCost.company(of: pieces.extracting(start..<end), to: own)
            start = end
        }
        return cost
    }
}

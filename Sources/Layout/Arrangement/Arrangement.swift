/// What a layout decides before any coordinate is known: the column of each unit, the order in which units are
/// declared, which side of its machine a person stands on, and the spacing.
struct Arrangement: Sendable, Hashable {
    /// For each unit of the tree; counted from 0 at the left, without gaps.
    var columns: [Int]
    /// The units, each once.
    var order: [Int]
    /// For each unit, whether its people stand above it.
    var peopleAbove: [Bool]
    /// What each box holds from above to below, as `SizingPlan.contents` lists it; empty for the author's order.
    var contents: [Int] = []
    /// Points; multiples of the grid.
    var columnSeparation: Int = 84
    var nodeSeparation: Int = 28

    var columnCount: Int { (columns.max() ?? -1) + 1 }

    /// Whether only the order and the spacing differ.
    func isLike(_ other: Arrangement) -> Bool {
        columns == other.columns && peopleAbove == other.peopleAbove
    }

    /// Becomes another arrangement of the same units and contents, in the storage that it has.
    mutating func take(_ other: Arrangement) {
        for unit in columns.indices {
            columns[unit] = other.columns[unit]
            order[unit] = other.order[unit]
            peopleAbove[unit] = other.peopleAbove[unit]
        }
    }

    /// Renumbers the columns so that none is empty.
    mutating func normalize() {
        guard let lowest = columns.min(), let highest = columns.max() else { return }
        if highest - lowest < 64 {
            var used: UInt64 = 0
            for column in columns { used |= 1 << UInt64(column - lowest) }
            for unit in columns.indices {
                columns[unit] = (used & (1 << UInt64(columns[unit] - lowest) - 1)).nonzeroBitCount
            }
            return
        }
        var isUsed = Array(repeating: false, count: highest - lowest + 1)
        for column in columns { isUsed[column - lowest] = true }
        var number = -1
        let renumbered = isUsed.map { used in
            number += used ? 1 : 0
            return number
        }
        columns = columns.map { renumbered[$0 - lowest] }
    }
}

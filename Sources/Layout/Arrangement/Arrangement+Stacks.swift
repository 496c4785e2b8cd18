extension Arrangement {
    /// The units of each column, in their order.
    var stacks: [[Int]] {
        var stacks = Array(repeating: [Int](), count: columnCount)
        for unit in order { stacks[columns[unit]].append(unit) }
        return stacks
    }

    /// - Parameter stacks: the units of each column, each unit once.
    init(stacks: [[Int]], peopleAbove: [Bool]) {
        var columns = Array(repeating: 0, count: peopleAbove.count)
        for (column, stack) in stacks.enumerated() { for unit in stack { columns[unit] = column } }
        self.init(columns: columns, order: stacks.flatMap { $0 }, peopleAbove: peopleAbove)
        normalize()
        settleOrder()
    }

    /// Makes the order a function of the order in each column, so that the columns determine the whole arrangement: the
    /// units of a column take the places that they have in the diagram.
    mutating func settleOrder() {
        var next = Array(repeating: 0, count: columnCount + 1)
        for column in columns { next[column + 1] += 1 }
        for column in 0..<columnCount { next[column + 1] += next[column] }
        var filled = next
        var byColumn = Array(repeating: 0, count: order.count)
        for unit in order {
            byColumn[filled[columns[unit]]] = unit
            filled[columns[unit]] += 1
        }
        for place in order.indices {
            order[place] = byColumn[next[columns[place]]]
            next[columns[place]] += 1
        }
    }
}

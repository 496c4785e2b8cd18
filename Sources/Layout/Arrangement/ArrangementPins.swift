import Model

/// What the author pinned, and what zones ask of the order in a column.
struct ArrangementPins: Sendable {
    private let columns: [(unit: Int, column: Int)]
    /// Units that stand below another in its column. Each comes after what says where its upper one stands.
    private let stacked: [(lower: Int, upper: Int)]
    /// Of each unit, or -1.
    private let zones: [Int]

    init(_ hints: LayoutHints, tree: BoxTree, plan: SizingPlan) {
        let unit = { (id: Node.ID) in tree.index[id].map { tree.boxes[$0].unit } }
        columns = hints.columns.sorted { $0.key < $1.key }.compactMap { id, column in unit(id).map { ($0, column) } }
        var open = hints.below.sorted { $0.key < $1.key }.compactMap { lower, upper in
            unit(lower).flatMap { lower in unit(upper).map { (lower: lower, upper: $0) } }
        }.filter { $0.lower != $0.upper }
        var stacked: [(lower: Int, upper: Int)] = []
        // A circle has no first one, and is taken as it comes.
        while let next = open.firstIndex(where: { pair in !open.contains { $0.lower == pair.upper } })
            ?? open.indices.first
        {
            stacked.append(open.remove(at: next))
        }
        self.stacked = stacked
        zones = plan.units.map(\.zone)
    }

    /// Whether anything is pinned to a column.
    var moveUnits: Bool { !columns.isEmpty || !stacked.isEmpty }
    /// Whether anything stands below something else.
    var lowerUnits: Bool { !stacked.isEmpty }

    /// Moves what is pinned to its column, and closes empty columns.
    func setColumns(_ arrangement: inout Arrangement) {
        for (unit, column) in columns { arrangement.columns[unit] = column }
        for (lower, upper) in stacked { arrangement.columns[lower] = arrangement.columns[upper] }
        arrangement.normalize()
    }

    /// Brings a whole arrangement in line: columns, and the order in each.
    func apply(to arrangement: inout Arrangement) {
        setColumns(&arrangement)
        var stacks = arrangement.stacks
        for index in stacks.indices {
            let stack = stacks[index].enumerated()
            stacks[index] = stack.sorted { (zones[$0.element], $0.offset) < (zones[$1.element], $1.offset) }
                .map(\.element)
            lower(&stacks[index])
        }
        arrangement.order = stacks.flatMap { $0 }
        arrangement.settleOrder()
    }

    /// Puts what the author wants below something right below it, as far as both are in one zone.
    func lower(_ stack: inout [Int]) {
        for (lower, upper) in stacked where zones[lower] == zones[upper] {
            guard let a = stack.firstIndex(of: lower), let b = stack.firstIndex(of: upper), a < b else { continue }
            stack.remove(at: a)
            stack.insert(lower, at: b)
        }
    }
}

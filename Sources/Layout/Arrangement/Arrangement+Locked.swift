import Model

extension Arrangement {
    /// What is left of a locked arrangement in a tree: columns without what is gone, and people where they stood.
    struct Remains {
        /// Each unit at most once; no stack is empty.
        var stacks: [[Int]] = []
        var peopleAbove: [Bool]
        /// Whether every unit of the tree is in it, and nothing that it names is gone.
        var isWhole: Bool

        init(_ locked: LockedArrangement, in tree: BoxTree) {
            let units = Dictionary(
                uniqueKeysWithValues: tree.units.indices.map { (tree.boxes[tree.units[$0].root].id, $0) })
            var found: Set<Int> = []
            for column in locked.columns {
                let stack = column.compactMap { units[$0] }.filter { found.insert($0).inserted }
                if !stack.isEmpty { stacks.append(stack) }
            }
            let above = Set(locked.above)
            peopleAbove = tree.units.map { above.contains(tree.boxes[$0.root].id) }
            isWhole = found.count == units.count && locked.columns.joined().count == units.count
        }
    }

    /// - Returns: `nil` unless the locked arrangement says of each unit of the tree, and of nothing else, where it stands.
    init?(_ locked: LockedArrangement, in tree: BoxTree, _ plan: SizingPlan) {
        let remains = Remains(locked, in: tree)
        let contents = Contents(locked, in: tree, plan)
        guard remains.isWhole, contents.isWhole else { return nil }
        self.init(stacks: remains.stacks, peopleAbove: remains.peopleAbove)
        self.contents = contents.list
        self.space(as: locked)
    }

    /// Takes over spacing that a drawing can have; all sizes are multiples of the grid.
    mutating func space(as locked: LockedArrangement) {
        let grid = Int(LayoutMetrics.grid)
        let isUsable = { (points: Int) in points > 0 && points <= 1000 && points % grid == 0 }
        if let points = locked.columnSeparation, isUsable(points) { columnSeparation = points }
        if let points = locked.nodeSeparation, isUsable(points) { nodeSeparation = points }
    }
}

extension LockedArrangement {
    init(_ arrangement: Arrangement, of tree: BoxTree, _ plan: SizingPlan, digest: String) {
        let usual = Arrangement(columns: [], order: [], peopleAbove: [])
        let name = { (unit: Int) in tree.boxes[tree.units[unit].root].id }
        let above = arrangement.stacks.joined().filter { arrangement.peopleAbove[$0] && !tree.units[$0].people.isEmpty }
        self.init(
            digest: digest, columns: arrangement.stacks.map { $0.map(name) }, above: above.map(name),
            inside: arrangement.reordered(plan).map { $0.map { tree.boxes[$0].id } },
            columnSeparation: arrangement.columnSeparation == usual.columnSeparation
                ? nil : arrangement.columnSeparation,
            nodeSeparation: arrangement.nodeSeparation == usual.nodeSeparation ? nil : arrangement.nodeSeparation,
            isMerged: tree.isCompact, isNarrow: tree.isNarrow)
    }
}

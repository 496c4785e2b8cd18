import Model

/// What the author pinned, and what zones ask of the order in a column.
struct ArrangementPins: Sendable {
    private let columns: [(unit: Int, column: Int)]
    /// Units that stand by another: below it in its column, or in the next column to the right. Each comes after what says
    /// where the other stands.
    private let attached: [Attachment]
    /// Units that should stand at the height of another, in another column.
    let levels: [(unit: Int, other: Int)]
    /// Of each unit, or -1.
    private let zones: [Int]

    private struct Attachment {
        var unit: Int
        var other: Int
        var isBelow: Bool
    }

    init(_ hints: LayoutHints, tree: BoxTree, plan: SizingPlan) {
        func unit(_ id: Node.ID) -> Int? { tree.index[id].map { tree.boxes[$0].unit } }
        columns = hints.columns.sorted { $0.key < $1.key }.compactMap { id, column in unit(id).map { ($0, column) } }
        var open: [Attachment] = []
        for (pins, isBelow) in [(hints.below, true), (hints.beside, false)] {
            for (id, otherID) in pins.sorted(by: { $0.key < $1.key }) {
                guard let own = unit(id), let other = unit(otherID), own != other else { continue }
                open.append(Attachment(unit: own, other: other, isBelow: isBelow))
            }
        }
        var attached: [Attachment] = []
        // A circle has no first one, and is taken as it comes.
        while let next = open.firstIndex(where: { pin in !open.contains { $0.unit == pin.other } })
            ?? open.indices.first
        {
            attached.append(open.remove(at: next))
        }
        self.attached = attached
        levels = tree.units(hints.level)
        zones = plan.units.map(\.zone)
    }

    /// Whether anything is pinned to a column.
    var moveUnits: Bool { !columns.isEmpty || !attached.isEmpty || !levels.isEmpty }
    /// Whether anything stands below something else.
    var lowerUnits: Bool { attached.contains(where: \.isBelow) }

    /// Moves what is pinned to its column, and closes empty columns.
    func setColumns(_ arrangement: inout Arrangement) {
        for (unit, column) in columns { arrangement.columns[unit] = column }
        for pin in attached {
            arrangement.columns[pin.unit] = arrangement.columns[pin.other] + (pin.isBelow ? 0 : 1)
        }
        for (unit, other) in levels where arrangement.columns[unit] == arrangement.columns[other] {
            // What decides a column stays where it is.
            let mover = isHeld(unit) ? other : unit
            if !isHeld(mover) { arrangement.columns[mover] += 1 }
        }
        arrangement.normalize()
    }

    private func isHeld(_ unit: Int) -> Bool {
        columns.contains { $0.unit == unit } || attached.contains { $0.unit == unit || $0.other == unit }
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
        for pin in attached where pin.isBelow && zones[pin.unit] == zones[pin.other] {
            guard let a = stack.firstIndex(of: pin.unit), let b = stack.firstIndex(of: pin.other), a < b else {
                continue
            }
            stack.remove(at: a)
            stack.insert(pin.unit, at: b)
        }
    }
}

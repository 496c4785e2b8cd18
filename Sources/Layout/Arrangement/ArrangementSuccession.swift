import Model

/// Arranges a diagram that was edited after its arrangement was decided: what is still there stays in its column and in
/// its order, and what is new is put where it looks best among that.
struct ArrangementSuccession {
    let search: ArrangementSearch

    /// - Returns: the best first, with what the author pinned; empty if nothing is left of the old arrangement.
    func candidates(from locked: LockedArrangement, atMost count: Int) -> [Arrangement] {
        let remains = Arrangement.Remains(locked, in: search.tree)
        guard !remains.stacks.isEmpty else { return [] }
        let kept = Set(remains.stacks.joined())
        let added = search.tree.units.indices.filter { !kept.contains($0) }
        guard !added.isEmpty else { return [arrangement(remains.stacks, remains.peopleAbove, locked)] }
        var stacks = remains.stacks
        for unit in added { stacks[homeColumn(unit, in: stacks)].append(unit) }
        var ranked: [(cost: Double, arrangement: Arrangement)] = []
        // Where several are new, the first was judged before the others had their places.
        for _ in 0..<(added.count == 1 || added.count > 4 ? 1 : 2) {
            for unit in added {
                let options = Self.options(for: unit, in: stacks).map { stacks in
                    let arrangement = arrangement(stacks, remains.peopleAbove, locked)
                    return (cost: search.coarseCost(arrangement), arrangement: arrangement, stacks: stacks)
                }
                // Of equal ones the first.
                guard let best = options.min(by: { $0.cost < $1.cost }) else { continue }
                stacks = best.stacks
                // Only with the last of them in place has everything been considered.
                if unit == added.last { ranked = options.map { ($0.cost, $0.arrangement) } }
            }
        }
        var finalists: [Arrangement] = []
        let sorted = ranked.enumerated().sorted { ($0.element.cost, $0.offset) < ($1.element.cost, $1.offset) }
        for (_, (_, arrangement)) in sorted where !finalists.contains(arrangement) {
            finalists.append(arrangement)
            if finalists.count == count { break }
        }
        return finalists
    }

    private func arrangement(_ stacks: [[Int]], _ peopleAbove: [Bool], _ locked: LockedArrangement) -> Arrangement {
        var arrangement = Arrangement(stacks: stacks, peopleAbove: peopleAbove)
        arrangement.space(as: locked)
        arrangement.contents = Arrangement.Contents(locked, in: search.tree, search.plan).list
        search.pins.apply(to: &arrangement)
        return arrangement
    }

    /// The column of the first partner that has one, or the last.
    private func homeColumn(_ unit: Int, in stacks: [[Int]]) -> Int {
        let partners = search.partners(unit)
        return partners.lazy.compactMap { partner in stacks.firstIndex { $0.contains(partner) } }.first
            ?? stacks.count - 1
    }

    /// Every place that a unit can take without moving another to another column: in each column, and in columns of its
    /// own between them.
    private static func options(for unit: Int, in stacks: [[Int]]) -> [[[Int]]] {
        let others = stacks.map { $0.filter { $0 != unit } }.filter { !$0.isEmpty }
        var options: [[[Int]]] = []
        for column in others.indices {
            for place in 0...others[column].count {
                var option = others
                option[column].insert(unit, at: place)
                options.append(option)
            }
        }
        for column in 0...others.count {
            var option = others
            option.insert([unit], at: column)
            options.append(option)
        }
        return options
    }
}

import Model

/// Looks for good columns. Every arrangement is judged by a coarse placement and straight lines, which takes
/// microseconds; only the best few are placed and routed for real.
///
/// The search is bounded by a number of evaluations, never by a clock, so that its result is the same everywhere.
struct ArrangementSearch {
    /// How many arrangements are judged coarsely: more machines have more ways to stand, and each takes longer to judge.
    private var evaluations: Int { min(100 + 60 * tree.units.count, 16_000 / max(1, tree.units.count)) }

    let diagram: Diagram
    let tree: BoxTree
    let links: [DrawnLink]
    let plan: SizingPlan
    /// Columns that the author pinned, by unit.
    private let pinned: [Int: Int]

    init(diagram: Diagram, tree: BoxTree, links: [DrawnLink]) {
        self.diagram = diagram
        self.tree = tree
        self.links = links
        plan = SizingPlan(tree, zones: diagram.zones, links: links)
        pinned = Dictionary(
            diagram.hints.columns.compactMap { id, column in tree.index[id].map { (tree.boxes[$0].unit, column) } }
        ) { a, _ in a }
    }

    /// The most promising arrangements with different columns, best first; never empty unless there is nothing to arrange.
    func candidates(_ count: Int) -> [Arrangement] {
        var pool: [Arrangement: Double] = [:]
        var ranked: [(cost: Double, arrangement: Arrangement)] = []
        var placement = CoarsePlacement(plan)
        func judge(_ arrangement: Arrangement) -> Double {
            let arrangement = pin(arrangement)
            if let known = pool[arrangement] { return known }
            placement.place(arrangement)
            let cost = StraightLineEstimate.cost(plan, placement.frames)
            pool[arrangement] = cost
            ranked.append((cost, arrangement))
            return cost
        }
        let starts = starts()
        for start in starts { _ = judge(start) }
        let share = evaluations / max(1, starts.count)
        for (index, start) in starts.enumerated() {
            var random = SplitMix(seed: UInt64(index + 1))
            var current = (cost: judge(start), arrangement: start)
            let before = pool.count
            var attempts = 0
            while pool.count - before < share, attempts < 3 * share {
                attempts += 1
                let next = mutated(current.arrangement, &random)
                let cost = judge(next)
                // Early on a somewhat worse arrangement may lead on to a better one.
                let patience = 60 * Double(share - min(share, pool.count - before)) / Double(share)
                if cost <= current.cost + (attempts % 5 == 0 ? patience : 0) { current = (cost, next) }
            }
        }
        ranked.sort { a, b in
            a.cost != b.cost
                ? a.cost < b.cost : a.arrangement.columns.lexicographicallyPrecedes(b.arrangement.columns)
        }
        var finalists: [Arrangement] = []
        for (_, arrangement) in ranked where !finalists.contains(where: arrangement.isLike) {
            finalists.append(arrangement)
            if finalists.count == count { break }
        }
        return finalists
    }

    func coarseCost(_ arrangement: Arrangement) -> Double {
        var placement = CoarsePlacement(plan)
        placement.place(arrangement)
        return StraightLineEstimate.cost(plan, placement.frames)
    }

    func pin(_ arrangement: Arrangement) -> Arrangement {
        var pinnedArrangement = arrangement
        for (unit, column) in pinned { pinnedArrangement.columns[unit] = column }
        for (lower, upper) in diagram.hints.below {
            guard let a = tree.index[lower].map({ tree.boxes[$0].unit }),
                let b = tree.index[upper].map({ tree.boxes[$0].unit })
            else { continue }
            pinnedArrangement.columns[a] = pinnedArrangement.columns[b]
        }
        pinnedArrangement.normalize()
        pinnedArrangement.settleOrder()
        return pinnedArrangement
    }

    /// Ranks by the order of declaration, and zones side by side with at most a few columns each.
    private func starts() -> [Arrangement] {
        let all = Array(tree.units.indices)
        let below = Array(repeating: false, count: all.count)
        var starts = [Arrangement(columns: ranks(all), order: all, peopleAbove: below)]
        let zones = diagram.zones.map { zone in all.filter { tree.units[$0].zone == zone.id } }
        guard zones.count > 1 else {
            return starts
                + [3, 2].map { cap in
                    Arrangement(columns: ranks(all).map { min($0, cap) }, order: all, peopleAbove: below)
                }
        }
        for cap in [9, 2, 0] {
            var columns = Array(repeating: 0, count: all.count)
            var first = 0
            for members in zones {
                let ranks = ranks(members)
                for unit in members { columns[unit] = first + min(ranks[unit], cap) }
                first = (members.map { columns[$0] }.max() ?? first - 1) + 1
            }
            starts.append(Arrangement(columns: columns, order: all, peopleAbove: below))
        }
        return starts
    }

    /// The longest way to each unit over links from earlier to later declared ones, units without links at 0.
    /// - Returns: one number for each unit of the tree; 0 for those that are not members.
    private func ranks(_ members: [Int]) -> [Int] {
        let inside = Set(members)
        var ranks = Array(repeating: 0, count: tree.units.count)
        let pairs = Set(
            links.filter(\.isNetwork).map { link in
                let (a, b) = (tree.boxes[link.source].unit, tree.boxes[link.target].unit)
                return [min(a, b), max(a, b)]
            })
        for unit in members.sorted() {
            for pair in pairs where pair[1] == unit && pair[0] != unit && inside.contains(pair[0]) {
                ranks[unit] = max(ranks[unit], ranks[pair[0]] + 1)
            }
        }
        return ranks
    }

    /// A neighbour of an arrangement, with what the author pinned.
    func varied(_ arrangement: Arrangement, _ random: inout SplitMix) -> Arrangement {
        pin(mutated(arrangement, &random))
    }

    private func mutated(_ arrangement: Arrangement, _ random: inout SplitMix) -> Arrangement {
        var next = arrangement
        let count = tree.units.count
        let people = tree.units.indices.filter { !tree.units[$0].people.isEmpty }
        for _ in 0...(Int.random(in: 0..<3, using: &random) == 0 ? 1 : 0) {
            let unit = Int.random(in: 0..<count, using: &random)
            switch Int.random(in: 0..<100, using: &random) {
            case 0..<25:
                let partner = partners(unit).randomElement(using: &random) ?? unit
                next.columns[unit] = next.columns[partner] + Int.random(in: -1...1, using: &random)
            case 25..<50:
                next.columns[unit] += [-1, 1, -2, 2].randomElement(using: &random) ?? 1
            case 50..<65:
                next.columns.swapAt(unit, Int.random(in: 0..<count, using: &random))
            case 65..<75 where diagram.zones.count > 1:
                let step = Bool.random(using: &random) ? 1 : -1
                for other in tree.units.indices where tree.units[other].zone == tree.units[unit].zone {
                    next.columns[other] += step
                }
            case 75..<85 where !people.isEmpty:
                if let seat = people.randomElement(using: &random) { next.peopleAbove[seat].toggle() }
            default:
                let same = tree.units.indices.filter { next.columns[$0] == next.columns[unit] && $0 != unit }
                guard let other = same.randomElement(using: &random), let i = next.order.firstIndex(of: unit),
                    let j = next.order.firstIndex(of: other)
                else { break }
                next.order.swapAt(i, j)
            }
        }
        let lowest = next.columns.min() ?? 0
        next.columns = next.columns.map { $0 - lowest }
        next.normalize()
        return next
    }

    func partners(_ unit: Int) -> [Int] { plan.units[unit].partners }
}

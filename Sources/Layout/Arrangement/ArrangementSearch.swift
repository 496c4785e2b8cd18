import Model

/// Looks for good columns. Every arrangement is judged by a coarse placement and straight lines, which takes
/// microseconds; only the best few are placed and routed for real.
///
/// The search is bounded by a number of evaluations, never by a clock, so that its result is the same everywhere.
struct ArrangementSearch {
    /// How many arrangements are judged coarsely: more machines have more ways to stand, and each takes longer to judge.
    private var evaluations: Int {
        let count = tree.units.count
        let usual =
            isLong
            ? min(100 + 60 * count, 16_000 / max(1, count)) : min(125 + 75 * count, 24_000 / max(1, count))
        return effort * usual / (isPart ? 2 : 1)
    }

    /// Whether there is more time for it than usual.
    var isLong: Bool { effort > 1 }

    /// How often a coarse placement goes over the columns, there and back in turn. Where time is short, more arrangements
    /// find more than further sweeps do.
    var sweeps: Int { isLong ? 4 : 2 }

    /// Whether it is for one of several pictures of a diagram, which have to share the time for one.
    var isPart: Bool { diagram.folded != nil }

    let diagram: ResolvedDiagram
    let tree: BoxTree
    let links: [DrawnLink]
    private(set) var plan: SizingPlan
    let pins: ArrangementPins
    let rooms: PictureRooms
    private let effort: Int
    private var unevenCost = StraightLineEstimate.usualUnevenCost
    /// Boxes that could be one with the machines that hold them, if not all of them are.
    private let mergeable: [Int]

    /// - Parameters:
    ///   - rooms: that pictures leave the drawing.
    ///   - effort: how many times as many arrangements as usual are judged.
    init(diagram: ResolvedDiagram, tree: BoxTree, links: [DrawnLink], rooms: PictureRooms, effort: Int = 1) {
        self.effort = effort
        self.rooms = effort > 1 && diagram.folded == nil ? rooms.wantingComfort : rooms
        self.diagram = diagram
        self.tree = tree
        self.links = links
        let mergeable = tree.isCompact ? [] : tree.mergeable(links)
        self.mergeable = mergeable.allSatisfy { tree.boxes[$0].isMerged } ? [] : mergeable
        plan = SizingPlan(
            tree, zones: diagram.zones, links: links, acquaintances: diagram.acquaintances,
            levels: diagram.hints.level, keepsContents: diagram.hints.keepsOrder)
        pins = ArrangementPins(diagram.hints, tree: tree, plan: plan)
    }

    /// For little room: with each machine that holds one component alone as one box with it, in a long search also with text in
    /// short lines; `nil` if there is no such machine.
    var compact: ArrangementSearch? { merging(isNarrow: isLong) }

    /// - Parameter isNarrow: whether text is in short lines as well.
    func merging(isNarrow: Bool) -> ArrangementSearch? {
        guard !mergeable.isEmpty else { return nil }
        var merged = isNarrow ? BoxTree(diagram, isNarrow: true) : tree
        merged.compact(mergeable)
        return ArrangementSearch(diagram: diagram, tree: merged, links: links, rooms: rooms, effort: effort)
    }

    /// With everything in its box as it is declared.
    var keepingContents: ArrangementSearch {
        var search = self
        search.plan.keepContents()
        return search
    }

    /// With an estimate by which straight lines are worth more.
    var straightening: ArrangementSearch {
        var search = self
        search.unevenCost = StraightLineEstimate.greatUnevenCost
        return search
    }

    /// What the author wants that layouts are measured by. A picture of a part has not all that it is about.
    var wishes: LayoutHints { isPart ? LayoutHints() : diagram.hints }

    var estimate: StraightLineEstimate { StraightLineEstimate(plan, rooms, unevenCost: unevenCost) }

    /// The most promising arrangements with different columns, best first, each with the order that the coarse placement
    /// gave it; never empty unless there is nothing to arrange.
    ///
    /// - Parameter start: where the search starts besides its own starts, for as long as from each of them.
    func candidates(_ count: Int, besides start: Arrangement? = nil) -> [Arrangement] {
        var judge = ArrangementJudge(self, keeping: count)
        let own = starts()
        var starts = own + (start.map { [$0] } ?? [])
        for index in starts.indices { pins.setColumns(&starts[index]) }
        for start in starts { _ = judge.cost(start) }
        let share = evaluations / max(1, own.count)
        let variation = ArrangementVariation(plan)
        for (index, start) in starts.enumerated() {
            var random = SplitMix(seed: UInt64(index + 1))
            var current = (cost: judge.cost(start), arrangement: start)
            let before = judge.count
            var next = start
            var attempts = 0
            while judge.count - before < share, attempts < 3 * share {
                attempts += 1
                next.take(current.arrangement)
                variation.vary(&next, &random)
                if pins.moveUnits { pins.setColumns(&next) }
                // Threshold accepting (Dueck and Scheuer 1990): early on a somewhat worse arrangement may lead to a better one.
                func threshold() -> Double {
                    guard attempts % 5 == 0 else { return 0 }
                    return 60 * Double(share - min(share, judge.count - before)) / Double(share)
                }
                let cost = judge.cost(next, atMost: current.cost + threshold())
                // Judging it may have lowered the threshold.
                if cost <= current.cost + threshold() { current = (cost, next) }
            }
        }
        return judge.best.entries.map { judge.ordered($0.element) }
    }

    /// What an arrangement looks like in its own order.
    func coarseCost(_ arrangement: Arrangement) -> Double {
        var placement = CoarsePlacement(plan, pins, sweeps: sweeps)
        placement.place(arrangement, keepsOrder: true, keepsContents: true)
        var lines = estimate
        return lines.cost(placement.frames)
    }

    /// Layers by the order of declaration, and zones side by side with at most a few columns each.
    private func starts() -> [Arrangement] {
        let all = Array(tree.units.indices)
        let below = Array(repeating: false, count: all.count)
        var starts = [Arrangement(columns: longestPathLayers(all), order: all, peopleAbove: below)]
        let zones = diagram.zones.map { zone in all.filter { tree.units[$0].zone == zone.id } }
        guard zones.count > 1 else {
            return starts
                + [3, 2].map { cap in
                    Arrangement(columns: longestPathLayers(all).map { min($0, cap) }, order: all, peopleAbove: below)
                }
        }
        for cap in [9, 2, 0] {
            var columns = Array(repeating: 0, count: all.count)
            var first = 0
            for members in zones {
                let layers = longestPathLayers(members)
                for unit in members { columns[unit] = first + min(layers[unit], cap) }
                first = (members.map { columns[$0] }.max() ?? first - 1) + 1
            }
            starts.append(Arrangement(columns: columns, order: all, peopleAbove: below))
        }
        return starts
    }

    /// Longest-path layering: the length of the longest path to each unit over links from earlier to later declared ones.
    /// - Returns: one number for each unit of the tree; 0 for units without links and for those outside `members`.
    private func longestPathLayers(_ members: [Int]) -> [Int] {
        let inside = Set(members)
        var layers = Array(repeating: 0, count: tree.units.count)
        let pairs = Set(
            links.filter(\.isNetwork).map { link in
                let (a, b) = (tree.boxes[link.source].unit, tree.boxes[link.target].unit)
                return [min(a, b), max(a, b)]
            } + plan.acquaintances.map { [min($0.from, $0.to), max($0.from, $0.to)] })
        for unit in members.sorted() {
            for pair in pairs where pair[1] == unit && pair[0] != unit && inside.contains(pair[0]) {
                layers[unit] = max(layers[unit], layers[pair[0]] + 1)
            }
        }
        return layers
    }

    func partners(_ unit: Int) -> [Int] { plan.units[unit].partners }
}

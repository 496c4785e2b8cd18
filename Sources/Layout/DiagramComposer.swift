import Model

/// The layout pipeline on one page: compose, arrange, search, place, route, finish.
///
/// Deterministic: the same diagram gives the same layout on any machine.
package struct DiagramComposer<Engine: LayoutEngine>: Sendable {
    package let engine: Engine
    /// A multiple of the usual number of arrangements that are judged, placed and routed.
    package let effort: Int
    /// Whether a diagram that the engine does not place is placed plainly.
    package let keepsGoing: Bool

    package init(engine: Engine, effort: Int = 1, keepsGoing: Bool = false) {
        self.engine = engine
        self.effort = effort
        self.keepsGoing = keepsGoing
    }

    package func compose(
        _ diagram: ResolvedDiagram, in rooms: PictureRooms = .bare
    ) throws(PlacementError) -> DiagramLayout {
        try compose(diagram, locked: nil, in: rooms).layout
    }

    /// Lays out a diagram by what was decided for it before.
    ///
    /// A decision for the very same diagram is carried out without any search, and gives the layout that the search gave.
    /// A decision for an earlier state of the diagram is kept as far as possible, unless it leads to a defect.
    ///
    /// Throws where the engine gives no answer, or cannot carry out a decision for the very same diagram: any other layout
    /// would not be the one that other machines give.
    ///
    /// - Parameters:
    ///   - locked: `nil` to search from scratch.
    ///   - rooms: that pictures leave the drawing. Only a search regards them.
    package func compose(
        _ diagram: ResolvedDiagram, locked: LockedArrangement?, in rooms: PictureRooms = .bare
    ) throws(PlacementError) -> ComposedLayout {
        let (tree, links) = BoxTree.linked(diagram)
        guard !tree.units.isEmpty else { return .empty }
        try PlacementLimits.check(tree, links: links)
        let search = ArrangementSearch(diagram: diagram, tree: tree, links: links, rooms: rooms, effort: effort)
        let digest = LayoutDigest.of(diagram)
        var work = LayoutWork()
        do throws(PlacementError) {
            let (search, arranged) = try arrange(search, digest: digest, locked: locked, &work)
            return ComposedLayout(
                layout: arranged.layout, measures: arranged.measures,
                locked: LockedArrangement(arranged.arrangement, of: search.tree, search.plan, digest: digest),
                work: work)
        } catch {
            guard keepsGoing, error.kind != .tooLarge else { throw error }
            let plain = plain(search, &work)
            return ComposedLayout(
                layout: plain.layout, measures: plain.measures, locked: nil, plainReason: error.message, work: work)
        }
    }

    /// - Parameter usual: the search with boxes as they are drawn where there is room.
    /// - Returns: the layout, and the search with the boxes that it has.
    private func arrange(
        _ usual: ArrangementSearch, digest: String, locked: LockedArrangement?, _ work: inout LayoutWork
    ) throws(PlacementError) -> (ArrangementSearch, ArrangedLayout) {
        guard let locked else { return try searchedLong(usual, &work) }
        let search = locked.isMerged ? usual.merging(isNarrow: locked.isNarrow) ?? usual : usual
        if locked.digest == digest, var arrangement = Arrangement(locked, in: search.tree, search.plan) {
            search.pins.apply(to: &arrangement)
            return (search, try carriedOut(arrangement, search, &work))
        }
        let successors = ArrangementSuccession(search: search).candidates(from: locked, atMost: 6)
        guard var kept = try best(of: successors, search, &work) else { return try searchedLong(usual, &work) }
        guard kept.hasDefects else { return (search, kept) }
        // More room changes less than other columns.
        kept = try roomier(than: kept, search, &work)
        guard kept.hasDefects else { return (search, kept) }
        let found = try searched(usual, &work)
        guard found.1.hasDefects else { return found }
        return found.1.measures.score < kept.measures.score ? found : (search, kept)
    }

    private func searchedLong(
        _ usual: ArrangementSearch, _ work: inout LayoutWork
    ) throws(PlacementError) -> (ArrangementSearch, ArrangedLayout) {
        let (search, found) = try searched(usual, &work)
        return effort > 1 ? (search, try refined(found, search, &work)) : (search, found)
    }

    /// The best layout that the search finds, with compact boxes where text would be too small otherwise.
    private func searched(
        _ usual: ArrangementSearch, _ work: inout LayoutWork
    ) throws(PlacementError) -> (ArrangementSearch, ArrangedLayout) {
        guard let compact = usual.compact else { return (usual, try searchedTwice(usual, &work)) }
        // What will hardly have room is not tried, unless there is time for it.
        if effort == 1, PictureEstimate(usual).isCrowded {
            let packed = try searchedTwice(compact, &work)
            guard packed.hasDefects else { return (compact, packed) }
            let found = try searchedTwice(usual, &work)
            return found.hasDefects ? (compact, packed) : (usual, found)
        }
        let found = try searchedTwice(usual, &work)
        guard found.measures.isCrowded else { return (usual, found) }
        var packed = try searchedTwice(compact, &work)
        if effort > 1, let same = try best(of: found.arrangement.spacedInEveryWay, compact, &work),
            same.measures.score < packed.measures.score, packed.hasDefects || !same.hasDefects
        {
            packed = same
        }
        guard packed.hasDefects == found.hasDefects else {
            return found.hasDefects ? (compact, packed) : (usual, found)
        }
        return packed.measures.score < found.measures.score ? (compact, packed) : (usual, found)
    }

    /// The layout of the arrangement that was decided for the very same diagram.
    private func carriedOut(
        _ arrangement: Arrangement, _ search: ArrangementSearch, _ work: inout LayoutWork
    ) throws(PlacementError) -> ArrangedLayout {
        do throws(PlacementError) {
            return try only(arrangement, search, &work)
        } catch {
            guard error.kind == .refused else { throw error }
            throw PlacementError(.refused, "its layout in layout.lock cannot be placed: \(error.message)")
        }
    }

    /// All machines in one column, zone by zone, without the engine.
    private func plain(_ search: ArrangementSearch, _ work: inout LayoutWork) -> ArrangedLayout {
        let zones = search.diagram.zones
        let arrangement = Arrangement.plain(search.tree, zones: zones)
        let sized = BoxSizing.size(search.tree, plan: search.plan, arrangement: arrangement)
        let placed = UnitPlacement.apply(
            Placement(plain: arrangement, of: sized, zones: zones), to: sized, zones: zones, links: search.links,
            arrangement: arrangement, levels: search.pins.levels)
        return finish(arrangement, placed, search, &work)
    }

    /// The best layout of given boxes that the search finds.
    private func searchedTwice(
        _ search: ArrangementSearch, _ work: inout LayoutWork
    ) throws(PlacementError) -> ArrangedLayout {
        var found = try searchedOnce(search, &work)
        if effort > 1, found.measures.indirectness > SearchEffort.manyBends {
            found = Self.better(try searchedOnce(search.straightening, &work), than: found)
        }
        let isPoor = found.hasDefects || SearchEffort.worthAnotherSearch.contains(found.measures.illegibility)
        guard isPoor || effort > 1 && found.measures.isCrowded else { return found }
        // What boxes hold in the author's order leads the search to other columns.
        return Self.better(try searchedOnce(search.keepingContents, &work), than: found)
    }

    private static func better(_ next: ArrangedLayout, than found: ArrangedLayout) -> ArrangedLayout {
        if next.hasDefects != found.hasDefects { return found.hasDefects ? next : found }
        return next.measures.score < found.measures.score ? next : found
    }

    private func searchedOnce(
        _ search: ArrangementSearch, _ work: inout LayoutWork
    ) throws(PlacementError) -> ArrangedLayout {
        var pool = PlacedPool()
        let ranked = try rankedByEngine(search, &pool, &work)
        for arrangement in search.candidates(SearchEffort.placements(search) * effort, besides: ranked) {
            try addCandidate(arrangement, to: &pool, search, &work)
        }
        let drawings = SearchEffort.drawings(of: pool.bounds, search.links)
        var routed = route(pool, search, &work)
        let spacings = SearchEffort.spacings(search, drawings: drawings)
        for (_, best) in routed.entries.prefix(effort) {
            for spacing in spacings {
                var spaced = PlacedPool()
                try addCandidate(best.arrangement.spaced(spacing), to: &spaced, search, &work)
                for (score, drawing) in route(spaced, search, &work).entries { routed.insert(drawing, cost: score) }
            }
        }
        let found = try finish(routed, pool.errors, search, &work)
        return found.hasDefects ? try roomier(than: found, search, &work) : found
    }

    /// The best of the arrangements; `nil` if there is none that the engine places.
    private func best(
        of arrangements: [Arrangement], _ search: ArrangementSearch, _ work: inout LayoutWork
    ) throws(PlacementError) -> ArrangedLayout? {
        if arrangements.count == 1, let arrangement = arrangements.first {
            return try unlessRefused { () throws(PlacementError) in try only(arrangement, search, &work) }
        }
        var pool = PlacedPool()
        for arrangement in arrangements { try addCandidate(arrangement, to: &pool, search, &work) }
        return pool.ranking.entries.isEmpty ? nil : try finish(route(pool, search, &work), pool.errors, search, &work)
    }

    /// The layout of the one arrangement, which is compared with no other.
    private func only(
        _ arrangement: Arrangement, _ search: ArrangementSearch, _ work: inout LayoutWork
    ) throws(PlacementError) -> ArrangedLayout {
        finish(arrangement, try place(search, arrangement, &work), search, &work)
    }

    /// A defect in every drawing of the best arrangements may go away with more room between machines.
    private func roomier(
        than found: ArrangedLayout, _ search: ArrangementSearch, _ work: inout LayoutWork
    ) throws(PlacementError) -> ArrangedLayout {
        var best = found
        for spacing in SearchEffort.wideSpacings {
            let next = try unlessRefused { () throws(PlacementError) in
                try only(found.arrangement.spaced(spacing), search, &work)
            }
            guard let next else { continue }
            if !next.hasDefects { return next }
            if next.measures.avoidableDefectCount < best.measures.avoidableDefectCount { best = next }
        }
        return best
    }

    /// - Parameter refusal: called with the engine's refusal, if it refuses.
    /// - Returns: `nil` if the engine refuses, as it does on every machine. That it gives no answer is thrown.
    func unlessRefused<Result>(
        _ body: () throws(PlacementError) -> Result, _ refusal: (PlacementError) -> Void = { _ in }
    ) throws(PlacementError) -> Result? {
        do throws(PlacementError) {
            return try body()
        } catch {
            guard error.kind == .refused else { throw error }
            refusal(error)
            return nil
        }
    }

    /// The columns and the order that the engine itself chooses, from which the search starts too; `nil` if it refuses.
    private func rankedByEngine(
        _ search: ArrangementSearch, _ pool: inout PlacedPool, _ work: inout LayoutWork
    ) throws(PlacementError) -> Arrangement? {
        work.placements += 1
        let usual = Arrangement.declared(search.tree)
        let sized = BoxSizing.size(search.tree, plan: search.plan, arrangement: usual)
        let request = PlacementRequest(ranking: sized, zones: search.diagram.zones, links: search.links)
        let ranks = try unlessRefused { () throws(PlacementError) in
            try ask(request)
        } _: {
            pool.errors.append($0)
        }
        guard let ranks else { return nil }
        var arrangement = Arrangement(ranks: ranks)
        search.pins.apply(to: &arrangement)
        return arrangement
    }

    /// Places an arrangement and ranks it by straight lines. What the engine refuses to place is left out.
    private func addCandidate(
        _ arrangement: Arrangement, to pool: inout PlacedPool, _ search: ArrangementSearch, _ work: inout LayoutWork
    ) throws(PlacementError) {
        guard !pool.isHopeless, !pool.ranking.entries.contains(where: { $0.element.arrangement == arrangement }) else {
            return
        }
        let placed = try unlessRefused { () throws(PlacementError) in
            try place(search, arrangement, &work)
        } _: {
            pool.errors.append($0)
        }
        guard let placed else { return }
        var lines = search.estimate
        let estimate = lines.cost(BoxFrames(placed.tree, search.plan))
        pool.ranking.insert((arrangement, placed), cost: estimate)
    }

    func place(
        _ search: ArrangementSearch, _ arrangement: Arrangement, _ work: inout LayoutWork
    ) throws(PlacementError) -> PlacedDiagram {
        work.placements += 1
        let zones = search.diagram.zones
        let sized = BoxSizing.size(search.tree, plan: search.plan, arrangement: arrangement)
        let request = PlacementRequest(
            sized, zones: zones, links: search.links, arrangement: arrangement, levels: search.pins.levels)
        let placement = try ask(request)
        return UnitPlacement.apply(
            placement, to: sized, zones: zones, links: search.links, arrangement: arrangement,
            levels: search.pins.levels)
    }

    private func ask(_ request: PlacementRequest) throws(PlacementError) -> Placement {
        try PlacementLimits.check(request)
        return try engine.place(request)
    }

    /// Roughly routes the candidates that look best.
    private func route(_ pool: PlacedPool, _ search: ArrangementSearch, _ work: inout LayoutWork) -> RoutedPool {
        var routed = RoutedPool()
        let drawings = SearchEffort.drawings(of: pool.bounds, search.links)
        let count = effort * min(SearchEffort.finalists(search), drawings)
        for (estimate, placed) in pool.ranking.entries.prefix(count) {
            let router = Router(routing: placed.diagram)
            work.cells += router.cells
            let score = roughScore(router, search)
            // Without lines only the estimate knows what belongs together.
            routed.insert((placed.arrangement, router), cost: search.links.isEmpty ? score + estimate : score)
        }
        return routed
    }

    /// With lines as they are at first, and without what is drawn along them.
    func roughScore(_ router: borrowing Router, _ search: ArrangementSearch) -> Double {
        let diagram = router.diagram
        let rough = DiagramLayout(diagram, lines: router.polylines(), labels: diagram.links.map { _ in .none })
        return DiagramMeasures(rough, in: search.rooms, hints: search.wishes).roughScore
    }

    /// Finishes the drawing that looks best, or in a long search several of those. Only where each turns out to have a defect
    /// are the others finished too.
    private func finish(
        _ routed: RoutedPool, _ errors: [PlacementError], _ search: ArrangementSearch, _ work: inout LayoutWork
    ) throws(PlacementError) -> ArrangedLayout {
        var defective: [(layout: ArrangedLayout, diagram: PlacedDiagram)] = []
        var best: ArrangedLayout?
        for (place, (_, drawing)) in routed.entries.enumerated() {
            if place >= effort, let best { return best }
            work.cells -= drawing.router.cells
            let found = finishUsually(drawing.arrangement, drawing.router, search, &work)
            if found.hasDefects {
                defective.append((found, drawing.router.diagram))
            } else if found.measures.score < best?.measures.score ?? .infinity {
                best = found
            }
        }
        if let best { return best }
        for (found, diagram) in defective {
            let parted = parted(found, in: diagram, search, &work)
            if parted.measures.score < best?.measures.score ?? .infinity { best = parted }
        }
        guard let best else { throw errors.first ?? .noArrangement }
        return best
    }

    /// The drawing of an arrangement that is compared with no other.
    private func finish(
        _ arrangement: Arrangement, _ placed: PlacedDiagram, _ search: ArrangementSearch, _ work: inout LayoutWork
    ) -> ArrangedLayout {
        let usual = finishUsually(arrangement, Router(routing: placed), search, &work)
        return parted(usual, in: placed, search, &work)
    }

    /// Where ends have stayed too close to each other, the same with ends that are apart from the beginning.
    private func parted(
        _ usual: ArrangedLayout, in placed: PlacedDiagram, _ search: ArrangementSearch, _ work: inout LayoutWork
    ) -> ArrangedLayout {
        guard usual.measures.closeEnds > 0 else { return usual }
        var best = usual
        // Far apart, or where there is no room for that, hardly farther than usual, but so far from corners that the ends at two
        // sides of one are apart.
        for distance in [LayoutMetrics.lane, LayoutMetrics.grid + 1] {
            let router = Router(routing: placed, endDistance: distance)
            let parted = finishUsually(usual.arrangement, router, search, &work)
            if parted.measures.avoidableDefectCount < best.measures.avoidableDefectCount { best = parted }
            if best.measures.closeEnds == 0 { break }
        }
        return best
    }

    /// Improves the routes, and adds what is drawn along them.
    func finishUsually(
        _ arrangement: Arrangement, _ rough: consuming Router, _ search: ArrangementSearch, _ work: inout LayoutWork
    ) -> ArrangedLayout {
        rough.improve(rounds: SearchEffort.routingRounds(rough.diagram.links))
        work.cells += rough.cells
        let lines = LineFinish.lines(rough)
        let layout = DiagramLayout(
            rough.diagram, lines: lines, labels: BadgePlacement.place(lines, in: rough.diagram))
        return ArrangedLayout(
            arrangement: arrangement, layout: layout,
            measures: DiagramMeasures(layout, in: search.rooms, hints: search.wishes))
    }

    /// The engine's request for the first arrangement that is tried.
    package func firstRequest(_ diagram: ResolvedDiagram) -> PlacementRequest? {
        let (tree, links) = BoxTree.linked(diagram)
        let search = ArrangementSearch(diagram: diagram, tree: tree, links: links, rooms: .bare, effort: effort)
        guard let arrangement = search.candidates(1).first else { return nil }
        let sized = BoxSizing.size(tree, plan: search.plan, arrangement: arrangement)
        return PlacementRequest(sized, zones: diagram.zones, links: links, arrangement: arrangement)
    }
}

/// Placed arrangements with their lines.
private typealias RoutedPool = Ranking<(arrangement: Arrangement, router: Router)>

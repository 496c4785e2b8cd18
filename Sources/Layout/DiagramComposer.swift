import Model

/// Turns a diagram into positions: sizes of boxes, placement by an engine, routes, badges.
package struct DiagramComposer<Engine: LayoutEngine>: Sendable {
    package let engine: Engine
    /// How much longer than usual is searched: so many times as many arrangements are judged, placed and routed.
    package let effort: Int

    package init(engine: Engine, effort: Int = 1) {
        self.engine = engine
        self.effort = effort
    }

    /// How many of the arrangements that look best are routed, to keep the best: more where there is more to gain, for few
    /// lines hardly cross. One more is placed.
    private static func finalists(_ links: [DrawnLink]) -> Int { min(max((links.count - 10) * 2, 4), 20) }
    /// Columns and nodes, in points: what else is tried for the best of those, besides the usual spacing.
    private static var spacings: [(columns: Int, nodes: Int)] { [(70, 42), (84, 56)] }
    private static var wideSpacings: [(columns: Int, nodes: Int)] {
        [(112, 56), (140, 70), (182, 84), (252, 126), (350, 168)]
    }
    /// How many cells may be searched for lines: with many lines over a wide area one drawing takes as long as several
    /// small ones. Bounded by this, never by a clock.
    private static var routingBudget: Int { 4_000_000 }

    /// The same diagram gives the same layout on any machine.
    package func compose(_ diagram: ResolvedDiagram) throws(PlacementFailure) -> DiagramLayout {
        try compose(diagram, locked: nil).layout
    }

    /// The best of what the search finds.
    func searched(_ search: ArrangementSearch) throws(PlacementFailure) -> ArrangedLayout {
        var pool = PlacedPool()
        let entrants = search.tree.units.count > 20 ? 5 : Self.finalists(search.links) + 1
        for arrangement in search.candidates(entrants * effort) { admit(arrangement, to: &pool, search) }
        let drawings = drawings(of: pool, search.links)
        var routed = route(pool, search)
        for (_, best) in routed.entries.prefix(effort) {
            for spacing in Self.spacings.prefix(max(0, drawings - Self.finalists(search.links))) {
                for (score, drawing) in route(spaced(best.arrangement, spacing, search), search).entries {
                    routed.insert(drawing, cost: score)
                }
            }
        }
        let found = try finished(routed, pool.failures)
        return found.isFaulty ? roomier(than: found, search) : found
    }

    /// The best of the arrangements.
    func best(of arrangements: [Arrangement], _ search: ArrangementSearch) throws(PlacementFailure) -> ArrangedLayout {
        var pool = PlacedPool()
        for arrangement in arrangements { admit(arrangement, to: &pool, search) }
        return try finished(route(pool, search), pool.failures)
    }

    private func spaced(
        _ arrangement: Arrangement, _ spacing: (columns: Int, nodes: Int), _ search: ArrangementSearch
    ) -> PlacedPool {
        var arrangement = arrangement
        (arrangement.columnSeparation, arrangement.nodeSeparation) = spacing
        var pool = PlacedPool()
        admit(arrangement, to: &pool, search)
        return pool
    }

    /// What lies on something in every drawing of the arrangements that look best may find a place of its own where there
    /// is more room between machines.
    private func roomier(than found: ArrangedLayout, _ search: ArrangementSearch) -> ArrangedLayout {
        var best = found
        for spacing in Self.wideSpacings {
            let wider = spaced(found.arrangement, spacing, search)
            guard let next = try? finished(route(wider, search), wider.failures) else { continue }
            if !next.isFaulty { return next }
            if DiagramMeasures(next.layout).faultCount < DiagramMeasures(best.layout).faultCount { best = next }
        }
        return best
    }

    /// What the engine cannot place is not in the pool.
    private func admit(_ arrangement: Arrangement, to pool: inout PlacedPool, _ search: ArrangementSearch) {
        guard !pool.isHopeless, !pool.ranking.entries.contains(where: { $0.element.arrangement == arrangement }) else {
            return
        }
        do throws(PlacementFailure) {
            let placed = try place(search, arrangement)
            let estimate = StraightLineEstimate.cost(search.plan, BoxFrames(placed.tree, search.plan))
            pool.ranking.insert((arrangement, placed), cost: estimate)
        } catch {
            pool.failures.append(error)
        }
    }

    /// Routes those that look best roughly.
    private func route(_ pool: PlacedPool, _ search: ArrangementSearch) -> RoutedPool {
        var routed = RoutedPool()
        let count = effort * min(Self.finalists(search.links), drawings(of: pool, search.links))
        for (_, placed) in pool.ranking.entries.prefix(count) {
            var router = Router(placed.diagram)
            router.lay()
            let rough = DiagramLayout(
                placed.diagram, lines: router.polylines(), badges: placed.diagram.links.map { _ in [] })
            routed.insert((placed.arrangement, router), cost: DiagramMeasures(rough).roughScore)
        }
        return routed
    }

    /// Finishes the drawing that looks best. Only where it turns out to have a hard fault are the others finished too.
    private func finished(
        _ routed: RoutedPool, _ failures: [PlacementFailure]
    ) throws(PlacementFailure) -> ArrangedLayout {
        var best: (score: Double, found: ArrangedLayout)?
        for (_, drawing) in routed.entries {
            let layout = Self.finished(drawing.router)
            let measures = DiagramMeasures(layout)
            let found = ArrangedLayout(
                arrangement: drawing.arrangement, layout: layout, isFaulty: measures.faultCount > 0)
            if !found.isFaulty { return found }
            if measures.score < best?.score ?? .infinity { best = (measures.score, found) }
        }
        guard let best else { throw failures.first ?? PlacementFailure(message: "no arrangement was found") }
        return best.found
    }

    private static func finished(_ router: Router) -> DiagramLayout {
        var router = router
        router.improve(rounds: router.diagram.links.count > 40 ? 1 : router.diagram.links.count > 25 ? 2 : 4)
        let lines = LineFinish.lines(router)
        return DiagramLayout(
            router.diagram, lines: lines, badges: BadgePlacement.place(lines, in: router.diagram))
    }

    /// How many drawings the budget allows, at least one.
    private func drawings(of pool: PlacedPool, _ links: [DrawnLink]) -> Int {
        guard let bounds = pool.ranking.entries.first?.element.diagram.bounds else { return 1 }
        let cells = Int(bounds.width / RoutingGrid.step) * Int(bounds.height / RoutingGrid.step)
        return max(1, Self.routingBudget / max(1, cells * links.count))
    }

    /// What goes into the engine for the first arrangement that is tried.
    package func firstRequest(_ diagram: ResolvedDiagram) -> PlacementRequest? {
        let tree = BoxTree(diagram)
        let links = DrawnLink.merge(diagram, tree: tree)
        let search = ArrangementSearch(diagram: diagram, tree: tree, links: links, effort: effort)
        guard let arrangement = search.candidates(1).first else { return nil }
        let sized = BoxSizing.size(tree, plan: search.plan, arrangement: arrangement)
        return PlacementRequest(sized, zones: diagram.zones, links: links, arrangement: arrangement)
    }

    private func place(
        _ search: ArrangementSearch, _ arrangement: Arrangement
    ) throws(PlacementFailure) -> PlacedDiagram {
        let zones = search.diagram.zones
        let sized = BoxSizing.size(search.tree, plan: search.plan, arrangement: arrangement)
        let request = PlacementRequest(sized, zones: zones, links: search.links, arrangement: arrangement)
        let placement = try engine.place(request)
        return UnitPlacement.apply(placement, to: sized, zones: zones, links: search.links, arrangement: arrangement)
    }
}

/// Arrangements as the engine has placed them.
private struct PlacedPool {
    var ranking = Ranking<(arrangement: Arrangement, diagram: PlacedDiagram)>()
    /// What the engine could not place.
    var failures: [PlacementFailure] = []
    /// An engine that fails so often fails for long, or always.
    var isHopeless: Bool { failures.count >= 3 }
}

/// Placed arrangements with their lines.
private typealias RoutedPool = Ranking<(arrangement: Arrangement, router: Router)>

/// From raw routes to the lines that are drawn.
enum LineFinish {
    /// Nudged as far as no two lines come to lie on each other by it.
    static func lines(_ router: Router) -> [[Point]] {
        let raw = router.polylines()
        let rawOverlap = overlap(raw)
        for rounds in [3, 2, 1] {
            let nudged = Nudging.apply(raw, router: router, rounds: rounds)
            if overlap(nudged) <= rawOverlap { return nudged }
        }
        return raw
    }

    /// How far lines of different links run nearer than 4 points to each other.
    private static func overlap(_ lines: [[Point]]) -> Double {
        var total = 0.0
        for a in lines.indices {
            for b in lines.indices where b > a { total += DiagramMeasures.run(lines[a], lines[b], nearerThan: 4) }
        }
        return total
    }
}

extension DiagramLayout {
    /// Adds hops, and moves everything so that the drawing begins at the origin.
    init(_ placed: PlacedDiagram, lines: [[Point]], badges: [[Badge]]) {
        let hops = Crossings.hops(lines, badges: badges)
        let tree = placed.tree
        let links = placed.links.indices.map { i in
            let link = placed.links[i]
            return LinkShape(
                id: link.id, paths: link.paths, from: tree.boxes[link.source].id, to: tree.boxes[link.target].id,
                channel: link.channel, data: link.data, points: lines[i], badges: badges[i], hops: hops[i])
        }
        let boxes = tree.boxes.map { box in
            BoxShape(
                id: box.id, component: box.component, kind: box.kind, parent: box.parent.map { tree.boxes[$0].id },
                depth: box.depth, frame: box.frame, titleBar: box.titleBar, texts: box.texts, pictogram: box.pictogram,
                icon: box.icon, isStack: box.isStack && box.depth == 0, stackChip: box.chip)
        }
        let zones = placed.zones.map {
            ZoneShape(id: $0.zone.id, kind: $0.zone.kind, frame: $0.frame, label: $0.label, icon: $0.icon)
        }
        var extent = placed.bounds
        for line in lines { for p in line { extent = extent.union(Rect(x: p.x, y: p.y, width: 0, height: 0)) } }
        for badge in badges.flatMap({ $0 }) {
            let r = badge.radius
            extent = extent.union(
                Rect(x: badge.center.x - r, y: badge.center.y - r, width: 2 * r, height: 2 * r))
        }
        // Half the widest border, so that nothing is cut at the edge.
        extent = extent.inset(by: -2)
        self.init(
            size: Size(width: extent.width, height: extent.height), zones: zones, boxes: boxes,
            connectors: placed.seats.map { Connector(from: $0.from, to: $0.to) }, links: links)
        move(dx: -extent.x, dy: -extent.y)
    }

    private mutating func move(dx: Double, dy: Double) {
        func moved(_ p: Point) -> Point { Point(x: p.x + dx, y: p.y + dy) }
        for i in zones.indices {
            zones[i].frame = zones[i].frame.offset(dx: dx, dy: dy)
            zones[i].icon = zones[i].icon.offset(dx: dx, dy: dy)
            zones[i].label.origin = moved(zones[i].label.origin)
        }
        for i in boxes.indices {
            boxes[i].frame = boxes[i].frame.offset(dx: dx, dy: dy)
            boxes[i].icon = boxes[i].icon.offset(dx: dx, dy: dy)
            boxes[i].titleBar = boxes[i].titleBar?.offset(dx: dx, dy: dy)
            boxes[i].stackChip = boxes[i].stackChip?.offset(dx: dx, dy: dy)
            for t in boxes[i].texts.indices { boxes[i].texts[t].origin = moved(boxes[i].texts[t].origin) }
        }
        connectors = connectors.map { Connector(from: moved($0.from), to: moved($0.to)) }
        for i in links.indices {
            links[i].points = links[i].points.map(moved)
            for b in links[i].badges.indices { links[i].badges[b].center = moved(links[i].badges[b].center) }
            for h in links[i].hops.indices { links[i].hops[h].center = moved(links[i].hops[h].center) }
        }
    }
}

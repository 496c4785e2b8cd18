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

    /// How many of the arrangements that look best are placed, and how many of those are routed, to keep the best.
    private var entrants: Int { 10 * effort }
    private var finalists: Int { 4 * effort }

    /// The same diagram gives the same layout on any machine.
    package func compose(_ diagram: Diagram) throws(PlacementFailure) -> DiagramLayout {
        try compose(diagram, locked: nil).layout
    }

    /// The best of what the search finds.
    func searched(_ search: ArrangementSearch) throws(PlacementFailure) -> ArrangedLayout {
        let candidates = search.candidates(search.tree.units.count > 20 ? entrants / 2 : entrants)
        var pool = PlacedPool()
        for arrangement in candidates { admit(arrangement, to: &pool, search) }
        var random = SplitMix(seed: 0)
        for _ in 0..<refinements(search.tree) {
            guard let best = pool.entries.first else { break }
            admit(search.varied(best.arrangement, &random), to: &pool, search)
        }
        let found = try best(of: pool, search)
        return found.isFaulty ? roomier(than: found, pool, search) : found
    }

    /// The best of the arrangements.
    func best(of arrangements: [Arrangement], _ search: ArrangementSearch) throws(PlacementFailure) -> ArrangedLayout {
        var pool = PlacedPool()
        for arrangement in arrangements { admit(arrangement, to: &pool, search) }
        return try best(of: pool, search)
    }

    private func best(of pool: PlacedPool, _ search: ArrangementSearch) throws(PlacementFailure) -> ArrangedLayout {
        let finalists = pool.entries.prefix(finalists(search.links))
        guard let best = Self.bestLayout(finalists.map(\.diagram)) else {
            throw pool.failures.first ?? PlacementFailure(message: "no arrangement was found")
        }
        return ArrangedLayout(
            arrangement: pool.entries[best.index].arrangement, layout: best.layout, isFaulty: best.isFaulty)
    }

    /// What lies on something in every drawing of the arrangements that look best may find a place of its own where there
    /// is more room between machines.
    private func roomier(
        than found: ArrangedLayout, _ pool: PlacedPool, _ search: ArrangementSearch
    ) -> ArrangedLayout {
        var best = found
        for (columns, nodes) in [(112, 56), (140, 70), (182, 84), (252, 126), (350, 168)] {
            var wider = PlacedPool()
            for entry in pool.entries.prefix(finalists) {
                var arrangement = entry.arrangement
                (arrangement.columnSeparation, arrangement.nodeSeparation) = (columns, nodes)
                admit(arrangement, to: &wider, search)
            }
            guard let next = try? self.best(of: wider, search) else { continue }
            if !next.isFaulty { return next }
            if DiagramMeasures(next.layout).faultCount < DiagramMeasures(best.layout).faultCount { best = next }
        }
        return best
    }

    /// What the engine cannot place is not in the pool.
    private func admit(_ arrangement: Arrangement, to pool: inout PlacedPool, _ search: ArrangementSearch) {
        guard !pool.isHopeless, !pool.entries.contains(where: { $0.arrangement == arrangement }) else { return }
        do throws(PlacementFailure) {
            let placed = try place(search, arrangement)
            pool.insert(
                PlacedPool.Entry(
                    estimate: StraightLineEstimate.cost(search.plan, BoxFrames(placed.tree, search.plan)),
                    arrangement: arrangement, diagram: placed))
        } catch {
            pool.failures.append(error)
        }
    }

    /// Routes each diagram roughly, and finishes the one that looks best by that. Only where its drawing turns out to have
    /// a hard fault are the others finished too.
    private static func bestLayout(
        _ diagrams: [PlacedDiagram]
    ) -> (index: Int, layout: DiagramLayout, isFaulty: Bool)? {
        var routed = diagrams.enumerated().map { index, diagram in
            var router = Router(diagram)
            router.lay()
            let rough = DiagramLayout(diagram, lines: router.polylines(), badges: diagram.links.map { _ in [] })
            return (score: DiagramMeasures(rough).roughScore, index: index, router: router)
        }
        routed.sort { ($0.score, $0.index) < ($1.score, $1.index) }
        var best: (score: Double, index: Int, layout: DiagramLayout)?
        for (_, index, router) in routed {
            let layout = finished(router)
            let measures = DiagramMeasures(layout)
            if measures.faultCount == 0 { return (index, layout, false) }
            if measures.score < best?.score ?? .infinity { best = (measures.score, index, layout) }
        }
        return best.map { ($0.index, $0.layout, true) }
    }

    private static func finished(_ router: Router) -> DiagramLayout {
        var router = router
        router.improve(rounds: router.diagram.links.count > 40 ? 1 : router.diagram.links.count > 25 ? 2 : 4)
        let lines = LineFinish.lines(router)
        return DiagramLayout(
            router.diagram, lines: lines, badges: BadgePlacement.place(lines, in: router.diagram))
    }

    /// More lines take longer to route, and in a thicket of them one arrangement is hardly better than another.
    private func finalists(_ links: [DrawnLink]) -> Int {
        links.count > 40 ? max(1, finalists / 4) : links.count > 25 ? finalists / 2 : finalists
    }

    /// What goes into the engine for the first arrangement that is tried.
    package func firstRequest(_ diagram: Diagram) -> PlacementRequest? {
        let tree = BoxTree(diagram)
        let links = DrawnLink.merge(diagram, tree: tree)
        let search = ArrangementSearch(diagram: diagram, tree: tree, links: links, effort: effort)
        guard let arrangement = search.candidates(1).first else { return nil }
        let sized = BoxSizing.size(tree, plan: search.plan, arrangement: arrangement)
        return PlacementRequest(sized, zones: diagram.zones, links: links, arrangement: arrangement)
    }

    /// How often the best placement is varied and placed again. Few machines leave nothing to find that way; many take
    /// long to place.
    private func refinements(_ tree: BoxTree) -> Int {
        (4...20).contains(tree.units.count) ? 6 * effort : 0
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

/// Arrangements as the engine has placed them, the one that looks best first.
private struct PlacedPool {
    struct Entry {
        var estimate: Double
        var arrangement: Arrangement
        var diagram: PlacedDiagram
    }

    private(set) var entries: [Entry] = []
    /// What the engine could not place.
    var failures: [PlacementFailure] = []
    /// An engine that fails so often fails for long, or always.
    var isHopeless: Bool { failures.count >= 3 }

    /// Of two that look alike the one that came first stays first.
    mutating func insert(_ entry: Entry) {
        entries.insert(entry, at: entries.firstIndex { $0.estimate > entry.estimate } ?? entries.count)
    }
}

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
                depth: box.depth, frame: box.frame, titleBar: box.titleBar, texts: box.texts, iconName: box.iconName,
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

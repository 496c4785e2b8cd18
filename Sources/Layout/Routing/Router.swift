/// Routes every link of a placed diagram: each by A*, then all of them again in several orders (rip-up and reroute),
/// keeping the cheapest set of routes.
struct Router {
    struct Route: Sendable, Equatable {
        /// `cell * 4 + heading`, from the cell beside the start's port to the one beside the end's.
        var states: [Int]
        var start: RoutingPort
        var end: RoutingPort
        /// The states that are no other line's.
        var own: Range<Int>
        /// The line whose way it shares otherwise, and the last state there, or the first, that is both's.
        var carrier: (link: Int, state: Int)?

        static func == (a: Route, b: Route) -> Bool {
            a.states == b.states && a.start == b.start && a.end == b.end && a.own == b.own
                && a.carrier?.link == b.carrier?.link && a.carrier?.state == b.carrier?.state
        }
    }

    /// A place on a box's side where a line may begin or end.
    private struct Candidate {
        var port: RoutingPort
        var state: Int
        /// Of the place itself, whatever lines end beside it.
        var cost: Int
        /// How many lines fit on the side.
        var room: Int
    }

    let diagram: PlacedDiagram
    private let endDistance: Double
    let grid: RoutingGrid
    private(set) var obstacles: [RoutingObstacles]
    private(set) var terrains: [RoutingTerrain]
    private var candidates: [(starts: [Candidate], ends: [Candidate])] = []
    private var relaxed: Set<Int> = []
    private let slots: PortSlots
    private let sites: PortSites
    private let borders: ZoneBorders
    private var search: PathSearch
    /// Positions where lines end on each side of each box: `box * 4 + side`.
    private var occupied: [[Double]]
    private(set) var routes: [Route?]
    /// How many lines share the way of each.
    private var carried: [Int]
    /// The lines of each fan.
    let fans: [[Int]]
    private var changes: RouteChanges

    /// Routes every link once, short ones first.
    ///
    /// - Parameter endDistance: between two ends at one side of a box, at least.
    init(routing diagram: PlacedDiagram, endDistance: Double = LayoutMetrics.grid) {
        self.init(diagram, endDistance)
        routeAll()
    }

    private init(_ diagram: PlacedDiagram, _ endDistance: Double) {
        self.diagram = diagram
        self.endDistance = endDistance
        grid = RoutingGrid(around: diagram.bounds, lines: diagram.links.count)
        slots = PortSlots(diagram)
        sites = PortSites(diagram, slots: slots, grid: grid)
        let obstacles = diagram.links.map { RoutingObstacles($0, in: diagram) }
        let grid = grid
        self.obstacles = obstacles
        terrains = obstacles.map { RoutingTerrain($0, grid: grid) }
        borders = ZoneBorders(diagram.zones.map(\.frame), grid: grid)
        search = PathSearch(grid: grid, borders: borders)
        occupied = Array(repeating: [], count: diagram.tree.boxes.count * 4)
        routes = Array(repeating: nil, count: diagram.links.count)
        carried = Array(repeating: 0, count: diagram.links.count)
        var fans: [[Int]] = []
        for (link, drawn) in diagram.links.enumerated() {
            guard let fan = drawn.fan else { continue }
            while fans.count <= fan.index { fans.append([]) }
            fans[fan.index].append(link)
        }
        self.fans = fans
        changes = RouteChanges(links: diagram.links.count, grid: grid)
        candidates = diagram.links.indices.map { ends($0) }
    }

    private mutating func routeAll() {
        for link in order {
            route(link)
            if let route = routes[link] { changes.add(route) }
            changes.note(search.reach, of: link)
        }
        for link in order where routes[link] == nil {
            routeRelaxed(link)
            if let route = routes[link] { changes.add(route) }
            changes.note(search.reach, of: link)
        }
    }

    /// Removes each route and routes its link again, in several orders, and keeps the cheapest set of routes.
    /// - Parameter rounds: how often that is done to all links, at most.
    mutating func improve(rounds: Int) {
        guard diagram.links.indices.contains(where: canImprove) else { return }
        var best = (cost: cost(), routes: routes)
        var random = SplitMix(seed: 1)
        for round in 0..<rounds {
            var changed = false
            for link in round == 0 ? order : order.shuffled(using: &random) where canImprove(link) {
                changed = reroute(link) || changed
            }
            guard changed else { break }
            let now = cost()
            let isBetter = now < best.cost
            if isBetter { best = (now, routes) }
            if round > 0 && !isBetter { break }
        }
        for link in diagram.links.indices where routes[link] != best.routes[link] { removeRoute(of: link) }
        for (link, route) in best.routes.enumerated() {
            if let route, routes[link] == nil { insert(route, of: link) }
        }
    }

    /// - Returns: whether the link has another route than before.
    private mutating func reroute(_ link: Int) -> Bool {
        let old = routes[link]
        removeRoute(of: link)
        route(link)
        if routes[link] == nil, let old { insert(old, of: link) }
        defer { changes.note(search.reach, of: link) }
        guard routes[link] != old else { return false }
        if let old { changes.add(old) }
        if let new = routes[link] { changes.add(new) }
        return true
    }

    /// Whether routing the link again may find another route.
    private func canImprove(_ link: Int) -> Bool {
        guard routes[link] != nil else { return true }
        guard carried[link] == 0 else { return false }
        let ends = diagram.links[link]
        return !isSettled(link) && !changes.isCurrent(link, source: ends.source, target: ends.target)
    }

    /// Of an end from the corners of its box, at least. From two sides of a corner lines end 16 points apart only with a
    /// little more than usual.
    var cornerDistance: Double { endDistance > LayoutMetrics.grid ? 11.5 : 11 }

    /// How many cells were searched so far.
    var cells: Int { search.steps }

    /// Whether the route shares no cell and has at most one bend, so that routing it again cannot improve it much.
    private func isSettled(_ link: Int) -> Bool {
        guard let route = routes[link] else { return false }
        var bends = 0
        let states = route.states[route.own]
        for (state, next) in zip(states, states.dropFirst() + states.suffix(1)) {
            let cell = state >> 2
            let turns = state & 3 != next & 3
            bends += turns ? 1 : 0
            let (across, down) = (search.traffic.across[cell], search.traffic.down[cell])
            // A bend counts as both ways.
            if turns ? across > 1 || down > 1 : across + down > 1 { return false }
        }
        return bends <= 1
    }

    private var order: [Int] {
        diagram.links.indices.map { ($0, distance($0)) }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map(\.0)
    }

    /// The corners of each route, ends included; empty where there is none.
    func polylines() -> JoinedLines {
        let own = routes.map { route -> [Point] in
            guard let route else { return [] }
            var cells = route.states[route.own].map(point)
            if let carrier = route.carrier {
                let joint = point(carrier.state)
                if route.own.lowerBound == 0 { cells.append(joint) } else { cells.insert(joint, at: 0) }
            }
            if route.own.lowerBound == 0 { cells.insert(route.start.point, at: 0) }
            if route.own.upperBound == route.states.count { cells.append(route.end.point) }
            return Polyline.simplified(cells)
        }
        let joints = routes.map { route -> Joint? in
            guard let route, let carrier = route.carrier else { return nil }
            let joint = point(carrier.state)
            let line = own[carrier.link]
            let run = line.indices.dropLast().first { Polyline.distance(joint, line[$0], line[$0 + 1]) < 1 }
            return Joint(link: carrier.link, run: run ?? 0, isAtEnd: route.own.lowerBound == 0)
        }
        return JoinedLines(own: own, joints: joints)
    }

    private func point(_ state: Int) -> Point { Point(x: grid.x(state >> 2), y: grid.y(state >> 2)) }

    private func distance(_ link: Int) -> Double {
        let a = diagram.tree.boxes[diagram.links[link].source].frame.center
        let b = diagram.tree.boxes[diagram.links[link].target].frame.center
        return abs(a.x - b.x) + abs(a.y - b.y)
    }

    private mutating func route(_ link: Int) {
        let (starts, ends) = candidates[link]
        let isRelaxed = relaxed.contains(link)
        let junctions = junctions(of: link)
        let sharesTarget = diagram.links[link].fan?.sharesTarget
        var from = terminals(starts, isRelaxed: isRelaxed)
        var to = terminals(ends, isRelaxed: isRelaxed)
        if !junctions.isEmpty, sharesTarget == true {
            for i in to.indices { to[i].terminal.cost += RoutingCost.ownEnd }
        }
        if !junctions.isEmpty, sharesTarget == false {
            for i in from.indices { from[i].terminal.cost += RoutingCost.ownEnd }
        }
        let shared = junctions.map(\.terminal)
        guard
            let states = search.find(
                from: from.map(\.terminal) + (sharesTarget == false ? shared : []),
                to: to.map(\.terminal) + (sharesTarget == true ? shared : []), terrain: terrains[link]),
            let first = states.first, let last = states.last
        else { return }
        from = from.filter { $0.terminal.state == first }
        to = to.filter { $0.terminal.state == last }
        let start = from.min { $0.terminal.cost < $1.terminal.cost }
        let end = to.min { $0.terminal.cost < $1.terminal.cost }
        if let start, let end {
            insert(
                Route(states: states, start: start.port, end: end.port, own: 0..<states.count, carrier: nil), of: link)
        } else if let start, let junction = junctions.first(where: { $0.terminal.state == last }),
            let carrier = routes[junction.link]
        {
            let whole = states + carrier.states[(junction.place + 1)...]
            insert(
                Route(
                    states: whole, start: start.port, end: carrier.end, own: 0..<states.count - 1,
                    carrier: (junction.link, carrier.states[junction.place])), of: link)
        } else if let end, let junction = junctions.first(where: { $0.terminal.state == first }),
            let carrier = routes[junction.link]
        {
            let whole = carrier.states[..<junction.place] + states
            insert(
                Route(
                    states: Array(whole), start: carrier.start, end: end.port,
                    own: junction.place + 1..<junction.place + states.count,
                    carrier: (junction.link, carrier.states[junction.place])), of: link)
        }
    }

    /// For a link without a free way: first with less clearance and with occupied ports, then through everything. A line in
    /// the wrong place is noticed and corrected, a missing one may be overlooked.
    private mutating func routeRelaxed(_ link: Int) {
        relaxed.insert(link)
        obstacles[link] = RoutingObstacles(diagram.links[link], in: diagram, isRelaxed: true)
        terrains[link] = RoutingTerrain(obstacles[link], grid: grid)
        candidates[link] = ends(link)
        route(link)
        guard routes[link] == nil else { return }
        obstacles[link].solid.removeAll()
        terrains[link] = RoutingTerrain(grid: grid)
        candidates[link] = ends(link)
        route(link)
    }

    private func terminals(_ candidates: [Candidate], isRelaxed: Bool) -> [(
        terminal: PathSearch.Terminal, port: RoutingPort
    )] {
        candidates.compactMap { candidate in
            guard var cost = portCost(candidate) ?? (isRelaxed ? RoutingCost.shared : nil) else { return nil }
            cost += RoutingCost.step
            return (PathSearch.Terminal(state: candidate.state, cost: cost), candidate.port)
        }
    }

    /// `nil` where another line already ends.
    private func portCost(_ candidate: Candidate) -> Int? {
        let port = candidate.port
        var cost = candidate.cost
        let position = port.position
        let others = occupied[port.box * 4 + port.side.rawValue]
        if others.count >= candidate.room { return nil }
        for index in others.indices {
            let distance = abs(others[index] - position)
            if distance < endDistance - 1 { return nil }
            if distance < LayoutMetrics.lane - 1 { cost += RoutingCost.portNear }
        }
        return cost
    }

    private func ends(_ link: Int) -> (starts: [Candidate], ends: [Candidate]) {
        let (source, target) = (diagram.links[link].source, diagram.links[link].target)
        let starts = ports(of: source, link: link, isEnd: false)
        let ends = ports(of: target, link: link, isEnd: true)
        if source == target {
            // A loop leaves the upper half of the right side and comes back in the lower, with room for its letters
            // between them if the box is high enough.
            let middle = diagram.tree.boxes[source].frame.center.y
            let half = diagram.links[link].label.drop / 2
            for reach in [half, 0] {
                let upper = starts.filter { $0.port.side == .right && $0.port.point.y < middle - reach }
                let lower = ends.filter { $0.port.side == .right && $0.port.point.y > middle + reach }
                if reach == 0 || !(upper.isEmpty || lower.isEmpty) { return (upper, lower) }
            }
        }
        return (starts, ends)
    }

    private func ports(of box: Int, link: Int, isEnd: Bool) -> [Candidate] {
        let both = (diagram.links[link].source, diagram.links[link].target)
        var candidates: [Candidate] = []
        for site in sites.sites(of: box) {
            let heading = isEnd ? site.port.side.reversed : site.port.side
            if terrains[link].blocks(site.cell, heading) {
                let stub = Point(x: grid.x(site.cell), y: grid.y(site.cell))
                guard obstacles[link].admitsStub(at: stub, of: box, in: diagram.tree, ends: both) else { continue }
            }
            candidates.append(
                Candidate(
                    port: site.port, state: site.cell * 4 + heading.rawValue, cost: site.cost, room: site.room))
        }
        return candidates
    }

    private mutating func insert(_ route: Route, of link: Int) {
        routes[link] = route
        search.add(Array(route.states[route.own]))
        guardHeads(of: link, route, by: 1)
        if let carrier = route.carrier { carried[carrier.link] += 1 }
        for port in route.ownPorts { occupied[port.box * 4 + port.side.rawValue].append(port.position) }
    }

    private mutating func guardHeads(of link: Int, _ route: Route, by amount: Int) {
        guard let first = route.states.first, let last = route.states.last else { return }
        if route.own.upperBound == route.states.count { search.guardHead(last, by: amount) }
        let drawn = diagram.links[link]
        if drawn.initiator == .both || drawn.data == .back { search.guardHead(first, by: amount) }
    }

    private mutating func removeRoute(of link: Int) {
        guard let route = routes[link] else { return }
        routes[link] = nil
        search.remove(Array(route.states[route.own]))
        guardHeads(of: link, route, by: -1)
        if let carrier = route.carrier { carried[carrier.link] -= 1 }
        for port in route.ownPorts {
            let side = port.box * 4 + port.side.rawValue
            if let index = occupied[side].firstIndex(of: port.position) { occupied[side].remove(at: index) }
        }
    }

    /// The cost of all routes together: length, bends, crossings and the rest of `RoutingCost`.
    private func cost() -> Int {
        var cost = 0
        var bends = 0
        for (link, route) in routes.enumerated() {
            guard let route else {
                cost += RoutingCost.unrouted
                continue
            }
            cost += RoutingCost.step * route.own.count
            for port in route.ownPorts {
                cost += Int(RoutingCost.portOffCenter * slots.offset(port))
            }
            let states = route.states[route.own]
            for (a, b) in zip(states, states.dropFirst()) {
                if a & 3 != b & 3 { bends += 1 }
                cost += RoutingCost.acrossZoneBorder * bordersCrossed(a >> 2, b >> 2, heading: b & 3)
                let flags = terrains[link].flags[b >> 2]
                if b & 1 == 1, flags & RoutingTerrain.isTitleBar != 0 { cost += RoutingCost.titleBar }
                if flags & RoutingTerrain.isForeign != 0 { cost += RoutingCost.foreignZone }
            }
        }
        // A bend counts as both ways in its cell, which is no crossing.
        var meetings = -bends
        var shared = 0
        for cell in 0..<grid.count {
            let h = Int(search.traffic.across[cell])
            let v = Int(search.traffic.down[cell])
            meetings += h * v
            shared += max(0, h - 1) + max(0, v - 1)
        }
        return cost + RoutingCost.bend * bends + RoutingCost.crossing * meetings + RoutingCost.shared * shared
    }

    private func bordersCrossed(_ from: Int, _ to: Int, heading: Int) -> Int {
        switch heading {
        case 0: Int(borders.right[from])
        case 2: Int(borders.right[to])
        case 1: Int(borders.below[from])
        default: Int(borders.below[to])
        }
    }
}

extension Router.Route {
    /// Where it ends by itself.
    fileprivate var ownPorts: [RoutingPort] {
        (own.lowerBound == 0 ? [start] : []) + (own.upperBound == states.count ? [end] : [])
    }
}

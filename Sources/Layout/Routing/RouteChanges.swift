/// Which routes were inserted or removed in what order, to know whether a link's search would find again what it found
/// before.
struct RouteChanges {
    /// What a search depended on besides obstacles.
    private struct Search {
        /// How many changes came before it.
        var time: Int
        /// The cells whose traffic it has read.
        var reach: CellSet
    }

    private let width: Int
    private var changes: [Router.Route] = []
    /// The last search of each link.
    private var searches: [Search?]

    init(links: Int, grid: RoutingGrid) {
        width = grid.width
        searches = Array(repeating: nil, count: links)
    }

    /// The route was inserted or removed.
    mutating func add(_ route: Router.Route) { changes.append(route) }

    mutating func note(_ reach: CellSet, of link: Int) { searches[link] = Search(time: changes.count, reach: reach) }

    /// Whether nothing that the last search of a link depended on has changed since.
    func isCurrent(_ link: Int, source: Int, target: Int) -> Bool {
        guard let search = searches[link] else { return false }
        return changes[search.time...].allSatisfy { route in
            let (start, end) = (route.start.box, route.end.box)
            return start != source && start != target && end != source && end != target
                && !affects(search.reach, route)
        }
    }

    /// A route changes what its cells cost, and the cells beside it; it never runs on the grid's rim.
    private func affects(_ reach: CellSet, _ route: Router.Route) -> Bool {
        route.states[route.own].contains { state in
            let cell = state >> 2
            return reach.contains(cell) || reach.contains(cell - 1) || reach.contains(cell + 1)
                || reach.contains(cell - width) || reach.contains(cell + width)
        }
    }
}

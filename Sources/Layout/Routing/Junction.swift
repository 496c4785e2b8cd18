/// A place on the way of another line of the same fan where a line can join it.
struct Junction {
    var terminal: PathSearch.Terminal
    var link: Int
    /// Of the state in the other route.
    var place: Int
}

extension Router {
    /// Straight pieces of the routes of its fan, away from their ends.
    func junctions(of link: Int) -> [Junction] {
        guard let fan = diagram.links[link].fan else { return [] }
        var junctions: [Junction] = []
        for mate in fans[fan.index] where mate != link {
            guard let route = routes[mate] else { continue }
            let states = route.states
            for place in route.own where place > 2 && place < states.count - 3 {
                let state = states[place]
                let isStraight = [states[place - 1], states[place + 1], states[place + 2]].allSatisfy {
                    $0 & 3 == state & 3
                }
                guard isStraight else { continue }
                let shared = fan.sharesTarget ? states.count - place : place
                let cost = RoutingCost.join + RoutingCost.step * shared / 4
                if fan.sharesTarget {
                    for turn in [1, 3] {
                        let arriving = state & ~3 | (state + turn) & 3
                        guard let heading = Heading(rawValue: arriving & 3), !terrains[link].blocks(state >> 2, heading)
                        else { continue }
                        junctions.append(
                            Junction(
                                terminal: PathSearch.Terminal(state: arriving, cost: cost), link: mate, place: place))
                    }
                } else if let heading = Heading(rawValue: state & 3), !terrains[link].blocks(state >> 2, heading) {
                    junctions.append(
                        Junction(terminal: PathSearch.Terminal(state: state, cost: cost), link: mate, place: place))
                }
            }
        }
        return junctions
    }
}

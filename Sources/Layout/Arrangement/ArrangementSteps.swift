/// Arrangements that are nearly the same as another, the more promising ones first, none of them twice.
struct ArrangementSteps {
    /// How many are estimated for each that is taken.
    private static let choice = 12

    private let search: ArrangementSearch
    private let variation: ArrangementVariation
    private var random = SplitMix(seed: 7)
    private var known: Set<Arrangement>

    init(_ search: ArrangementSearch, from start: Arrangement) {
        self.search = search
        variation = ArrangementVariation(search.plan)
        known = [start]
    }

    /// - Returns: `nil` if all that were tried are known.
    mutating func next(from current: Arrangement) -> Arrangement? {
        var best: (cost: Double, arrangement: Arrangement)?
        for _ in 0..<Self.choice {
            var next = current
            if Int.random(in: 0..<5, using: &random) == 0 {
                reorder(&next)
            } else {
                variation.vary(&next, &random)
            }
            search.pins.apply(to: &next)
            guard !known.contains(next) else { continue }
            let cost = search.coarseCost(next)
            if cost < best?.cost ?? .infinity { best = (cost, next) }
        }
        guard let best else { return nil }
        known.insert(best.arrangement)
        return best.arrangement
    }

    /// Swaps two neighbours in a box, or turns all that it holds round.
    private mutating func reorder(_ arrangement: inout Arrangement) {
        let plan = search.plan
        guard let box = plan.units.flatMap(\.movable).randomElement(using: &random) else { return }
        var contents = arrangement.contents.isEmpty ? plan.contents : arrangement.contents
        let places = plan.boxes[box].contents
        if plan.boxes[box].freedom == .free {
            let place = Int.random(in: places.dropLast(), using: &random)
            contents.swapAt(place, place + 1)
        } else {
            contents[places].reverse()
        }
        arrangement.contents = contents == plan.contents ? [] : contents
    }
}

/// Judges arrangements by a coarse placement, each once, and keeps the best.
struct ArrangementJudge {
    /// What another order than the author's must save, in the units of the estimate.
    private static let worthOfOrder = 20.0

    private let keeping: Int
    private var placement: CoarsePlacement
    private var estimate: StraightLineEstimate
    private var known: [UInt64: Judgement] = [:]
    /// Cheapest first; of those whose columns are the same only the cheapest.
    private(set) var best = Ranking<Arrangement>()

    private struct Judgement {
        /// Or less than that, if it was of no interest.
        var cost: Double
        /// Above which it was of no interest.
        var limit: Double
    }

    init(_ search: ArrangementSearch, keeping: Int) {
        estimate = search.estimate
        self.keeping = keeping
        placement = CoarsePlacement(search.plan, search.pins, sweeps: search.sweeps)
    }

    /// How many different arrangements have been judged.
    var count: Int { known.count }

    /// - Parameter limit: above which the cost is of no interest to the caller.
    /// - Returns: the cost, or some number above `limit` and not above the cost.
    mutating func cost(_ arrangement: Arrangement, atMost limit: Double = .infinity) -> Double {
        let key = arrangement.fingerprint
        if let judgement = known[key], judgement.cost <= judgement.limit || judgement.limit >= limit {
            return judgement.cost
        }
        // What is worse than all that are kept is not kept either.
        let entries = best.entries
        let limit = entries.count == keeping ? max(limit, entries.last?.cost ?? .infinity) : .infinity
        placement.place(arrangement)
        let cost = estimate.cost(placement.frames, atMost: limit)
        known[key] = Judgement(cost: cost, limit: limit)
        if cost <= limit { keep(arrangement, cost) }
        return cost
    }

    /// The same arrangement in the order that it was judged in.
    mutating func ordered(_ arrangement: Arrangement) -> Arrangement {
        placement.place(arrangement)
        var arrangement = arrangement
        arrangement.order = placement.stacked
        arrangement.settleOrder()
        guard placement.frames.contents != placement.plan.contents else { return arrangement }
        // Readers know the author's order: another has to be worth it.
        let cost = estimate.cost(placement.frames)
        let contents = placement.frames.contents
        placement.place(arrangement, keepsOrder: true, keepsContents: true)
        if cost < estimate.cost(placement.frames) - Self.worthOfOrder { arrangement.contents = contents }
        return arrangement
    }

    private mutating func keep(_ arrangement: Arrangement, _ cost: Double) {
        let entries = best.entries
        if entries.count == keeping, let worst = entries.last, cost >= worst.cost { return }
        if let like = entries.firstIndex(where: { $0.element.isLike(arrangement) }) {
            guard cost < entries[like].cost else { return }
            best.remove(at: like)
        } else if entries.count == keeping {
            best.remove(at: keeping - 1)
        }
        best.insert(arrangement, cost: cost)
    }
}

extension Arrangement {
    /// The same for equal arrangements on every machine, and different for different ones as good as always: FNV-1a (Fowler,
    /// Noll, Vo).
    fileprivate var fingerprint: UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        func mix(_ value: Int) { hash = (hash ^ UInt64(truncatingIfNeeded: value)) &* 0x0000_0100_0000_01B3 }
        for column in columns { mix(column) }
        for unit in order { mix(unit) }
        for isAbove in peopleAbove { mix(isAbove ? 1 : 0) }
        return hash
    }
}

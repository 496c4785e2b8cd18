/// How much is tried for one diagram. Bounded by counts, never by a clock, so that the result is the same everywhere.
enum SearchEffort {
    /// Points between columns, and between the units of a column.
    struct Spacing {
        var columns: Int
        var nodes: Int
    }

    fileprivate static let spacings = [Spacing(columns: 70, nodes: 28), Spacing(columns: 84, nodes: 42)]
    /// Tried for the best candidate of a long search whose text is small.
    static let tightSpacings = [
        Spacing(columns: 70, nodes: 28), Spacing(columns: 56, nodes: 28), Spacing(columns: 56, nodes: 14),
    ]
    /// Tried where every candidate has a defect.
    static let wideSpacings = [
        Spacing(columns: 112, nodes: 42), Spacing(columns: 112, nodes: 56), Spacing(columns: 140, nodes: 70),
        Spacing(columns: 182, nodes: 84),
    ]
    /// Cells that may be searched for lines: with many lines over a wide area one drawing takes as long as several small
    /// ones.
    private static let routingBudget = 4_000_000

    /// The illegibility of what was found with which another search may find something legible.
    static let worthAnotherSearch = 0.001...0.15

    /// The share of lines with bends from which on a long search looks for straighter ones too.
    static let manyBends = 0.3

    /// How many arrangements near the best one are placed and routed in a search that is longer than usual, for each of its
    /// lengths.
    static let steps = 8
    /// By how much a drawing may look worse before its lines are improved, and be better then.
    static let roughness = 150.0

    /// How many of the arrangements that look best are routed, to keep the best: more where there is more to gain, for few
    /// lines hardly cross.
    static func finalists(_ search: ArrangementSearch) -> Int {
        search.isPart ? 2 : min(max((search.links.count - 10) / 2, 4), 20)
    }

    /// How many arrangements are placed. Straight lines between placed machines tell the good ones so well that it gains
    /// more to place some more than are routed than to route more.
    static func placements(_ search: ArrangementSearch) -> Int {
        search.isPart ? 4 : search.tree.units.count > 20 ? 5 : finalists(search) + (search.isLong ? 4 : 3)
    }

    /// Points between columns and units that are tried for the best candidates, besides the usual ones: all of them in a long
    /// search. A diagram in many pictures has to do without.
    static func spacings(_ search: ArrangementSearch, drawings: Int) -> ArraySlice<Spacing> {
        search.isPart ? [] : spacings.prefix(min(search.isLong ? 2 : 1, max(0, drawings - finalists(search))))
    }

    /// How many drawings of an area the budget allows, at least one.
    static func drawings(of bounds: Rect?, _ links: [DrawnLink]) -> Int {
        guard let bounds else { return 1 }
        let cells = Int(bounds.width / RoutingGrid.step) * Int(bounds.height / RoutingGrid.step)
        return max(1, routingBudget / max(1, cells * links.count))
    }

    /// How often all links are routed again, at most.
    static func routingRounds(_ links: [DrawnLink]) -> Int { links.count > 40 ? 1 : links.count > 25 ? 2 : 4 }
}

extension Arrangement {
    /// The same columns and order with the usual distances and the others that are tried.
    var spacedInEveryWay: [Arrangement] {
        let usual = Arrangement(columns: [], order: [], peopleAbove: [])
        let spacing = SearchEffort.Spacing(columns: usual.columnSeparation, nodes: usual.nodeSeparation)
        return ([spacing] + SearchEffort.spacings).map(spaced)
    }

    func spaced(_ spacing: SearchEffort.Spacing) -> Arrangement {
        var arrangement = self
        (arrangement.columnSeparation, arrangement.nodeSeparation) = (spacing.columns, spacing.nodes)
        return arrangement
    }
}

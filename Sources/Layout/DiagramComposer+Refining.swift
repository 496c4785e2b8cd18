extension DiagramComposer {
    /// Goes from a layout to ones that are nearly the same, as long as they are better when they are drawn. The estimate by
    /// which the search chooses does not see everything.
    func refined(
        _ found: ArrangedLayout, _ search: ArrangementSearch, _ work: inout LayoutWork
    ) throws(PlacementError) -> ArrangedLayout {
        var best = found
        var rough = Double.infinity
        var steps = ArrangementSteps(search, from: found.arrangement)
        for attempt in 0...SearchEffort.steps * effort {
            guard let next = attempt == 0 ? found.arrangement : steps.next(from: best.arrangement) else { break }
            guard let placed = try unlessRefused({ () throws(PlacementError) in try place(search, next, &work) }) else {
                continue
            }
            let router = Router(routing: placed)
            let score = roughScore(router, search)
            if attempt == 0 { rough = score }
            guard attempt > 0, score < rough + SearchEffort.roughness else { continue }
            let drawn = finishUsually(next, router, search, &work)
            guard drawn.hasDefects ? best.hasDefects : true, drawn.measures.score < best.measures.score - 1 else {
                continue
            }
            best = drawn
            rough = score
        }
        return best.measures.isCrowded ? try tighter(than: best, search, &work) : best
    }

    /// With less between columns text is larger.
    private func tighter(
        than found: ArrangedLayout, _ search: ArrangementSearch, _ work: inout LayoutWork
    ) throws(PlacementError) -> ArrangedLayout {
        var best = found
        for spacing in SearchEffort.tightSpacings {
            let arrangement = found.arrangement.spaced(spacing)
            guard let placed = try unlessRefused({ () throws(PlacementError) in try place(search, arrangement, &work) })
            else { continue }
            let drawn = finishUsually(arrangement, Router(routing: placed), search, &work)
            guard drawn.hasDefects ? best.hasDefects : true, drawn.measures.score < best.measures.score else {
                continue
            }
            best = drawn
        }
        return best
    }
}

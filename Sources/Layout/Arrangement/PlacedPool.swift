/// Arrangements as the engine has placed them.
struct PlacedPool {
    var ranking = Ranking<(arrangement: Arrangement, diagram: PlacedDiagram)>()
    /// What the engine could not place.
    var errors: [PlacementError] = []
    /// An engine that fails so often fails for long, or always.
    var isHopeless: Bool { errors.count >= 3 }

    /// The bounds of the candidate that looks best.
    var bounds: Rect? { ranking.entries.first?.element.diagram.bounds }
}

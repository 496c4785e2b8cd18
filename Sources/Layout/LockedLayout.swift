import Model

/// A layout with what was decided for it.
package struct LockedLayout: Sendable, Hashable {
    package var layout: DiagramLayout
    /// `nil` for a diagram in which there is nothing to arrange.
    package var locked: LockedArrangement?
}

/// An arrangement with the layout that came of it.
struct ArrangedLayout {
    var arrangement: Arrangement
    var layout: DiagramLayout
    /// Whether something in it lies on something else.
    var isFaulty: Bool
}

extension DiagramComposer {
    /// Lays out a diagram by what was decided for it before.
    ///
    /// A decision for the very same diagram is carried out without any search, and gives the layout that the search gave.
    /// One for an earlier state of the diagram is kept as far as it goes, unless a hard fault comes of it.
    ///
    /// - Parameter locked: `nil` to search from nothing.
    package func compose(
        _ diagram: ResolvedDiagram, locked: LockedArrangement?
    ) throws(PlacementFailure) -> LockedLayout {
        let tree = BoxTree(diagram)
        guard !tree.units.isEmpty else {
            let size = Size(width: 0, height: 0)
            return LockedLayout(
                layout: DiagramLayout(size: size, zones: [], boxes: [], connectors: [], links: []), locked: nil)
        }
        let search = ArrangementSearch(
            diagram: diagram, tree: tree, links: DrawnLink.merge(diagram, tree: tree), effort: effort)
        let digest = LayoutDigest.of(diagram)
        let arranged = try arrange(search, digest: digest, locked: locked)
        return LockedLayout(
            layout: arranged.layout, locked: LockedArrangement(arranged.arrangement, of: tree, digest: digest))
    }

    private func arrange(
        _ search: ArrangementSearch, digest: String, locked: LockedArrangement?
    ) throws(PlacementFailure) -> ArrangedLayout {
        guard let locked else { return try searched(search) }
        // What cannot be placed as it was may still be placed in another way.
        if locked.digest == digest, var arrangement = Arrangement(locked, in: search.tree) {
            search.pins.apply(to: &arrangement)
            if let carriedOut = try? best(of: [arrangement], search) { return carriedOut }
        }
        let successors = ArrangementSuccession(search: search).candidates(from: locked, atMost: 6)
        guard !successors.isEmpty, let kept = try? best(of: successors, search) else {
            return try searched(search)
        }
        guard kept.isFaulty else { return kept }
        let fresh = try searched(search)
        return DiagramMeasures(fresh.layout).score < DiagramMeasures(kept.layout).score ? fresh : kept
    }
}

import Model

extension DiagramComposer {
    /// Lays out a diagram in as many pictures as it takes: one, if it can be read, or an overview and one for each group that
    /// is folded. Each follows the picture that it is a part of.
    ///
    /// What is too large by far is folded without a layout of the whole. A decision for the very same diagram is carried out.
    ///
    /// - Parameters:
    ///   - locked: what was decided for a picture before.
    ///   - rooms: that a picture leaves the drawing.
    package func pictures(
        of diagram: ResolvedDiagram, locked: (Diagram.ID) -> LockedArrangement?,
        in rooms: @escaping (ResolvedDiagram) -> PictureRooms
    ) throws(PlacementError) -> [ComposedPicture] {
        let plans = FoldPlans(diagram) { estimate($0, rooms($0)) }
        let old = locked(diagram.id)
        let isSame = old?.digest == LayoutDigest.of(diagram)
        if let old, isSame, !old.groups.isEmpty, plans.fits(old.groups) {
            return try folded(plans.folding(old.groups), locked, rooms, isSame: true)
        }
        let unfolded = old?.groups.isEmpty == true ? old : nil
        switch diagram.hints.fold {
        case .none: return [try whole(diagram, unfolded, plans, rooms)]
        case .zones(let zones):
            let groups = plans.groups(in: zones)
            return groups.isEmpty
                ? [try whole(diagram, unfolded, plans, rooms)] : try folded(plans.folding(groups), locked, rooms)
        case .automatic:
            if !isSame || unfolded == nil, estimate(diagram, rooms(diagram)).isHopeless,
                let pictures = try folded(plans, locked, rooms)
            {
                return pictures
            }
            let found = try whole(diagram, unfolded, plans, rooms)
            guard found.isTooSmall else { return [found] }
            if unfolded != nil, !isSame {
                // To fold it would change more than another arrangement does.
                let new = try whole(diagram, nil, plans, rooms)
                guard new.isTooSmall else { return [new] }
            }
            return try folded(plans, locked, rooms) ?? [found]
        }
    }

    /// A diagram in one picture.
    private func whole(
        _ diagram: ResolvedDiagram, _ old: LockedArrangement?, _ plans: FoldPlans,
        _ rooms: (ResolvedDiagram) -> PictureRooms
    ) throws(PlacementError) -> ComposedPicture {
        // A part that has a defect may have none with less on its lines; but what can be divided is, if its text is too small.
        let isKnown = old?.digest == LayoutDigest.of(diagram)
        var picture = try picture(of: diagram, old, rooms(diagram), isKnown: isKnown) { measures in
            plans.canFold ? measures.smallText == 0 && measures.avoidableDefectCount > 0 : measures.defectCount > 0
        }
        let measures = picture.composed.measures
        if !isKnown, diagram.folded != nil, measures.smallText == 0 || !plans.canFold, measures.defectCount > 0 {
            for factor in measures.smallText > 0 ? [8, 24] : [3, 8, 24] where picture.composed.measures.defectCount > 0
            {
                picture = try longer(picture, rooms(diagram), effort: factor)
            }
        }
        picture.composed.locked?.digest = LayoutDigest.of(diagram)
        return picture
    }

    /// What has a defect and is not divided any more is worth a longer search.
    private func longer(
        _ picture: ComposedPicture, _ rooms: PictureRooms, effort factor: Int
    ) throws(PlacementError) -> ComposedPicture {
        let composer = DiagramComposer(engine: engine, effort: factor * effort, keepsGoing: keepsGoing)
        var terse = picture.diagram
        terse.folded?.isTerse = true
        var other = ComposedPicture(diagram: terse, composed: try composer.compose(terse, locked: nil, in: rooms))
        other.composed.locked?.isTerse = true
        other.composed.work += picture.composed.work
        let (found, known) = (other.composed.measures, picture.composed.measures)
        return (found.defectCount, found.score) < (known.defectCount, known.score) ? other : picture
    }

    /// - Parameters:
    ///   - isKnown: whether what was decided before was decided for the very same diagram.
    ///   - isPoor: whether a picture of a folded diagram should be tried with less on its lines.
    private func picture(
        of diagram: ResolvedDiagram, _ old: LockedArrangement?, _ rooms: PictureRooms, isKnown: Bool,
        isPoor: (DiagramMeasures) -> Bool
    ) throws(PlacementError) -> ComposedPicture {
        var terse = diagram
        terse.folded?.isTerse = true
        func composed(_ diagram: ResolvedDiagram, _ old: LockedArrangement?) throws(PlacementError) -> ComposedPicture {
            var known = old
            if isKnown { known?.digest = LayoutDigest.of(diagram) }
            return ComposedPicture(diagram: diagram, composed: try compose(diagram, locked: known, in: rooms))
        }
        func tersely() throws(PlacementError) -> ComposedPicture {
            var picture = try composed(terse, old)
            picture.composed.locked?.isTerse = true
            return picture
        }
        if isKnown, old?.isTerse == true { return try tersely() }
        let found = try composed(diagram, old)
        guard diagram.folded != nil, !isKnown, isPoor(found.composed.measures) else { return found }
        var other = try tersely()
        other.composed.work += found.composed.work
        return other.composed.measures.score < found.composed.measures.score ? other : found
    }

    /// By the first plan whose overview has no defect, or else by the best; `nil` where there is nothing to fold.
    private func folded(
        _ plans: FoldPlans, _ locked: (Diagram.ID) -> LockedArrangement?,
        _ rooms: @escaping (ResolvedDiagram) -> PictureRooms
    ) throws(PlacementError) -> [ComposedPicture]? {
        let all = plans.automatic
        var best: (folding: DiagramFolding, overview: ComposedPicture)?
        for (place, groups) in all.enumerated() {
            let folding = plans.folding(groups)
            let picture = folding.overview
            let isLast = place == all.count - 1 && best == nil
            if !isLast, estimate(picture, rooms(picture)).isHopeless { continue }
            let overview = try overview(folding, locked, rooms)
            if overview.composed.measures.score < best?.overview.composed.measures.score ?? .infinity {
                best = (folding, overview)
            }
            if overview.composed.measures.defectCount == 0 { break }
        }
        guard var best else { return nil }
        if best.overview.composed.measures.defectCount > 0 {
            let known = best.overview.composed.locked
            for factor in [3, 8, 24] where best.overview.composed.measures.defectCount > 0 {
                best.overview = try longer(best.overview, rooms(best.overview.diagram), effort: factor)
            }
            best.overview.composed.locked?.digest = known?.digest ?? ""
            best.overview.composed.locked?.groups = best.folding.groups
        }
        return try [best.overview] + details(best.folding, locked, rooms)
    }

    private func folded(
        _ folding: DiagramFolding, _ locked: (Diagram.ID) -> LockedArrangement?,
        _ rooms: @escaping (ResolvedDiagram) -> PictureRooms, isSame: Bool = false
    ) throws(PlacementError) -> [ComposedPicture] {
        try [overview(folding, locked, rooms, isSame: isSame)] + details(folding, locked, rooms)
    }

    private func details(
        _ folding: DiagramFolding, _ locked: (Diagram.ID) -> LockedArrangement?,
        _ rooms: @escaping (ResolvedDiagram) -> PictureRooms
    ) throws(PlacementError) -> [ComposedPicture] {
        var pictures: [ComposedPicture] = []
        for place in folding.groups.indices {
            pictures += try self.pictures(of: folding.detail(place), locked: locked, in: rooms)
        }
        return pictures
    }

    /// - Parameter isSame: whether what was decided before was decided for the very same diagram.
    private func overview(
        _ folding: DiagramFolding, _ locked: (Diagram.ID) -> LockedArrangement?,
        _ rooms: @escaping (ResolvedDiagram) -> PictureRooms, isSame: Bool = false
    ) throws(PlacementError) -> ComposedPicture {
        let diagram = folding.overview
        var old = locked(diagram.id).flatMap { $0.groups.isEmpty ? nil : $0 }
        // The lock knows the whole diagram, which says more than what the overview shows of it.
        if !isSame { old?.digest = "" }
        old?.groups = []
        var picture = try picture(of: diagram, old, rooms(diagram), isKnown: isSame) { $0.defectCount > 0 }
        picture.composed.locked?.digest = LayoutDigest.of(folding.diagram)
        picture.composed.locked?.groups = folding.groups
        return picture
    }

    private func estimate(_ diagram: ResolvedDiagram, _ rooms: PictureRooms) -> PictureEstimate {
        let (tree, links) = BoxTree.linked(diagram)
        let search = ArrangementSearch(diagram: diagram, tree: tree, links: links, rooms: rooms)
        let estimate = PictureEstimate(search)
        guard estimate.isCrowded, let compact = search.compact else { return estimate }
        return PictureEstimate(compact)
    }
}

extension ComposedPicture {
    /// Whether the layout engine placed it, but its text is too small on a slide.
    fileprivate var isTooSmall: Bool { composed.measures.smallText > 0 && composed.plainReason == nil }
}

import Model

extension Arrangement {
    /// All units in one column, as they are declared.
    static func declared(_ tree: BoxTree) -> Arrangement {
        let units = Array(tree.units.indices)
        return Arrangement(
            columns: units.map { _ in 0 }, order: units, peopleAbove: units.map { _ in false })
    }

    /// The columns and the order in which an engine has placed the units of a tree.
    ///
    /// - Parameter placement: one center for each unit, in their order; those of one column have the same x.
    init(ranks placement: Placement) {
        let centers = placement.centers
        var ranks: [Double] = []
        for x in centers.map(\.x).sorted() where x - (ranks.last ?? -.infinity) > 1 { ranks.append(x) }
        let columns = centers.map { center in (ranks.lastIndex { $0 <= center.x }) ?? 0 }
        self.init(
            columns: columns,
            order: centers.indices.sorted { (columns[$0], centers[$0].y, $0) < (columns[$1], centers[$1].y, $1) },
            peopleAbove: centers.map { _ in false })
        normalize()
        settleOrder()
    }
}

extension PlacementRequest {
    /// What the engine is asked to choose columns for: the units as they are declared, and every link between two of them
    /// from the earlier to the later, as the drawing should read from left to right.
    init(ranking tree: BoxTree, zones: [Zone], links: [DrawnLink]) {
        let units = Array(tree.units.indices)
        let oneAfterAnother = Arrangement(columns: units, order: units, peopleAbove: units.map { _ in false })
        self.init(tree, zones: zones, links: links, arrangement: oneAfterAnother, longEdges: true)
        columnCount = 0
        for index in nodes.indices { nodes[index].column = 0 }
    }
}

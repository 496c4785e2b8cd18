import Model

extension Arrangement {
    /// All units in one column, zone by zone, and in each as they are declared.
    static func plain(_ tree: BoxTree, zones: [Zone]) -> Arrangement {
        let rank = Dictionary(uniqueKeysWithValues: zones.enumerated().map { ($0.element.id, $0.offset) })
        func zone(_ unit: Int) -> Int { tree.units[unit].zone.flatMap { rank[$0] } ?? -1 }
        var arrangement = declared(tree)
        arrangement.order.sort { (zone($0), $0) < (zone($1), $1) }
        return arrangement
    }
}

extension Placement {
    /// The units of a plain arrangement below each other, with room for the borders of zones.
    init(plain arrangement: Arrangement, of tree: BoxTree, zones: [Zone]) {
        let nesting = ZoneNesting(zones)
        var y = 0.0
        var centers: [Point] = []
        for (position, unit) in arrangement.order.enumerated() {
            let before = position > 0 ? tree.units[arrangement.order[position - 1]] : nil
            if let before {
                y += Double(arrangement.nodeSeparation)
                if before.zone != tree.units[unit].zone {
                    y += LayoutMetrics.zoneMargin + LayoutMetrics.zoneGap + LayoutMetrics.zoneTop
                    let place = { (unit: BoxTree.Unit) in zones.firstIndex { $0.id == unit.zone } ?? -1 }
                    y += nesting.extraSeparation(upper: place(before), lower: place(tree.units[unit]))
                }
            }
            let height = tree.units[unit].frame.height
            centers.append(Point(x: 0, y: y + height / 2))
            y += height
        }
        self.init(centers: centers)
    }
}

/// How far up and down each unit may reach without making the drawing higher or a zone stand in another's way.
enum UnitBounds {
    /// The extents of what is in a unit's zone; of all units, where the zone has its columns for itself and is made as high
    /// as what is beside it.
    ///
    /// - Parameter zoneOfUnit: the place of each unit's zone, or -1.
    static func of(_ tree: BoxTree, _ arrangement: Arrangement, zoneOfUnit: [Int]) -> [(low: Double, high: Double)] {
        let units = tree.units.indices
        return units.map { unit in
            let mates = units.filter { zoneOfUnit[$0] == zoneOfUnit[unit] }
            let columns = mates.map { arrangement.columns[$0] }
            let span = (columns.min() ?? 0)...(columns.max() ?? 0)
            let isAlone = !units.contains {
                zoneOfUnit[$0] != zoneOfUnit[unit] && span.contains(arrangement.columns[$0])
            }
            let frames = (isAlone ? Array(units) : mates).map { tree.units[$0].frame }
            return (frames.map(\.top).min() ?? 0, frames.map(\.bottom).max() ?? 0)
        }
    }
}

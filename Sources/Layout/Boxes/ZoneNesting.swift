import Model

/// Which of a diagram's zones are inside which. A zone is known by its place in the diagram's list, in which each is
/// followed by those inside it.
struct ZoneNesting: Sendable {
    /// The next zone around each, or -1.
    let parents: [Int]
    /// The place after the last zone inside each.
    let ends: [Int]
    /// How many frames are inside each other in each zone, its own not counted.
    let depths: [Int]
    /// Zones that are side by side in the same zone or in none; those further inside come first.
    let families: [[Int]]

    init(_ zones: [Zone]) {
        let places = Dictionary(zones.enumerated().map { ($0.element.id, $0.offset) }) { first, _ in first }
        let parents = zones.enumerated().map { place, zone in
            zone.parent.flatMap { places[$0] }.flatMap { $0 < place ? $0 : nil } ?? -1
        }
        var ends = zones.indices.map { $0 + 1 }
        var depths = zones.map { _ in 0 }
        for place in zones.indices.reversed() where parents[place] >= 0 {
            ends[parents[place]] = max(ends[parents[place]], ends[place])
            depths[parents[place]] = max(depths[parents[place]], depths[place] + 1)
        }
        self.parents = parents
        self.ends = ends
        self.depths = depths
        let groups = Dictionary(grouping: zones.indices) { parents[$0] }
        families = groups.sorted { $0.key > $1.key }.map(\.value)
    }

    /// Whether any zone is inside another.
    var isNested: Bool { parents.contains { $0 >= 0 } }

    /// Whether a zone is the other one or inside it.
    /// - Parameter inner: a zone, or -1 for none.
    func holds(_ outer: Int, _ inner: Int) -> Bool { outer <= inner && inner < ends[outer] }

    /// The zone and those around it, the innermost first; none for -1.
    func chain(_ zone: Int) -> [Int] {
        var chain: [Int] = []
        var next = zone
        while next >= 0 {
            chain.append(next)
            next = parents[next]
        }
        return chain
    }

    /// What two machines need between them besides the room between two zones, if one is above the other.
    /// - Parameters:
    ///   - upper: the zone of the upper one, or -1.
    ///   - lower: the zone of the lower one, or -1.
    func extraSeparation(upper: Int, lower: Int) -> Double {
        guard isNested else { return 0 }
        let (above, below) = (chain(upper), chain(lower))
        let ending = above.count { !below.contains($0) }
        let starting = below.count { !above.contains($0) }
        return Self.extraSeparation(ending: ending, starting: starting)
    }

    /// The same for two zones with all that is in them.
    func extraSeparation(wholeUpper upper: Int, wholeLower lower: Int) -> Double {
        Self.extraSeparation(ending: depths[upper] + 1, starting: depths[lower] + 1)
    }

    private static func extraSeparation(ending: Int, starting: Int) -> Double {
        Double(max(0, ending - 1)) * LayoutMetrics.innerZoneMargin
            + Double(max(0, starting - 1)) * LayoutMetrics.innerZoneTop
    }

    /// The room that frames need between a column and the next.
    /// - Parameters:
    ///   - first: the first column of all that is in a zone; any other number for a zone that holds nothing.
    ///   - last: likewise the last.
    func room(after column: Int, first: (Int) -> Int, last: (Int) -> Int) -> Double {
        var (ending, starting) = (0, 0)
        for zone in parents.indices {
            if last(zone) == column { ending = max(ending, count(zone) { last($0) == column }) }
            if first(zone) == column + 1 { starting = max(starting, count(zone) { first($0) == column + 1 }) }
        }
        let extra = Double(max(0, ending - 1) + max(0, starting - 1)) * LayoutMetrics.innerZoneMargin
        return LayoutMetrics.zoneRoom(ends: ending > 0, starts: starting > 0) + extra
    }

    /// How many of a zone and those around it are so.
    private func count(_ zone: Int, _ isSo: (Int) -> Bool) -> Int {
        var count = 0
        var next = zone
        while next >= 0 {
            if isSo(next) { count += 1 }
            next = parents[next]
        }
        return count
    }
}

import Model

/// The frames around the zones of placed units.
struct ZoneFrames {
    private typealias M = LayoutMetrics

    private let tree: BoxTree
    private let zones: [Zone]
    private let nesting: ZoneNesting
    private let zoneOfUnit: [Int]
    private var frames: [Rect?]

    /// - Returns: the frame of each zone; `nil` for one that holds nothing.
    static func around(_ tree: BoxTree, zones: [Zone], nesting: ZoneNesting, zoneOfUnit: [Int]) -> [Rect?] {
        var work = ZoneFrames(
            tree: tree, zones: zones, nesting: nesting, zoneOfUnit: zoneOfUnit, frames: zones.map { _ in nil })
        for family in nesting.families {
            for zone in family { work.frames[zone] = work.frame(of: zone) }
            work.stretch(family)
        }
        return work.frames
    }

    /// Around the units of a zone and the frames of the zones inside it.
    private func frame(of zone: Int) -> Rect? {
        var members: [Rect] = []
        for unit in tree.units.indices where zoneOfUnit[unit] == zone {
            let frame = tree.units[unit].frame.union(tree.boxes[tree.units[unit].root].outerFrame)
            members.append(
                Rect(
                    left: frame.left - M.zoneMargin, top: frame.top - M.zoneTop, right: frame.right + M.zoneMargin,
                    bottom: frame.bottom + M.zoneMargin))
        }
        for inner in zone + 1..<nesting.ends[zone] where nesting.parents[inner] == zone {
            guard let frame = frames[inner] else { continue }
            members.append(
                Rect(
                    left: frame.left - M.innerZoneMargin, top: frame.top - M.innerZoneTop,
                    right: frame.right + M.innerZoneMargin, bottom: frame.bottom + M.innerZoneMargin))
        }
        guard var frame = members.first else { return nil }
        for member in members { frame = frame.union(member) }
        let label = TextMetrics.width(zones[zone].title, .zone) + 60
        return Rect(left: frame.left, top: frame.top, right: max(frame.right, frame.left + label), bottom: frame.bottom)
    }

    /// Zones side by side grow to common extents where nothing is in the way.
    private mutating func stretch(_ family: [Int]) {
        let known = family.compactMap { frames[$0] }
        guard known.count > 1, let first = known.first else { return }
        let extent = known.reduce(first) { $0.union($1) }
        for zone in family {
            guard let old = frames[zone] else { continue }
            let candidates = [
                Rect(left: old.left, top: extent.top, right: old.right, bottom: old.bottom),
                Rect(left: old.left, top: old.top, right: old.right, bottom: extent.bottom),
                Rect(left: extent.left, top: old.top, right: old.right, bottom: old.bottom),
                Rect(left: old.left, top: old.top, right: extent.right, bottom: old.bottom),
            ]
            for candidate in candidates {
                guard let grown = frames[zone]?.union(candidate), isFree(grown.inset(by: -4), for: zone, in: family)
                else { continue }
                frames[zone] = grown
            }
        }
    }

    private func isFree(_ reach: Rect, for zone: Int, in family: [Int]) -> Bool {
        let meetsZone = family.contains { $0 != zone && frames[$0]?.intersects(reach) ?? false }
        let meetsUnit = tree.units.indices.contains { unit in
            !nesting.holds(zone, zoneOfUnit[unit]) && tree.units[unit].frame.intersects(reach)
        }
        return !meetsZone && !meetsUnit
    }
}

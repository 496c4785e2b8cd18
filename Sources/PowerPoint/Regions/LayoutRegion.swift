import Layout
import Model

/// A part of a diagram that is shown on a slide of its own, larger than in the whole.
struct LayoutRegion: Sendable {
    /// The zone that it is in; `nil` where the diagram has none there.
    var zone: ZoneShape?
    /// The box of which it is a part; `nil` for boxes that are in no other.
    var holder: BoxShape?
    /// Those of its boxes that are in no other box of it.
    var tops: [BoxShape]

    /// Whether both are of the same zone, or of the same box.
    func isBeside(_ other: LayoutRegion) -> Bool { zone?.id == other.zone?.id && holder?.id == other.holder?.id }
}

/// The division of a diagram into regions that are as large as their text requires.
struct LayoutRegions {
    let layout: DiagramLayout
    /// The largest region whose text is large enough, in points of the drawing.
    let room: Size

    /// Those of each zone, then those of boxes in no zone.
    var all: [LayoutRegion] {
        let tops = layout.boxes.filter { $0.parent == nil }
        let zoned = layout.zones.map { zone in
            (zone as ZoneShape?, tops.filter { self.zone(of: $0)?.id == zone.id })
        }
        return (zoned + [(nil, tops.filter { self.zone(of: $0) == nil })]).flatMap { zone, tops in
            tops.isEmpty ? [] : divided(LayoutRegion(zone: zone, tops: tops))
        }
    }

    /// The innermost one.
    private func zone(of box: BoxShape) -> ZoneShape? {
        layout.zones.last { $0.frame.union(box.frame) == $0.frame }
    }

    private func divided(_ region: LayoutRegion) -> [LayoutRegion] {
        let extent = RegionExtent(layout, region.tops).frame
        return extent.width > room.width || extent.height > room.height ? parts(of: region) : [region]
    }

    /// Its halves, until each fits; those of what one box holds, and the region itself if that is nothing.
    func parts(of region: LayoutRegion) -> [LayoutRegion] {
        guard region.tops.count > 1 else {
            guard let box = region.tops.first else { return [region] }
            let held = layout.boxes.filter { $0.parent == box.id }
            let parts = parts(of: LayoutRegion(zone: region.zone, holder: box, tops: held))
            return parts.count > 1 ? parts : [region]
        }
        let extent = RegionExtent(layout, region.tops).frame
        let byWidth = extent.width / room.width >= extent.height / room.height
        let sorted = region.tops.sorted { a, b in
            byWidth ? a.frame.center.x < b.frame.center.x : a.frame.center.y < b.frame.center.y
        }
        let cut = Self.cut(sorted, byWidth: byWidth)
        return [sorted[..<cut], sorted[cut...]].flatMap { tops in
            divided(LayoutRegion(zone: region.zone, holder: region.holder, tops: Array(tops)))
        }
    }

    /// Where the two parts are as even as their boxes allow, and apart if they can be.
    private static func cut(_ sorted: [BoxShape], byWidth: Bool) -> Int {
        func ends(_ box: BoxShape) -> (Double, Double) {
            byWidth ? (box.frame.left, box.frame.right) : (box.frame.top, box.frame.bottom)
        }
        let costs = (1..<sorted.count).map { index -> (Int, Double) in
            let before = sorted[..<index].map { ends($0).1 }.max() ?? 0
            let after = sorted[index...].map { ends($0).0 }.min() ?? 0
            let first = sorted.map { ends($0).0 }.min() ?? 0
            let last = sorted.map { ends($0).1 }.max() ?? 0
            return (index, max(before - first, last - after) + 2 * max(before - after, 0))
        }
        return costs.min { $0.1 < $1.1 }?.0 ?? 1
    }
}

/// What a region's boxes take, with the lines between them.
struct RegionExtent {
    let frame: Rect
    let boxes: Set<Node.ID>

    private static let margin = 14.0

    init(_ layout: DiagramLayout, _ tops: [BoxShape]) {
        var boxes = Set(tops.map(\.id))
        // Parents come before what they hold.
        for box in layout.boxes where box.parent.map(boxes.contains) == true { boxes.insert(box.id) }
        self.boxes = boxes
        var frames = tops.flatMap { box in
            box.isStack ? [box.frame, box.frame.offset(dx: 7, dy: -7)] : [box.frame]
        }
        for link in layout.links where boxes.contains(link.from) && boxes.contains(link.to) {
            frames += link.points.map { Rect(x: $0.x, y: $0.y, width: 0, height: 0) }
            frames += link.plate.map { [$0.frame] } ?? []
        }
        let first = frames.first ?? Rect(x: 0, y: 0, width: 0, height: 0)
        frame = frames.reduce(first) { $0.union($1) }.inset(by: -Self.margin)
    }
}

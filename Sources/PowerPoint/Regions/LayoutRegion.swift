import Layout
import Model

/// A part of a diagram that is shown on a slide of its own, larger than in the whole.
struct LayoutRegion: Sendable {
    /// The zone that it is in; `nil` where the diagram has none there.
    var zone: ZoneShape?
    /// Those of its boxes that are in no other box.
    var tops: [BoxShape]
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
            tops.isEmpty ? [] : divided(tops).map { LayoutRegion(zone: zone, tops: $0) }
        }
    }

    /// The innermost one.
    private func zone(of box: BoxShape) -> ZoneShape? {
        layout.zones.last { $0.frame.union(box.frame) == $0.frame }
    }

    /// In halves, until each fits, or is one box.
    private func divided(_ tops: [BoxShape]) -> [[BoxShape]] {
        let extent = RegionExtent(layout, tops).frame
        let (wide, high) = (extent.width / room.width, extent.height / room.height)
        guard tops.count > 1, wide > 1 || high > 1 else { return [tops] }
        let sorted = tops.sorted { a, b in
            wide >= high ? a.frame.center.x < b.frame.center.x : a.frame.center.y < b.frame.center.y
        }
        let cut = Self.cut(sorted, byWidth: wide >= high)
        return divided(Array(sorted[..<cut])) + divided(Array(sorted[cut...]))
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

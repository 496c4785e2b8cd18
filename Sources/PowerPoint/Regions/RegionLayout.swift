import Layout
import Model

/// The layout of a region: its boxes with all of their lines, of which those that lead out of it end at its edge.
struct RegionLayout {
    /// The end of a line that leads out of the region.
    struct Exit {
        var point: Point
        /// Away from the region.
        var direction: Point
        /// The box to which it leads.
        var box: Node.ID
        /// The letters of the line that are not in the region.
        var letters: [String]
    }

    private(set) var layout: DiagramLayout
    private(set) var exits: [Exit] = []
    /// The lines that are cut, with the end that is.
    private(set) var cuts: [Link.ID: LineCut] = [:]
    /// In points of the drawing.
    let frame: Rect

    /// How far lines reach out of the boxes' extent.
    private static let reach = 20.0

    init(_ whole: DiagramLayout, _ region: LayoutRegion) {
        let extent = RegionExtent(whole, region.tops)
        // Of the lines that end at the box that is divided, each part has its own.
        func holds(_ box: Node.ID, _ end: Point?) -> Bool {
            extent.boxes.contains(box)
                || box == region.holder?.id && end.map(extent.frame.inset(by: -Self.reach).contains) == true
        }
        let inside = extent.frame
        frame = inside.inset(by: -Self.reach)
        layout = DiagramLayout(
            size: whole.size, zones: Self.zones(whole, inside),
            boxes: (region.holder.map { [Self.part(of: $0, inside)] } ?? [])
                + whole.boxes.filter { extent.boxes.contains($0.id) },
            connectors: whole.connectors.filter { inside.contains($0.from) && inside.contains($0.to) }, links: [])
        for link in whole.links {
            switch (holds(link.from, link.points.first), holds(link.to, link.points.last)) {
            case (true, true): layout.links.append(link)
            case (true, false): cut(link, keepsStart: true)
            case (false, true): cut(link, keepsStart: false)
            case (false, false): break
            }
        }
    }

    /// As far as they are inside, and without room for a pictogram where their titles are not.
    private static func zones(_ whole: DiagramLayout, _ inside: Rect) -> [ZoneShape] {
        whole.zones.compactMap { zone in
            guard zone.frame.intersects(inside) else { return nil }
            var part = zone
            part.frame = Rect(
                left: max(zone.frame.left, inside.left), top: max(zone.frame.top, inside.top),
                right: min(zone.frame.right, inside.right), bottom: min(zone.frame.bottom, inside.bottom))
            let title = zone.label.bounds.union(zone.icon)
            if part.frame.union(title) != part.frame { part.icon = Rect(x: 0, y: 0, width: 0, height: 0) }
            return part
        }
    }

    /// Without a title, which is above all of what it holds, and up to its own edges where lines reach them.
    private static func part(of box: BoxShape, _ inside: Rect) -> BoxShape {
        let (own, reached) = (box.frame, inside.inset(by: -reach))
        var part = box
        part.parent = nil
        part.frame = Rect(
            left: own.left < reached.left ? inside.left : own.left,
            top: own.top < reached.top ? inside.top : own.top,
            right: own.right > reached.right ? inside.right : own.right,
            bottom: own.bottom > reached.bottom ? inside.bottom : own.bottom)
        part.titleBar = nil
        part.icon = Rect(x: 0, y: 0, width: 0, height: 0)
        part.isStack = false
        part.stackChip = nil
        return part
    }

    private mutating func cut(_ link: LinkShape, keepsStart: Bool) {
        let way = keepsStart ? link.points : link.points.reversed()
        guard way.count > 1, !link.isCarried else { return }
        let out = way.indices.dropFirst().first { !frame.contains(way[$0]) }
        let last = out ?? way.count - 1
        let end = out.map { frame.nearest(to: way[$0]) } ?? way[last]
        let kept = Array(way[..<last]) + [end]
        let before = way[last - 1]
        let length = max(before.distance(to: end), 0.01)
        var part = link
        part.points = keepsStart ? kept : kept.reversed()
        part.trunk = nil
        let runs = link.points.count - 1
        part.hops = link.hops.compactMap { hop in
            let index = keepsStart ? hop.segment : runs - 1 - hop.segment
            guard index < last, frame.contains(hop.center) else { return nil }
            return Hop(segment: keepsStart ? index : last - 1 - index, center: hop.center)
        }
        part.badges = link.badges.filter { frame.inset(by: $0.radius).contains($0.center) }
        let letters = Set(part.badges.map(\.path))
        if let plate = link.plate, frame.union(plate.frame) != frame { part.plate = nil }
        if let list = link.carrier?.frame, frame.union(list) != frame { part.carrier?.frame = nil }
        layout.links.append(part)
        cuts[link.id] = keepsStart ? .end : .start
        exits.append(
            Exit(
                point: end, direction: Point(x: (end.x - before.x) / length, y: (end.y - before.y) / length),
                box: keepsStart ? link.to : link.from,
                letters: link.paths.filter { !letters.contains($0) }.map(\.letter)))
    }
}

extension Rect {
    func contains(_ p: Point) -> Bool { p.x >= left && p.x <= right && p.y >= top && p.y <= bottom }

    func nearest(to p: Point) -> Point { Point(x: min(max(p.x, left), right), y: min(max(p.y, top), bottom)) }
}

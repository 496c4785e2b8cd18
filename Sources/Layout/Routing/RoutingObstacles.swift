import Model

/// What stands in the way of one link.
struct RoutingObstacles: Sendable {
    struct Obstacle: Sendable {
        var rect: Rect
        /// How near a line may come, points.
        var clearance: Double
        /// The box, or `nil` for text.
        var box: Int?
    }

    /// What no line may enter.
    var solid: [Obstacle] = []
    /// The borders of what holds an end of the link: they may be crossed but not run along.
    var frames: [Rect] = []
    /// The title bars of those, which a line may only cross from above or below.
    var titleBars: [Rect] = []
    /// The zones of neither end.
    var foreignZones: [Rect] = []

    /// - Parameter isRelaxed: with hardly any clearance, for links that find no way otherwise.
    init(_ link: DrawnLink, in diagram: PlacedDiagram, isRelaxed: Bool = false) {
        let tree = diagram.tree
        let passable = Array(tree.ancestry(link.source).dropFirst() + tree.ancestry(link.target).dropFirst())
        let clearance = isRelaxed ? 4.0 : 13.0
        var texts: [Rect] = []
        solid.reserveCapacity(tree.boxes.count + diagram.seats.count + diagram.zones.count)
        for box in tree.boxes.indices {
            let hidden = tree.boxes[box].parent.map { !passable.contains($0) } ?? false
            if hidden { continue }
            if box == link.source || box == link.target || !passable.contains(box) {
                let inside = tree.boxes[box].parent != nil
                solid.append(
                    Obstacle(
                        rect: tree.boxes[box].outerFrame, clearance: inside ? min(clearance, 12) : clearance, box: box))
                continue
            }
            frames.append(tree.boxes[box].outerFrame)
            if let bar = tree.boxes[box].titleBar { titleBars.append(bar) }
            texts.removeAll(keepingCapacity: true)
            tree.boxes[box].addTextAreas(to: &texts)
            for rect in texts { solid.append(Obstacle(rect: rect, clearance: isRelaxed ? 2 : 13, box: nil)) }
            if let chip = tree.boxes[box].chip {
                solid.append(Obstacle(rect: chip, clearance: isRelaxed ? 2 : 9, box: nil))
            }
        }
        for seat in diagram.seats where seat.person != link.source && seat.person != link.target {
            // The thin line itself, no more: the space beside it is often the only way.
            let rect = Rect(
                left: seat.from.x, top: min(seat.from.y, seat.to.y), right: seat.from.x,
                bottom: max(seat.from.y, seat.to.y))
            solid.append(Obstacle(rect: rect, clearance: 8, box: nil))
        }
        let ends = [link.source, link.target].map { tree.units[tree.boxes[$0].unit].zone }
        for (place, zone) in diagram.zones.enumerated() {
            solid.append(Obstacle(rect: zone.heading, clearance: 5, box: nil))
            let isOwn = ends.contains { end in
                diagram.zones.firstIndex { $0.zone.id == end }.map { diagram.nesting.holds(place, $0) } ?? false
            }
            if !isOwn { foreignZones.append(zone.frame) }
        }
    }

    /// Whether a line may begin or end at this point right beside its box: the clearance of the box itself and of its
    /// neighbours inside the same machine does not count there.
    func admitsStub(at point: Point, of box: Int, in tree: BoxTree, ends: (Int, Int)) -> Bool {
        !solid.contains { obstacle in
            let clearance: Double
            if let other = obstacle.box {
                let isOwn = other == box || other == ends.0 || other == ends.1
                let isSibling = tree.boxes[other].parent != nil && tree.boxes[other].parent == tree.boxes[box].parent
                clearance = isOwn || isSibling ? 0 : obstacle.clearance
            } else {
                clearance = 3
            }
            let rect = obstacle.rect.inset(by: -clearance)
            return rect.left < point.x && point.x < rect.right && rect.top < point.y && point.y < rect.bottom
        }
    }
}

extension BoxTree.Box {
    /// Adds the areas of the box's texts and icon.
    func addTextAreas(to areas: inout [Rect]) {
        for runs in [texts, detailTexts] {
            for index in runs.indices {
                let (origin, size) = (runs[index].origin, runs[index].style.size)
                areas.append(
                    Rect(
                        left: origin.x - 4, top: origin.y - size * 0.8, right: origin.x + runs[index].width + 4,
                        bottom: origin.y + size * 0.28))
            }
        }
        areas.append(icon.inset(by: -2))
    }
}

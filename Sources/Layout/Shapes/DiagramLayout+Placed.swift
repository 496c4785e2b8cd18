extension DiagramLayout {
    /// Adds hops, and moves everything so that the drawing begins at the origin.
    init(_ placed: PlacedDiagram, lines: [[Point]], badges: [[Badge]]) {
        let hops = Crossings.hops(lines, badges: badges)
        let tree = placed.tree
        let links = placed.links.indices.map { i in
            let link = placed.links[i]
            return LinkShape(
                id: link.id, paths: link.paths, from: tree.boxes[link.source].id, to: tree.boxes[link.target].id,
                channel: link.channel, data: link.data, initiator: link.initiator, points: lines[i], badges: badges[i],
                hops: hops[i])
        }
        let boxes = tree.boxes.map { box in
            BoxShape(
                id: box.id, component: box.component, kind: box.kind, parent: box.parent.map { tree.boxes[$0].id },
                depth: box.depth, frame: box.frame, titleBar: box.titleBar, texts: box.texts, pictogram: box.pictogram,
                icon: box.icon, isStack: box.isStack && box.depth == 0, stackSize: box.stackSize, stackChip: box.chip)
        }
        let zones = placed.zones.map {
            ZoneShape(id: $0.zone.id, kind: $0.zone.kind, frame: $0.frame, label: $0.label, icon: $0.icon)
        }
        var extent = placed.bounds
        for line in lines { for p in line { extent = extent.union(Rect(x: p.x, y: p.y, width: 0, height: 0)) } }
        for badge in badges.flatMap({ $0 }) {
            let r = badge.radius
            extent = extent.union(
                Rect(x: badge.center.x - r, y: badge.center.y - r, width: 2 * r, height: 2 * r))
        }
        // Half the widest border, so that nothing is cut at the edge.
        extent = extent.inset(by: -2)
        self.init(
            size: Size(width: extent.width, height: extent.height), zones: zones, boxes: boxes,
            connectors: placed.seats.map { Connector(from: $0.from, to: $0.to) }, links: links)
        move(dx: -extent.x, dy: -extent.y)
    }

    private mutating func move(dx: Double, dy: Double) {
        func moved(_ p: Point) -> Point { Point(x: p.x + dx, y: p.y + dy) }
        for i in zones.indices {
            zones[i].frame = zones[i].frame.offset(dx: dx, dy: dy)
            zones[i].icon = zones[i].icon.offset(dx: dx, dy: dy)
            zones[i].label.origin = moved(zones[i].label.origin)
        }
        for i in boxes.indices {
            boxes[i].frame = boxes[i].frame.offset(dx: dx, dy: dy)
            boxes[i].icon = boxes[i].icon.offset(dx: dx, dy: dy)
            boxes[i].titleBar = boxes[i].titleBar?.offset(dx: dx, dy: dy)
            boxes[i].stackChip = boxes[i].stackChip?.offset(dx: dx, dy: dy)
            for t in boxes[i].texts.indices { boxes[i].texts[t].origin = moved(boxes[i].texts[t].origin) }
        }
        connectors = connectors.map { Connector(from: moved($0.from), to: moved($0.to)) }
        for i in links.indices {
            links[i].points = links[i].points.map(moved)
            for b in links[i].badges.indices { links[i].badges[b].center = moved(links[i].badges[b].center) }
            for h in links[i].hops.indices { links[i].hops[h].center = moved(links[i].hops[h].center) }
        }
    }
}

extension DiagramLayout {
    /// Adds hops, and moves everything so that the drawing begins at the origin.
    init(_ placed: PlacedDiagram, lines joined: JoinedLines, labels: [PlacedLabel]) {
        let lines = joined.own
        let hops = Crossings.hops(lines, labels: labels)
        let tree = placed.tree
        let links = placed.links.indices.flatMap { i -> [LinkShape] in
            let link = placed.links[i]
            let shape = LinkShape(
                id: link.id, paths: link.paths, from: tree.boxes[link.source].id, to: tree.boxes[link.target].id,
                channel: link.channel, data: link.data, initiator: link.initiator, points: joined.whole(i),
                badges: labels[i].badges(link.paths), plate: labels[i].plate,
                hops: hops[i].map { Hop(segment: $0.segment + joined.offset(i), center: $0.center) },
                trunk: joined.joints[i].map { joint in
                    LinkShape.Trunk(link: placed.links[joint.link].id, isAtEnd: joint.isAtEnd, ownCount: lines[i].count)
                })
            return link.carried.isEmpty ? [shape] : shape.carrying(link.carried, labels[i].list)
        }
        let boxes = tree.boxes.map { box in
            BoxShape(
                id: box.id, component: box.component, kind: box.kind, parent: box.parent.map { tree.boxes[$0].id },
                depth: box.depth, frame: box.frame, titleBar: box.titleBar, body: tree.body(of: box), texts: box.texts,
                details: box.detailTexts,
                pictogram: box.pictogram, icon: box.icon, isStack: box.isStack && box.depth == 0,
                stackSize: box.stackSize, stackChip: box.chip)
        }
        let zones = placed.zones.map {
            ZoneShape(
                id: $0.zone.id, kind: $0.zone.kind, parent: $0.zone.parent, frame: $0.frame, label: $0.label,
                icon: $0.icon)
        }
        var extent = placed.bounds
        for line in lines { for p in line { extent = extent.union(Rect(x: p.x, y: p.y, width: 0, height: 0)) } }
        for frame in labels.flatMap(\.frames) { extent = extent.union(frame) }
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
            boxes[i].body = boxes[i].body?.offset(dx: dx, dy: dy)
            boxes[i].stackChip = boxes[i].stackChip?.offset(dx: dx, dy: dy)
            for t in boxes[i].texts.indices { boxes[i].texts[t].move(dx: dx, dy: dy) }
            for t in boxes[i].details.indices { boxes[i].details[t].move(dx: dx, dy: dy) }
        }
        connectors = connectors.map { Connector(from: moved($0.from), to: moved($0.to)) }
        for i in links.indices {
            links[i].points = links[i].points.map(moved)
            for b in links[i].badges.indices { links[i].badges[b].center = moved(links[i].badges[b].center) }
            links[i].plate?.move(dx: dx, dy: dy)
            let list = links[i].carrier?.frame
            links[i].carrier?.frame = list?.offset(dx: dx, dy: dy)
            for h in links[i].hops.indices { links[i].hops[h].center = moved(links[i].hops[h].center) }
        }
    }
}

extension LinkShape {
    /// A shape for each of the connections for which this line stands.
    fileprivate func carrying(
        _ carried: [CarriedLink], _ list: (frame: Rect, rows: [(plate: PortPlate, letters: [Point])])?
    ) -> [LinkShape] {
        carried.enumerated().map { index, link in
            var shape = self
            (shape.id, shape.channel, shape.data, shape.initiator) = (link.id, link.channel, link.data, link.initiator)
            shape.paths = link.paths
            shape.plate = list?.rows[index].plate
            shape.badges = zip(link.paths, list?.rows[index].letters ?? []).map {
                Badge(path: $0, center: $1, radius: LayoutMetrics.pillRadius)
            }
            if link.isReversed { (shape.from, shape.to, shape.points) = (to, from, points.reversed()) }
            shape.carrier = Carrier(
                link: id, frame: list?.frame, paths: paths, initiator: initiator, isReversed: link.isReversed)
            if index > 0 { shape.hops = [] }
            return shape
        }
    }
}

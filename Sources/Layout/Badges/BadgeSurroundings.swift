/// What badges could cover or come too near to, their own line and other badges aside.
struct BadgeSurroundings {
    private struct Run {
        var link: Int
        var from: Point
        var to: Point
        var bounds: Rect
    }

    private var runs: [Run] = []
    private var texts: [Rect] = []
    private var leaves: [Rect] = []
    private var holders: [Rect] = []
    private var zones: [Rect] = []
    private var crossings: [Point] = []

    init(_ lines: [[Point]], in diagram: PlacedDiagram) {
        let boxes = diagram.tree.boxes
        var runs: [Run] = []
        for (link, line) in lines.enumerated() {
            for (from, to) in zip(line, line.dropFirst()) {
                runs.append(Run(link: link, from: from, to: to, bounds: Rect(around: from, to)))
            }
        }
        self.runs = runs
        var (texts, leaves, holders): ([Rect], [Rect], [Rect]) = ([], [], [])
        for box in boxes.indices {
            boxes[box].addTextAreas(to: &texts)
            if let chip = boxes[box].chip { texts.append(chip) }
            if boxes[box].children.isEmpty {
                leaves.append(boxes[box].outerFrame)
            } else {
                holders.append(boxes[box].frame)
            }
        }
        self.texts = texts + diagram.zones.map(\.heading)
        self.leaves = leaves
        self.holders = holders
        zones = diagram.zones.map(\.frame)
        crossings = Crossings.all(lines).map(\.point)
    }

    /// Nothing to cover.
    init() {}

    /// What a disc on the run between two points, or up to `beyond` past its ends, can meet.
    func gather(_ nearby: inout BadgeSurroundings, around a: Point, _ b: Point, beyond: Double, of link: Int) {
        let reach = Rect(around: a, b).inset(by: -(LayoutMetrics.badgeRadius + 7 + beyond))
        nearby.removeAll()
        for run in runs where run.link != link && run.bounds.meets(reach) { nearby.runs.append(run) }
        for text in texts where reach.meets(text) { nearby.texts.append(text) }
        for leaf in leaves where reach.meets(leaf) { nearby.leaves.append(leaf) }
        for holder in holders where reach.meets(holder) { nearby.holders.append(holder) }
        for zone in zones where reach.meets(zone) { nearby.zones.append(zone) }
        for crossing in crossings where reach.distance(to: crossing) == 0 { nearby.crossings.append(crossing) }
    }

    private mutating func removeAll() {
        runs.removeAll(keepingCapacity: true)
        texts.removeAll(keepingCapacity: true)
        leaves.removeAll(keepingCapacity: true)
        holders.removeAll(keepingCapacity: true)
        zones.removeAll(keepingCapacity: true)
        crossings.removeAll(keepingCapacity: true)
    }

    /// What a disc at this place disturbs.
    func cost(_ disc: BadgeDisc) -> Double {
        let (center, radius) = (disc.center, disc.radius)
        let touch = radius + BadgeCost.slack
        var cost = costOfLines(disc)
        for crossing in crossings {
            let distance = crossing.distance(to: center)
            if distance < radius + 4 { cost += BadgeCost.cramped }
            if distance < touch + 2 { cost += BadgeCost.covered }
        }
        for text in texts {
            let distance = text.distance(to: center)
            if distance < radius + 1 { cost += 400 }
            if distance < touch { cost += BadgeCost.covered }
        }
        for leaf in leaves {
            let distance = leaf.distance(to: center)
            if distance < radius + 2 { cost += distance < radius + 0.5 ? 400 : 60 }
            if distance < touch { cost += BadgeCost.covered }
        }
        for holder in holders where Self.straddles(center, holder, by: radius + 2) { cost += 60 }
        for zone in zones where Self.straddles(center, zone, by: radius + 4.5) { cost += 25 }
        return cost
    }

    /// Each other line counts once, where it is nearest.
    private func costOfLines(_ disc: BadgeDisc) -> Double {
        var cost = 0.0
        var index = 0
        while index < runs.count {
            let link = runs[index].link
            var distance = Double.infinity
            while index < runs.count, runs[index].link == link {
                distance = min(distance, Polyline.distance(disc.center, runs[index].from, runs[index].to))
                index += 1
            }
            if distance < disc.radius + 2 {
                cost += BadgeCost.cramped * (1 + (disc.radius + 2 - distance) / disc.radius)
            } else if distance < disc.radius + 6 {
                cost += 6
            }
            if distance < disc.radius + BadgeCost.slack { cost += BadgeCost.covered }
        }
        return cost
    }

    private static func straddles(_ p: Point, _ frame: Rect, by e: Double) -> Bool {
        let isNear = frame.inset(by: -e).distance(to: p) == 0
        let inner = frame.inset(by: e)
        let isDeep = inner.left < p.x && p.x < inner.right && inner.top < p.y && p.y < inner.bottom
        return isNear && !isDeep
    }
}

extension Rect {
    fileprivate init(around a: Point, _ b: Point) {
        self.init(left: min(a.x, b.x), top: min(a.y, b.y), right: max(a.x, b.x), bottom: max(a.y, b.y))
    }
}

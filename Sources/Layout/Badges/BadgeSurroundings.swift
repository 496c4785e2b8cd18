/// What labels could cover or come too near to, their own line and other labels aside.
struct BadgeSurroundings {
    private struct Run {
        var link: Int
        var bounds: Rect
    }

    private var runs: [Run] = []
    private var texts: [Rect] = []
    private var leaves: [Rect] = []
    private var holders: [Rect] = []
    private var titleBars: [Rect] = []
    /// Dots and heads, those of the own line included.
    private var marks: [Rect] = []
    private var zones: [Rect] = []
    private var crossings: [Point] = []

    init(_ joined: JoinedLines, in diagram: PlacedDiagram) {
        let lines = joined.own
        let boxes = diagram.tree.boxes
        var runs: [Run] = []
        for (link, line) in lines.enumerated() {
            for (from, to) in zip(line, line.dropFirst()) {
                runs.append(Run(link: link, bounds: Rect(around: from, to)))
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
                holders += boxes[box].cards
            }
        }
        self.texts = texts + diagram.zones.map(\.heading)
        self.leaves = leaves
        self.holders = holders
        titleBars = boxes.compactMap(\.titleBar)
        marks = lines.indices.flatMap { link in
            EndMark.frames(
                lines[link], data: diagram.links[link].data, initiator: diagram.links[link].initiator,
                joinsAtEnd: joined.joints[link]?.isAtEnd)
        }
        zones = diagram.zones.map(\.frame)
        crossings = Crossings.all(lines).map(\.point)
    }

    /// Nothing to cover.
    init() {}

    /// What a piece on the run between two points can meet, if it reaches as far as `beyond` around them.
    func gather(_ nearby: inout BadgeSurroundings, around a: Point, _ b: Point, beyond: Double, of link: Int) {
        let reach = Rect(around: a, b).inset(by: -(7 + beyond))
        nearby.removeAll()
        for run in runs where run.link != link && run.bounds.meets(reach) { nearby.runs.append(run) }
        for text in texts where reach.meets(text) { nearby.texts.append(text) }
        for leaf in leaves where reach.meets(leaf) { nearby.leaves.append(leaf) }
        for holder in holders where reach.meets(holder) { nearby.holders.append(holder) }
        for bar in titleBars where reach.meets(bar) { nearby.titleBars.append(bar) }
        for mark in marks where reach.meets(mark) { nearby.marks.append(mark) }
        for zone in zones where reach.meets(zone) { nearby.zones.append(zone) }
        for crossing in crossings where reach.distance(to: crossing) == 0 { nearby.crossings.append(crossing) }
    }

    private mutating func removeAll() {
        runs.removeAll(keepingCapacity: true)
        texts.removeAll(keepingCapacity: true)
        leaves.removeAll(keepingCapacity: true)
        holders.removeAll(keepingCapacity: true)
        titleBars.removeAll(keepingCapacity: true)
        marks.removeAll(keepingCapacity: true)
        zones.removeAll(keepingCapacity: true)
        crossings.removeAll(keepingCapacity: true)
    }

    /// What a piece at this place disturbs.
    func cost(_ piece: LabelPiece) -> Double {
        var cost = costOfLines(piece)
        for crossing in crossings {
            let distance = piece.distance(to: crossing)
            if distance < 4 { cost += BadgeCost.cramped }
            if distance < 2 + BadgeCost.slack { cost += BadgeCost.covered }
        }
        for text in texts {
            let distance = piece.distance(to: text)
            if distance < 1 { cost += 400 }
            if distance < BadgeCost.slack { cost += BadgeCost.covered }
        }
        for leaf in leaves {
            let distance = piece.distance(to: leaf)
            if distance < 2 { cost += distance < 0.5 ? 400 : 60 }
            if distance < BadgeCost.slack { cost += BadgeCost.covered }
        }
        for mark in marks where piece.distance(to: mark) < EndMark.clearance + BadgeCost.slack {
            cost += BadgeCost.covered
        }
        for bar in titleBars where piece.distance(to: bar) < BadgeCost.slack { cost += BadgeCost.covered }
        for holder in holders where Self.straddles(piece, holder, by: 2) {
            cost += Self.straddles(piece, holder, by: BadgeCost.slack) ? BadgeCost.covered : 60
        }
        for zone in zones where Self.straddles(piece, zone, by: 4.5) { cost += 25 }
        return cost
    }

    /// Each other line counts once, where it is nearest.
    private func costOfLines(_ piece: LabelPiece) -> Double {
        var cost = 0.0
        var index = 0
        while index < runs.count {
            let link = runs[index].link
            var distance = Double.infinity
            while index < runs.count, runs[index].link == link {
                distance = min(distance, piece.distance(to: runs[index].bounds))
                index += 1
            }
            if distance < 2 {
                cost += BadgeCost.cramped * (1 + (2 - distance) / 10)
            } else if distance < 6 {
                cost += 6
            }
            if distance < BadgeCost.slack { cost += BadgeCost.covered }
        }
        return cost
    }

    /// Whether a piece is nearer than a distance to a frame's border.
    private static func straddles(_ piece: LabelPiece, _ frame: Rect, by gap: Double) -> Bool {
        let area = piece.frame.inset(by: -gap)
        return frame.meets(area) && frame.union(area) != frame
    }
}

extension Rect {
    fileprivate init(around a: Point, _ b: Point) {
        self.init(left: min(a.x, b.x), top: min(a.y, b.y), right: max(a.x, b.x), bottom: max(a.y, b.y))
    }
}

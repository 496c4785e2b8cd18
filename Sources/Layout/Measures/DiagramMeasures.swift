import Model

/// What can be wrong or ugly in a finished layout, counted from its geometry alone.
package struct DiagramMeasures: Sendable, Hashable, BitwiseCopyable {
    /// Links without a line.
    package var lost = 0
    /// Ends that lie more than 4 points from their box's border.
    package var wrongEnds = 0
    /// Lines that run through a box they do not touch.
    package var throughBoxes = 0
    /// Lines over text of any box or zone.
    package var throughTexts = 0
    package var linesOnBadges = 0
    package var badgesOnBadges = 0
    package var badgesOnTexts = 0
    package var badgesOnBoxes = 0
    /// Badges off their own line or on a crossing.
    package var misplacedBadges = 0
    package var missingBadges = 0
    /// Text that comes nearer to its box's border than 3 points at the left or 5 at the right.
    package var textOverflows = 0
    /// Boxes that cover a box which does not hold them, or leave the zone or box that holds them.
    package var overlappingBoxes = 0
    /// Labels nearer than 6 points to the dot or the head of a line.
    package var labelsOnEnds = 0
    /// Lines nearer than that to the dot or the head of another.
    package var linesOnEnds = 0
    /// Labels on the border of a card or a stack, or on a title bar.
    package var labelsOnBorders = 0
    /// Pairs of lines nearer than 10 points over more than 24.
    package var closeLines = 0
    /// Pairs of ends of lines nearer than 16 points at one box.
    package var closeEnds = 0
    /// Lines through a zone of neither of their ends.
    package var foreignZones = 0
    /// 1 where text in a picture of 1600 x 900 is smaller than `LegibleText` allows.
    package var smallText = 0

    package var crossings = 0
    package var bends = 0
    package var length = 0.0
    /// How far two lines run nearer than 4, and nearer than 15 points.
    package var overlap = 0.0
    package var closeness = 0.0
    package var shortEnds = 0
    /// Lines too short for their letters.
    package var tightLines = 0
    package var titleBarCrossings = 0
    /// The sum over all lines of length over Manhattan distance, less 1.
    package var detour = 0.0
    /// Linked pairs of machines that stand against the order in which the author named them.
    package var backward = 0
    /// Whether the first letter starts right of the leftmost machine.
    package var startsInside = false
    /// DMZs that are outside the space between the internal network and the internet.
    package var zonesOutOfOrder = 0
    /// A bit for each of the author's hints, in the order of `LayoutHints.wishes`, that the layout does not follow.
    package var unmetHints: UInt64 = 0
    /// Of the drawing in a picture with a title and a legend in 16:9 at 1600 x 900.
    package var scale = 1.0
    /// Pairs of lines that lie on each other somewhere.
    package var overlappingLines = 0
    /// The mean over all lines of length over Manhattan distance; 1 without lines.
    package var meanDetour = 1.0
    /// In such a picture, in its pixels; 0 without text.
    package var smallestFont = 0.0
    /// The share of the drawing that no machine, person or external system covers.
    package var unusedArea = 0.0
    /// Of the largest rectangle of the drawing in which nothing is, the share of the drawing.
    package var blankArea = 0.0
    /// Pairs of machines side by side whose tops, middles and bottoms all differ, by up to 20 points.
    package var unevenRows = 0
    /// Ends up to 10 points off the middle of the side of a box at which no other line ends.
    package var offCenterEnds = 0
    /// Of one line: its length over the distance between its boxes, measured along both axes.
    package var longestDetour = 1.0
    /// The share of lines without a bend; 1 without lines.
    package var straightShare = 1.0
    /// Of one line.
    package var mostBends = 0
    /// Lines without letters that have no room for their ports, in a diagram where others have their ports on them.
    package var missingPorts = 0
    /// The largest share of a line that its label covers.
    package var coveredShare = 0.0
    /// The length of lines in zones of neither of their ends.
    package var foreignLength = 0.0
    /// The length of lines outside of all zones, in a diagram that has zones.
    package var outsideLength = 0.0
    /// How much too small the smallest text is in such a picture, as `LegibleText` has it.
    package var illegibility = 0.0

    /// How much too small it is to be read without effort, where a search regards that.
    var discomfort = 0.0

    /// Each kind of hard defect with its number.
    package var defects: [(name: String, count: Int)] {
        Measure.all.lazy.filter(\.isHardDefect).map { ($0.title, Int($0.number(in: self))) }
    }

    /// Without text that is too small, for which no arrangement that has been decided is given up.
    package var avoidableDefectCount: Int { defectCount - smallText }

    package var defectCount: Int { defects.reduce(0) { $0 + $1.count } }

    /// One number to choose by; smaller is better.
    package var score: Double { Measure.all.reduce(0) { $0 + $1.weight * $1.number(in: self) } }

    /// Whether text is smaller than can be read without effort.
    var isCrowded: Bool { smallestFont > 0 && smallestFont < LegibleText.comfortable }

    /// How much more of the drawing is blank in one piece than is usual.
    var bareness: Double { max(0, blankArea - 0.15) }

    /// The share of lines with bends.
    var indirectness: Double { 1 - straightShare }

    /// How many more than is usual that is.
    var crookedness: Double { max(0, indirectness - 0.4) }

    /// How much more of a line its label covers than is usual.
    var hiddenness: Double { max(0, coveredShare - LayoutMetrics.mostCovered) }

    /// How much longer than is usual the longest detour is.
    var roundaboutness: Double { max(0, longestDetour - 1.5) }

    /// How far below 1.25 the scale is, as a factor.
    var shrinkage: Double { max(0, 1.25 / scale - 1) }

    /// The score of a layout that has no badges yet.
    var roughScore: Double {
        var bare = self
        bare.missingBadges = 0
        return bare.score
    }

    /// - Parameter rooms: that pictures leave the drawing.
    package init(_ layout: DiagramLayout, in rooms: PictureRooms = .bare, hints: LayoutHints = LayoutHints()) {
        let boxes = BoxIndex(layout)
        var layout = layout
        // One line stands for all of them.
        layout.links.removeAll(where: \.isCarried)
        let lines = layout.links.map { MeasuredLine($0, boxes) }
        for index in lines.indices { measure(lines[index], letters: layout.links[index].paths.count, boxes) }
        for i in lines.indices {
            for j in lines.indices where j > i { measure(lines[i], lines[j]) }
        }
        measureBadges(layout, lines, boxes)
        measureEnds(layout, lines, boxes)
        measureZonesCrossed(layout, lines, boxes)
        measureTexts(layout)
        measureBoxes(layout, boxes)
        measureOrder(layout, lines, boxes)
        let outer = Set(layout.zones.compactMap(\.parent))
        zonesOutOfOrder = ZoneOrder.misplaced(
            layout.zones.filter { !outer.contains($0.id) }.map { ($0.kind, $0.frame) })
        scale = rooms.scale(of: layout.size)
        measurePicture(layout, lines)
        discomfort = rooms.discomfort(of: smallestFont)
        measurePorts(layout)
        measureHints(hints, layout, boxes)
        measureRows(boxes)
        measureDetours(lines, boxes)
        measureCover(layout, lines)
        blankArea = BlankArea.share(of: layout)
    }

    private mutating func measure(_ line: MeasuredLine, letters: Int, _ boxes: BoxIndex) {
        let points = line.whole
        guard points.count >= 2, let start = points.first, let end = points.last else {
            lost += 1
            return
        }
        let last = points.count - 1
        length += line.ownLength
        bends += line.points.count - 2
        detour += max(0, line.length / max(1, abs(start.x - end.x) + abs(start.y - end.y)) - 1.15)
        if line.length < (letters > 0 ? 40 + LineLabel.letters(letters).run : 30) { tightLines += 1 }
        if start.distance(to: points[1]) < 7 || points[last - 1].distance(to: end) < 13 { shortEnds += 1 }
        measureBoxesCrossed(line, boxes)
        for text in boxes.texts where line.isInside(text.inset(by: -1), longerThan: 1) { throughTexts += 1 }
        for bar in boxes.titleBars where line.isInside(bar, longerThan: 4) { titleBarCrossings += 1 }
        for (box, point) in [(line.from, start), (line.to, end)] {
            guard let box else { continue }
            let frame = boxes.frames[box]
            let depth = min(point.x - frame.left, frame.right - point.x, point.y - frame.top, frame.bottom - point.y)
            if frame.distance(to: point) > 4 || depth > 4 { wrongEnds += 1 }
        }
    }

    private mutating func measureBoxesCrossed(_ line: MeasuredLine, _ boxes: BoxIndex) {
        let (from, to) = (line.from, line.to)
        let isNested = boxes.holds(from, to) || boxes.holds(to, from)
        for (box, frame) in boxes.frames.enumerated() {
            let inner = frame.inset(by: 1.5)
            guard line.bounds.meets(inner) else { continue }
            let isEnd = box == from || box == to
            let isOwn = boxes.holds(box, from) || boxes.holds(box, to)
            guard !isOwn || (isEnd && !isNested) else { continue }
            if line.lengthInside(inner) > (isOwn ? 8 : 2) { throughBoxes += 1 }
        }
    }

    private mutating func measure(_ a: MeasuredLine, _ b: MeasuredLine) {
        guard a.bounds.inset(by: -15).meets(b.bounds) else { return }
        crossings += a.crossings(with: b)
        let near = Polyline.overlap(a.points, b.points, nearerThan: 4)
        overlap += near
        if near > 1e-6 { overlappingLines += 1 }
        if Polyline.overlap(a.points, b.points, nearerThan: 10) > 24 { closeLines += 1 }
        closeness += Polyline.overlap(a.points, b.points, nearerThan: 15) - near
    }

    private mutating func measureBadges(_ layout: DiagramLayout, _ lines: [MeasuredLine], _ boxes: BoxIndex) {
        let crossings = Crossings.all(lines.map(\.points)).map(\.point)
        var labels: [(link: Int, piece: LabelPiece)] = []
        for index in layout.links.indices {
            for piece in layout.links[index].labelPieces { labels.append((index, piece)) }
            missingBadges += layout.links[index].paths.count { path in
                !layout.links[index].badges.contains { $0.path == path }
            }
        }
        for (i, (owner, piece)) in labels.enumerated() {
            for (link, line) in lines.enumerated() {
                // A box around a line is never farther away than the line.
                guard link == owner || piece.distance(to: line.bounds) < 0 else { continue }
                if link == owner {
                    if Polyline.distance(piece.center, to: line.points) > 1.5 { misplacedBadges += 1 }
                } else if line.runs.contains(where: { piece.distance(to: $0) < 0 }) {
                    linesOnBadges += 1
                }
            }
            for (_, other) in labels[(i + 1)...] where piece.distance(to: other) < 0 { badgesOnBadges += 1 }
            badgesOnTexts += boxes.texts.count { piece.distance(to: $0) < 0 }
            badgesOnBoxes += boxes.leaves.count { piece.distance(to: $0) < 0 }
            misplacedBadges += crossings.count { piece.distance(to: $0) < 2 }
            labelsOnBorders += boxes.titleBars.count { piece.distance(to: $0) < 0 }
            labelsOnBorders += boxes.cards.count { $0.meets(piece.frame) && $0.union(piece.frame) != $0 }
        }
    }

    private mutating func measureTexts(_ layout: DiagramLayout) {
        for box in layout.boxes.indices {
            let frame = layout.boxes[box].frame
            for bounds in layout.boxes[box].allTexts.map(\.bounds) {
                if bounds.left < frame.left + 3 || bounds.right > frame.right - 5 || bounds.top < frame.top
                    || bounds.bottom > frame.bottom
                {
                    textOverflows += 1
                }
            }
        }
        for zone in layout.zones where zone.label.bounds.right > zone.frame.right - 5 { textOverflows += 1 }
    }

    private mutating func measureBoxes(_ layout: DiagramLayout, _ boxes: BoxIndex) {
        let frames = boxes.frames.span
        for i in frames.indices {
            let a = frames[i]
            for j in i + 1..<max(i + 1, frames.count) where a.intersects(frames[j]) && !boxes.holds(i, j) {
                overlappingBoxes += 1
            }
            overlappingBoxes += boxes.holders(of: i).count { holder in
                let hold = frames[holder].inset(by: -0.5)
                return hold.union(a) != hold
            }
        }
        measureZoneFrames(layout.zones)
    }

    /// Frames that overlap without one being inside the other, or leave the frame around them.
    private mutating func measureZoneFrames(_ zones: [ZoneShape]) {
        let nesting = ZoneNesting(zones.map { Zone(id: $0.id, title: "", kind: $0.kind, parent: $0.parent) })
        for (i, a) in zones.enumerated() {
            overlappingBoxes += zones.indices.count { j in
                j > i && !nesting.holds(i, j) && zones[j].frame.intersects(a.frame)
            }
            let outer = nesting.parents[i]
            if outer >= 0, zones[outer].frame.union(a.frame) != zones[outer].frame { overlappingBoxes += 1 }
        }
    }

    private mutating func measurePicture(_ layout: DiagramLayout, _ lines: [MeasuredLine]) {
        var detours = 0.0
        var count = 0
        for line in lines where line.whole.count >= 2 {
            let (start, end) = (line.whole[0], line.whole[line.whole.count - 1])
            detours += line.length / max(1, abs(start.x - end.x) + abs(start.y - end.y))
            count += 1
        }
        if count > 0 { meanDetour = detours / Double(count) }
        var smallest = layout.zones.map(\.label.style.size).min() ?? .infinity
        var covered = 0.0
        for box in layout.boxes.indices {
            for text in layout.boxes[box].allTexts { smallest = min(smallest, text.style.size) }
            if layout.boxes[box].parent == nil {
                covered += layout.boxes[box].frame.width * layout.boxes[box].frame.height
            }
        }
        if layout.links.contains(where: { !$0.badges.isEmpty }) { smallest = min(smallest, TextStyle.badge.size) }
        for link in layout.links { for text in link.plate?.texts ?? [] { smallest = min(smallest, text.style.size) } }
        smallestFont = smallest.isFinite ? smallest * scale : 0
        let machines = layout.boxes.count { $0.parent == nil && $0.kind != .person }
        illegibility = smallest.isFinite ? LegibleText.shortfall(of: smallestFont, machines: machines) : 0
        smallText = illegibility > 0 ? 1 : 0
        let area = layout.size.width * layout.size.height
        if area > 0 { unusedArea = max(0, 1 - covered / area) }
    }

    /// Earlier in the text should be further left, or further up.
    private mutating func measureOrder(_ layout: DiagramLayout, _ lines: [MeasuredLine], _ boxes: BoxIndex) {
        guard let leftmost = boxes.tops.map({ boxes.frames[$0].left }).min() else { return }
        var pairs: [(early: Int, late: Int)] = []
        for line in lines {
            guard let a = boxes.top(line.from), let b = boxes.top(line.to), a != b else { continue }
            let pair = (early: min(a, b), late: max(a, b))
            if !pairs.contains(where: { $0 == pair }) { pairs.append(pair) }
        }
        for pair in pairs {
            let (early, late) = (boxes.frames[pair.early], boxes.frames[pair.late])
            if late.right <= early.left || (early.right > late.left && late.top < early.top) { backward += 1 }
        }
        let lettered = layout.links.indices.filter { !layout.links[$0].paths.isEmpty }
        let first = lettered.min { layout.links[$0].paths[0] < layout.links[$1].paths[0] }
        if let first, let top = boxes.top(lines[first].from) { startsInside = boxes.frames[top].left > leftmost + 60 }
    }
}

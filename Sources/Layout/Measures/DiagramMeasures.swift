import Model

/// What can be wrong or ugly in a finished layout, counted from its geometry alone.
package struct DiagramMeasures: Sendable, Hashable {
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
    /// Of a picture with a title and a legend in 16:9 at 1600 x 900.
    package var scale = 1.0
    /// Pairs of lines that lie on each other somewhere.
    package var overlappingLines = 0
    /// The mean over all lines of length over Manhattan distance; 1 without lines.
    package var meanDetour = 1.0
    /// In such a picture, in its pixels; 0 without text.
    package var smallestFont = 0.0
    /// The share of the drawing that no machine, person or external system covers.
    package var unusedArea = 0.0

    /// Each kind of hard defect with its number.
    package var defects: [(name: String, count: Int)] {
        Measure.all.lazy.filter(\.isHardDefect).map { ($0.title, Int($0.number(in: self))) }
    }

    package var defectCount: Int { defects.reduce(0) { $0 + $1.count } }

    /// One number to choose by; smaller is better.
    package var score: Double { Measure.all.reduce(0) { $0 + $1.weight * $1.number(in: self) } }

    /// How far below 1.25 the scale is, as a factor.
    var shrinkage: Double { max(0, 1.25 / scale - 1) }

    /// The score of a layout that has no badges yet.
    var roughScore: Double {
        var bare = self
        bare.missingBadges = 0
        return bare.score
    }

    package init(_ layout: DiagramLayout) {
        let boxes = BoxIndex(layout)
        for link in layout.links { measure(link, boxes) }
        for (i, a) in layout.links.enumerated() {
            for b in layout.links[(i + 1)...] { measure(a, b) }
        }
        measureBadges(layout, boxes)
        measureTexts(layout)
        measureBoxes(layout, boxes)
        measureOrder(layout, boxes)
        zonesOutOfOrder = ZoneOrder.misplaced(layout.zones.map { ($0.kind, $0.frame) })
        scale = min(1504 / max(layout.size.width, 1), 690 / max(layout.size.height, 1), 1.5)
        measurePicture(layout)
    }

    private mutating func measure(_ link: LinkShape, _ boxes: BoxIndex) {
        guard link.points.count >= 2, let start = link.points.first, let end = link.points.last else {
            lost += 1
            return
        }
        let runs = Array(zip(link.points, link.points.dropFirst()))
        let total = Polyline.length(link.points)
        length += total
        bends += link.points.count - 2
        detour += max(0, total / max(1, abs(start.x - end.x) + abs(start.y - end.y)) - 1.15)
        if total < 30 + 24 * Double(link.paths.count) { tightLines += 1 }
        if let first = runs.first, let last = runs.last {
            if first.0.distance(to: first.1) < 7 || last.0.distance(to: last.1) < 13 { shortEnds += 1 }
        }
        let (from, to) = (boxes.index(link.from), boxes.index(link.to))
        let isNested = boxes.holds(from, to) || boxes.holds(to, from)
        for (box, frame) in boxes.frames.enumerated() {
            let isEnd = box == from || box == to
            let isOwn = boxes.holds(box, from) || boxes.holds(box, to)
            guard !isOwn || (isEnd && !isNested) else { continue }
            let inner = frame.inset(by: 1.5)
            let inside = runs.reduce(0) { $0 + Polyline.length(of: $1.0, $1.1, inside: inner) }
            if inside > (isOwn ? 8 : 2) { throughBoxes += 1 }
        }
        for text in boxes.texts {
            let area = text.inset(by: -1)
            if runs.contains(where: { Polyline.length(of: $0.0, $0.1, inside: area) > 1 }) { throughTexts += 1 }
        }
        for bar in boxes.titleBars {
            if runs.contains(where: { Polyline.length(of: $0.0, $0.1, inside: bar) > 4 }) { titleBarCrossings += 1 }
        }
        for (box, point) in [(from, start), (to, end)] {
            guard let box else { continue }
            let frame = boxes.frames[box]
            let depth = min(point.x - frame.left, frame.right - point.x, point.y - frame.top, frame.bottom - point.y)
            if frame.distance(to: point) > 4 || depth > 4 { wrongEnds += 1 }
        }
    }

    private mutating func measure(_ a: LinkShape, _ b: LinkShape) {
        for (p, q) in zip(a.points, a.points.dropFirst()) {
            for (r, s) in zip(b.points, b.points.dropFirst()) where Polyline.crossing(p, q, r, s) != nil {
                crossings += 1
            }
        }
        let near = Self.run(a.points, b.points, nearerThan: 4)
        overlap += near
        if near > 1e-6 { overlappingLines += 1 }
        closeness += Self.run(a.points, b.points, nearerThan: 15) - near
    }

    /// The length over which parallel runs of two lines are nearer than a distance.
    static func run(_ a: [Point], _ b: [Point], nearerThan distance: Double) -> Double {
        var total = 0.0
        for (p, q) in zip(a, a.dropFirst()) {
            for (r, s) in zip(b, b.dropFirst()) {
                if abs(p.y - q.y) < 1e-6, abs(r.y - s.y) < 1e-6, abs(p.y - r.y) < distance {
                    total += max(0, min(max(p.x, q.x), max(r.x, s.x)) - max(min(p.x, q.x), min(r.x, s.x)))
                } else if abs(p.x - q.x) < 1e-6, abs(r.x - s.x) < 1e-6, abs(p.x - r.x) < distance {
                    total += max(0, min(max(p.y, q.y), max(r.y, s.y)) - max(min(p.y, q.y), min(r.y, s.y)))
                }
            }
        }
        return total
    }

    private mutating func measureBadges(_ layout: DiagramLayout, _ boxes: BoxIndex) {
        let crossings = Crossings.all(layout.links.map(\.points)).map(\.point)
        let badges = layout.links.flatMap { link in link.badges.map { (link.id, $0) } }
        for link in layout.links {
            missingBadges += link.paths.count { path in !link.badges.contains { $0.path == path } }
        }
        for (i, (owner, badge)) in badges.enumerated() {
            for link in layout.links {
                let distance = Polyline.distance(badge.center, to: link.points)
                if link.id == owner {
                    if distance > 1.5 { misplacedBadges += 1 }
                } else if distance < badge.radius {
                    linesOnBadges += 1
                }
            }
            for (_, other) in badges[(i + 1)...]
            where badge.center.distance(to: other.center) < badge.radius + other.radius {
                badgesOnBadges += 1
            }
            badgesOnTexts += boxes.texts.count { $0.distance(to: badge.center) < badge.radius }
            badgesOnBoxes += boxes.leaves.count { $0.distance(to: badge.center) < badge.radius }
            misplacedBadges += crossings.count { $0.distance(to: badge.center) < badge.radius + 2 }
        }
    }

    private mutating func measureTexts(_ layout: DiagramLayout) {
        for box in layout.boxes {
            for text in box.texts {
                let bounds = text.bounds
                if bounds.left < box.frame.left + 3 || bounds.right > box.frame.right - 5
                    || bounds.top < box.frame.top || bounds.bottom > box.frame.bottom
                {
                    textOverflows += 1
                }
            }
        }
        for zone in layout.zones where zone.label.bounds.right > zone.frame.right - 5 { textOverflows += 1 }
    }

    private mutating func measureBoxes(_ layout: DiagramLayout, _ boxes: BoxIndex) {
        for (i, a) in boxes.frames.enumerated() {
            for j in boxes.frames.indices.dropFirst(i + 1) {
                let b = boxes.frames[j]
                if boxes.holds(i, j) {
                    let hold = a.inset(by: -0.5)
                    if hold.union(b) != hold { overlappingBoxes += 1 }
                } else if a.intersects(b) {
                    overlappingBoxes += 1
                }
            }
        }
        for (i, a) in layout.zones.enumerated() {
            overlappingBoxes += layout.zones[(i + 1)...].count { $0.frame.intersects(a.frame) }
        }
    }

    private mutating func measurePicture(_ layout: DiagramLayout) {
        let lines = layout.links.map(\.points).filter { $0.count >= 2 }
        let detours = lines.map { line in
            let distance = abs(line[0].x - line[line.count - 1].x) + abs(line[0].y - line[line.count - 1].y)
            return Polyline.length(line) / max(1, distance)
        }
        if !detours.isEmpty { meanDetour = detours.reduce(0, +) / Double(detours.count) }
        var sizes = (layout.boxes.flatMap(\.texts) + layout.zones.map(\.label)).map(\.style.size)
        if layout.links.contains(where: { !$0.badges.isEmpty }) { sizes.append(TextStyle.badge.size) }
        smallestFont = (sizes.min() ?? 0) * scale
        let area = layout.size.width * layout.size.height
        let covered = layout.boxes.filter { $0.parent == nil }.reduce(0) { $0 + $1.frame.width * $1.frame.height }
        if area > 0 { unusedArea = max(0, 1 - covered / area) }
    }

    /// Earlier in the text should be further left, or further up.
    private mutating func measureOrder(_ layout: DiagramLayout, _ boxes: BoxIndex) {
        let tops = layout.boxes.indices.filter { layout.boxes[$0].parent == nil }
        guard let leftmost = tops.map({ boxes.frames[$0].left }).min() else { return }
        var pairs: Set<[Int]> = []
        for link in layout.links {
            guard let a = boxes.top(link.from), let b = boxes.top(link.to), a != b else { continue }
            pairs.insert([min(a, b), max(a, b)])
        }
        for pair in pairs {
            let (early, late) = (boxes.frames[pair[0]], boxes.frames[pair[1]])
            if late.right <= early.left || (early.right > late.left && late.top < early.top) { backward += 1 }
        }
        let first = layout.links.filter { !$0.paths.isEmpty }.min { $0.paths[0] < $1.paths[0] }
        if let first, let top = boxes.top(first.from) { startsInside = boxes.frames[top].left > leftmost + 60 }
    }
}

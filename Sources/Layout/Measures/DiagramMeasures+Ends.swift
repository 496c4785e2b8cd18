import Model

extension LinkShape {
    /// What stands on the line, as the shapes that are drawn.
    var labelPieces: [LabelPiece] {
        // The letters of a list are in its rows.
        if let frame = carrier?.frame { return [Self.piece(around: frame)] }
        let discs = badges.map { badge in
            LabelPiece(core: Rect(x: badge.center.x, y: badge.center.y, width: 0, height: 0), radius: badge.radius)
        }
        return discs + (plate.map { [Self.piece(around: $0.frame)] } ?? [])
    }

    private static func piece(around frame: Rect) -> LabelPiece {
        let radius = PortPlate.cornerRadius
        return LabelPiece(core: frame.inset(by: radius), radius: radius)
    }

    /// Those at a junction with another line aside.
    var endMarks: [Rect] { EndMark.frames(ownPoints, data: data, initiator: lineInitiator, joinsAtEnd: trunk?.isAtEnd) }
}

extension DiagramMeasures {
    /// What comes too near to the dot or the head of a line: labels, other lines, other ends.
    mutating func measureEnds(_ layout: DiagramLayout, _ lines: [MeasuredLine], _ boxes: BoxIndex) {
        for (owner, link) in layout.links.enumerated() {
            for mark in link.endMarks {
                let reach = mark.inset(by: -EndMark.clearance)
                for other in layout.links.indices {
                    labelsOnEnds += layout.links[other].labelPieces.count { $0.distance(to: mark) < EndMark.clearance }
                    guard other != owner, lines[other].bounds.meets(reach) else { continue }
                    if lines[other].runs.contains(where: { $0.distance(to: mark) < EndMark.clearance }) {
                        linesOnEnds += 1
                    }
                }
            }
        }
        let ends = zip(layout.links, lines).flatMap { link, line -> [(box: Int, point: Point)] in
            guard let first = line.whole.first, let last = line.whole.last, line.whole.count > 1 else { return [] }
            return (link.trunk?.isAtEnd == false ? [] : [(line.from ?? -1, first)])
                + (link.trunk?.isAtEnd == true ? [] : [(line.to ?? -1, last)])
        }
        for (index, end) in ends.enumerated() {
            closeEnds += ends[(index + 1)...].count { $0.box == end.box && $0.point.distance(to: end.point) < 16 }
        }
        measureCenters(ends, boxes)
    }

    private mutating func measureCenters(_ ends: [(box: Int, point: Point)], _ boxes: BoxIndex) {
        for end in ends where end.box >= 0 {
            let frame = boxes.frames[end.box]
            let isAtSide = abs(end.point.x - frame.left) < 1 || abs(end.point.x - frame.right) < 1
            let alone = ends.count { other in
                other.box == end.box && (isAtSide ? other.point.x == end.point.x : other.point.y == end.point.y)
            }
            let offset = isAtSide ? abs(end.point.y - frame.center.y) : abs(end.point.x - frame.center.x)
            if alone == 1, offset > 0.5, offset < 10 { offCenterEnds += 1 }
        }
    }

    /// A line through a zone says that it passes through it.
    mutating func measureZonesCrossed(_ layout: DiagramLayout, _ lines: [MeasuredLine], _ boxes: BoxIndex) {
        guard !layout.zones.isEmpty else { return }
        let outermost = layout.zones.filter { $0.parent == nil }
        for line in lines {
            guard let from = boxes.top(line.from), let to = boxes.top(line.to) else { continue }
            let ends = [boxes.frames[from], boxes.frames[to]]
            outsideLength += outermost.reduce(line.ownLength) { max(0, $0 - line.lengthInside($1.frame)) }
            for zone in layout.zones where !ends.contains(where: { zone.frame.meets($0) }) {
                let inside = line.lengthInside(zone.frame)
                foreignLength += inside
                if inside > 8 { foreignZones += 1 }
            }
        }
    }
}

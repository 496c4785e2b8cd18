import Layout
import Model
import SVG

/// A line with its labels.
struct DrawIOEdge {
    let link: LinkShape
    let channels: [Channel.ID: ResolvedChannel]
    let theme: PictureTheme
    let from: BoxShape?
    let to: BoxShape?

    private var id: String { "link-\(link.id)" }
    private var line: LineStyle.ID { channels[link.channel]?.line ?? LineStyle.ID(slot: 0) }

    private var look: (LineStyle, ColorToken) {
        link.carrier == nil ? (line.style, .line(line)) : (.carrier, .faintInk)
    }

    /// The edge, and what is written on it; none for a link for which another's line stands, but for what is written.
    var cells: [DrawIOCell] {
        guard let first = link.points.first, let last = link.points.last, link.points.count > 1 else { return [] }
        guard !link.isCarried else {
            let edge = link.carrier.map { "link-\($0.link)" } ?? id
            return badges(on: edge) + plate(on: edge)
        }
        var style = DrawIOStyle.line(look.0, look.1.value(in: theme), isMutual: link.lineInitiator == .both)
        style.set("edgeStyle", "orthogonalEdgeStyle")
        style.set("rounded", "1")
        style.set("jumpStyle", "arc")
        if link.data == .back, link.lineInitiator != .both {
            style.set("startArrow", "block")
            style.set("startFill", "0")
        }
        if let from { style.dock("exit", first, from.frame) }
        if let to { style.dock("entry", last, to.frame) }
        let edge = DrawIOCell(
            id: id, parent: DrawIOCells.page, style: style,
            geometry: .edge(
                bends: Array(link.points.dropFirst().dropLast()), from: from == nil ? first : nil,
                to: to == nil ? last : nil),
            source: from.map { DrawIOCells.id($0.id) }, target: to.map { DrawIOCells.id($0.id) })
        return [edge] + badges(on: id) + plate(on: id)
    }

    private func badges(on edge: String) -> [DrawIOCell] {
        let color = ColorToken.line(line).value(in: theme)
        return link.badges.enumerated().map { index, badge in
            let style = DrawIOStyle(
                "ellipse",
                [
                    "fillColor": color, "strokeColor": ColorToken.canvas.value(in: theme),
                    "fontColor": ColorToken.canvas.value(in: theme), "fontStyle": "1",
                    "fontSize": DrawIOCell.number(badge.letterStyle.size), "aspect": "fixed",
                ])
            return label(
                "\(id)-badge-\(index + 1)", badge.path.letter, style, on: edge, at: badge.center,
                Size(width: 2 * badge.radius, height: 2 * badge.radius))
        }
    }

    private func plate(on edge: String) -> [DrawIOCell] {
        guard let plate = link.plate else { return [] }
        let text = plate.texts.map(\.text).joined(separator: "\n")
        let color = ColorToken.line(line).value(in: theme)
        let style = DrawIOStyle([
            "rounded": "1", "absoluteArcSize": "1", "arcSize": "12", "fillColor": ColorToken.canvas.value(in: theme),
            "strokeColor": color, "fontColor": ColorToken.ink.value(in: theme), "fontStyle": "1",
            "fontSize": DrawIOCell.number(TextStyle.plate.size),
        ])
        return [
            label(
                "\(id)-ports", text, style, on: edge, at: plate.frame.center,
                Size(width: plate.frame.width, height: plate.frame.height))
        ]
    }

    private func label(
        _ id: String, _ text: String, _ style: DrawIOStyle, on edge: String, at center: Point, _ size: Size
    ) -> DrawIOCell {
        let isReversed = link.carrier?.isReversed == true
        let place = (isReversed ? link.points.reversed() : link.points).place(of: center)
        return DrawIOCell(
            id: id, parent: edge, value: text, style: style,
            geometry: .label(along: place.along, aside: place.aside, size: size))
    }
}

extension DrawIOStyle {
    /// - Parameter color: `#RRGGBB`.
    static func line(_ line: LineStyle, _ color: String, isMutual: Bool) -> DrawIOStyle {
        let (head, isFilled) = line.head.drawIO
        var style = DrawIOStyle(["strokeColor": color, "endArrow": head, "endFill": isFilled ? "1" : "0"])
        style.set("strokeWidth", line.width)
        style.set("endSize", "8")
        style.set("startArrow", isMutual ? head : "oval")
        style.set("startFill", isMutual && !isFilled ? "0" : "1")
        style.set("startSize", isMutual ? "8" : "5")
        if !line.dashes.isEmpty {
            style.set("dashed", "1")
            style.set("fixDash", "1")
            style.set("dashPattern", line.dashes.map { DrawIOCell.number(max($0, 1)) }.joined(separator: " "))
        }
        return style
    }
}

extension LineStyle.Head {
    /// The arrow of draw.io that comes nearest to it.
    fileprivate var drawIO: (name: String, isFilled: Bool) {
        switch self {
        case .triangle: ("block", true)
        case .hollowTriangle: ("block", false)
        case .barredTriangle: ("blockThin", true)
        case .vee: ("open", false)
        case .chevrons: ("doubleBlock", false)
        case .diamond: ("diamond", true)
        case .hollowDiamond: ("diamond", false)
        }
    }
}

extension [Point] {
    /// Where a point is along a line, from -1 at its beginning to 1 at its end, and how far it is beside it: positive on the
    /// left of one who goes along, y being down.
    fileprivate func place(of point: Point) -> (along: Double, aside: Double) {
        let runs = zip(self, dropFirst()).map { ($0, $1) }
        let total = runs.reduce(0) { $0 + $1.0.distance(to: $1.1) }
        var (passed, nearest, best) = (0.0, (0.0, 0.0), Double.infinity)
        for (a, b) in runs {
            let length = a.distance(to: b)
            defer { passed += length }
            guard length > 0 else { continue }
            let (dx, dy) = ((b.x - a.x) / length, (b.y - a.y) / length)
            let ahead = Swift.min(Swift.max((point.x - a.x) * dx + (point.y - a.y) * dy, 0), length)
            let foot = Point(x: a.x + dx * ahead, y: a.y + dy * ahead)
            let distance = foot.distance(to: point)
            guard distance < best else { continue }
            best = distance
            nearest = (passed + ahead, (point.x - a.x) * dy - (point.y - a.y) * dx)
        }
        return (total > 0 ? 2 * nearest.0 / total - 1 : 0, nearest.1)
    }
}

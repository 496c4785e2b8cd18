import Layout
import Model

/// Marks on a drawing of two states of one diagram: what was added, removed and changed, told by a sign and by the
/// pattern of a band round it, and by colour besides.
struct ChangeMarks {
    let overlay: DiagramOverlay
    let layout: DiagramLayout

    /// The parts of a drawing with their marks. Signs lie above everything else.
    func marked(_ parts: [SVGElement]) -> [SVGElement] {
        parts.map(marked) + layout.boxes.compactMap(sign) + layout.links.compactMap(sign)
    }

    private func marked(_ part: SVGElement) -> SVGElement {
        guard let id = part.attributes.first(where: { $0.name == "data-id" })?.value else { return part }
        if part.classes == ["link"] { return link(part, Link.ID(id)) }
        return part.classes == ["zone"] ? part : box(part, Node.ID(id))
    }

    private func box(_ part: SVGElement, _ id: Node.ID) -> SVGElement {
        guard let state = overlay.nodes[id], let shape = layout.boxes.first(where: { $0.id == id }) else {
            var copy = part
            copy.content = part.content.map { node in
                if case .element(let child) = node { .element(marked(child)) } else { node }
            }
            return copy
        }
        var copy = state == .removed ? part.ghosted() : part
        copy.attributes.append(.init(name: "data-change", value: state.rawValue))
        copy.content.append(.element(band(round: shape.frame, state)))
        return copy
    }

    private func link(_ part: SVGElement, _ id: Link.ID) -> SVGElement {
        guard let state = overlay.links[id], let shape = layout.links.first(where: { $0.id == id }) else { return part }
        var copy = state == .removed ? part.ghosted() : part
        copy.attributes.append(.init(name: "data-change", value: state.rawValue))
        if let path = LinePath(shape.points, hops: shape.hops, start: 0, end: 0) {
            // Below the line, after the link's title.
            copy.content.insert(.element(band(along: path.data.text, state)), at: 1)
        }
        return copy
    }

    private func band(round frame: Rect, _ state: DiagramOverlay.State) -> SVGElement {
        var element = SVGElement(
            "rect", class: "change-band", fill: SVGElement.Paint.none, stroke: .token(state.color),
            [
                "x": (frame.x - 3).decimalText, "y": (frame.y - 3).decimalText,
                "width": (frame.width + 6).decimalText, "height": (frame.height + 6).decimalText, "rx": "10",
                "stroke-width": "3",
            ])
        if let dashes = state.dashes {
            element.attributes.append(.init(name: "stroke-dasharray", value: dashes.decimalText))
        }
        return element
    }

    private func band(along data: String, _ state: DiagramOverlay.State) -> SVGElement {
        var element = SVGElement(
            "path", class: "change-band", fill: SVGElement.Paint.none, stroke: .token(state.band),
            ["d": data, "stroke-width": "12", "stroke-linejoin": "round"])
        if let dashes = state.dashes {
            element.attributes.append(.init(name: "stroke-dasharray", value: dashes.decimalText))
        }
        return element
    }

    // MARK: Signs

    /// From the middle of a line to that of a sign beside its badges.
    private static let sideStep = 23.0

    private func sign(_ box: BoxShape) -> SVGElement? {
        overlay.nodes[box.id].map { $0.sign(at: Point(x: box.frame.left, y: box.frame.top)) }
    }

    private func sign(_ link: LinkShape) -> SVGElement? {
        overlay.links[link.id].map { $0.sign(at: place(on: link)) }
    }

    /// On the line, as far as can be from badges, hops, corners and other signs; beside it where badges fill it.
    private func place(on link: LinkShape) -> Point {
        let badges = layout.links.flatMap(\.badges)
        let avoided = badges.map(\.center) + link.hops.map(\.center) + link.points
        let distance = { (p: Point) in avoided.map { $0.distance(to: p) }.min() ?? 0 }
        let isFree = { (p: Point) in
            badges.allSatisfy { $0.center.distance(to: p) >= $0.radius + DiagramOverlay.State.signRadius }
        }
        let onLine = places(on: link, aside: 0)
        let beside = [-1, 1].flatMap { side in
            places(on: link, aside: side * Self.sideStep).filter { p in
                isFree(p) && !layout.boxes.contains { $0.frame.holds(p) }
            }
        }
        return onLine.filter(isFree).max { distance($0) < distance($1) }
            ?? beside.max { distance($0) < distance($1) } ?? onLine.max { distance($0) < distance($1) }
            ?? link.points.first ?? Point(x: 0, y: 0)
    }

    /// Points along a line, or as far to its side.
    private func places(on link: LinkShape, aside: Double) -> [Point] {
        zip(link.points, link.points.dropFirst()).flatMap { a, b -> [Point] in
            let length = a.distance(to: b)
            guard length > 0 else { return [] }
            let (across, down) = (-(b.y - a.y) / length * aside, (b.x - a.x) / length * aside)
            return (1..<8).map { step in
                let part = Double(step) / 8
                return Point(x: a.x + (b.x - a.x) * part + across, y: a.y + (b.y - a.y) * part + down)
            }
        }
    }
}

extension Rect {
    fileprivate func holds(_ p: Point) -> Bool { p.x >= left && p.x <= right && p.y >= top && p.y <= bottom }
}

extension DiagramOverlay.State {
    /// Read as “added”, “removed”, “changed”.
    package var sign: String {
        switch self {
        case .added: "+"
        case .removed: "−"
        case .changed: "≠"
        }
    }

    fileprivate var color: ColorToken {
        switch self {
        case .added: .added
        case .removed: .removed
        case .changed: .changed
        }
    }

    fileprivate var band: ColorToken {
        switch self {
        case .added: .addedBand
        case .removed: .removedBand
        case .changed: .changedBand
        }
    }

    /// `nil` for a solid band.
    fileprivate var dashes: [Double]? {
        switch self {
        case .added: nil
        case .removed: [9, 6]
        case .changed: [3, 3]
        }
    }

    fileprivate static let signRadius = 9.0

    fileprivate func sign(at center: Point) -> SVGElement {
        SVGElement(
            "g", class: "change-sign", ["data-change": rawValue],
            [
                disc(center, Self.signRadius, fill: color, stroke: .canvas),
                centeredText(sign, TextStyle(size: 15, weight: .bold), on: center, color: .canvas),
            ])
    }
}

extension SVGElement {
    /// The same drawing as something that is no longer there.
    fileprivate func ghosted() -> SVGElement {
        var copy = self
        if case .token(let token)? = fill, token != .canvas {
            copy.fill = .token(name == "text" ? .ghostText : name == "circle" || name == "path" ? .ghostLine : .ghost)
        }
        if case .token(let token)? = stroke, token != .canvas { copy.stroke = .token(.ghostLine) }
        copy.content = content.map { node in
            if case .element(let child) = node { .element(child.ghosted()) } else { node }
        }
        return copy
    }
}

extension ColorToken {
    static let added = Self("added", "#1A7F37", "#4AC26B")
    static let addedBand = Self("added-band", "#B5E8C3", "#1C5A30")
    static let removed = Self("removed", "#B3261E", "#FF8A80")
    static let removedBand = Self("removed-band", "#F6C6C2", "#6B2521")
    static let changed = Self("changed", "#8A5A00", "#E8B04A")
    static let changedBand = Self("changed-band", "#F7DA9B", "#64470F")
    static let ghost = Self("ghost", "#F4F5F7", "#171F2D")
    static let ghostLine = Self("ghost-line", "#9AA5B5", "#5D6B82")
    static let ghostText = Self("ghost-text", "#5A677C", "#93A1B8")

    /// What tells two states of a diagram apart.
    static let changes: [ColorToken] = [
        added, addedBand, removed, removedBand, changed, changedBand, ghost, ghostLine, ghostText,
    ]
}

extension DiagramDrawing {
    /// For a page: two states of one diagram laid over each other.
    ///
    /// - Parameter overlay: whose diagram this drawing is of.
    package func overlaySVG(
        _ overlay: DiagramOverlay, title: String, description: String, idPrefix: String
    ) -> String {
        let marked = ChangeMarks(overlay: overlay, layout: layout).marked(parts(BadgeAnchors()))
        var root = root(
            canvas, title: title, description: description, idPrefix: idPrefix, scale: 1,
            [canvas.drawn(class: "canvas", fill: .canvas)] + marked)
        root.attributes.append(.init(name: "aria-labelledby", value: "\(idPrefix)-title \(idPrefix)-desc"))
        return SVGWriter.text(of: root, isDocument: false)
    }
}

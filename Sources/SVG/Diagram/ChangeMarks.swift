import Layout
import Model

/// Marks on a drawing of two states of one diagram. What was added, removed or changed has a sign, and a band around it
/// whose pattern differs as well as its color. Everything else recedes, except for the ends of changed links.
struct ChangeMarks {
    private let overlay: DiagramOverlay
    private let layout: DiagramLayout
    /// What changed, the ends of links that changed, and what holds any of these.
    private let concerned: Set<Node.ID>

    init(overlay: DiagramOverlay, layout: DiagramLayout) {
        self.overlay = overlay
        self.layout = layout
        let parents = Dictionary(layout.boxes.map { ($0.id, $0.parent) }, uniquingKeysWith: { first, _ in first })
        let ends = layout.links.filter { overlay.links[$0.id] != nil }.flatMap { [$0.from, $0.to] }
        var concerned: Set<Node.ID> = []
        for id in Array(overlay.nodes.keys) + ends {
            var next: Node.ID? = id
            while let node = next, concerned.insert(node).inserted { next = parents[node] ?? nil }
        }
        self.concerned = concerned
    }

    /// The parts of a drawing with their marks. Signs are above everything else.
    func marked(_ parts: [SVGElement]) -> [SVGElement] {
        parts.map(marked) + layout.boxes.compactMap(sign) + layout.links.compactMap(sign)
    }

    private func marked(_ part: SVGElement) -> SVGElement {
        guard case .text(let id)? = part.attributes.first(where: { $0.name == "data-id" })?.value else { return part }
        if part.classes == "link" { return link(part, Link.ID(id)) }
        return part.classes == "zone" ? part : box(part, Node.ID(id))
    }

    private func box(_ part: SVGElement, _ id: Node.ID) -> SVGElement {
        guard let state = overlay.nodes[id], let shape = layout.boxes.first(where: { $0.id == id }) else {
            guard concerned.contains(id) else { return part.unchanged() }
            var copy = part
            copy.children = part.children.map(marked)
            return copy
        }
        var copy = state == .removed ? part.ghosted() : part
        copy.set("data-change", .text(state.rawValue))
        copy.children.append(band(around: shape.body ?? shape.frame, state))
        return copy
    }

    private func link(_ part: SVGElement, _ id: Link.ID) -> SVGElement {
        guard let state = overlay.links[id], let shape = layout.links.first(where: { $0.id == id }) else {
            return part.unchanged()
        }
        var copy = state == .removed ? part.ghosted() : part
        copy.set("data-change", .text(state.rawValue))
        if let path = LinePath(shape.points, hops: shape.hops, start: 0, end: 0) {
            // Below the line, after the link's title.
            copy.children.insert(band(along: path.data, state), at: 1)
        }
        return copy
    }

    private func band(around frame: Rect, _ state: DiagramOverlay.State) -> SVGElement {
        frame.inset(by: -3).drawn(
            class: "change-band", radius: 10, stroke: state.color, width: 3, dashes: state.dashes ?? [])
    }

    private func band(along data: PathData, _ state: DiagramOverlay.State) -> SVGElement {
        var element = SVGElement(
            "path", class: "change-band", stroke: state.band, ["d": .path(data), "stroke-width": "12"])
        if let dashes = state.dashes { element.set("stroke-dasharray", .numbers(dashes)) }
        return element
    }

    // MARK: Signs

    /// From the middle of a line to the middle of a sign next to its badges.
    private static let sideStep = 23.0

    private func sign(_ box: BoxShape) -> SVGElement? {
        let place = box.body ?? box.frame
        return overlay.nodes[box.id].map { $0.sign(at: Point(x: place.left, y: place.top)) }
    }

    private func sign(_ link: LinkShape) -> SVGElement? {
        overlay.links[link.id].map { $0.sign(at: place(on: link)) }
    }

    /// On the line, as far as possible from labels, hops and corners; next to it where labels fill it.
    private func place(on link: LinkShape) -> Point {
        let badges = layout.links.flatMap(\.badges)
        let plates = layout.links.compactMap(\.plate?.frame) + layout.links.compactMap(\.carrier?.frame)
        let avoided = badges.map(\.center) + plates.map(\.center) + link.hops.map(\.center) + link.points
        let distance = { (p: Point) in avoided.map { $0.distance(to: p) }.min() ?? 0 }
        let isFree = { (p: Point) in
            badges.allSatisfy { $0.center.distance(to: p) >= $0.radius + DiagramOverlay.State.signRadius }
                && plates.allSatisfy { $0.distance(to: p) >= DiagramOverlay.State.signRadius }
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
            "g", class: "change-sign", ["data-change": .text(rawValue)],
            [
                disc(center, Self.signRadius, fill: color, stroke: .canvas),
                centeredText(sign, TextStyle(size: 15, weight: .bold), on: center, color: .canvas),
            ])
    }
}

extension SVGElement {
    /// The same drawing as something that has not changed.
    fileprivate func unchanged() -> SVGElement {
        var copy = self
        copy.classes += " unchanged"
        return copy
    }

    /// The same drawing as something that was removed.
    fileprivate func ghosted() -> SVGElement {
        recolored(
            fill: { color, element in
                if color == .canvas { return color }
                switch element.name {
                case "text": return .ghostText
                case "circle", "path": return .ghostLine
                default: return .ghost
                }
            },
            stroke: { $0 == .canvas ? $0 : .ghostLine })
    }
}

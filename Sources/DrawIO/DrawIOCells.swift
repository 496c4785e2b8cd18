import Layout
import Model
import SVG

/// The cells of a diagram, containers before what they contain.
struct DrawIOCells {
    private let layout: DiagramLayout
    private let channels: [Channel.ID: ResolvedChannel]
    private let theme: PictureTheme
    private let boxes: [Node.ID: BoxShape]
    /// The zone in which each box that is in no other box is.
    private let zones: [Node.ID: ZoneShape]
    static let page = "1"

    init(_ layout: DiagramLayout, of diagram: ResolvedDiagram, _ theme: PictureTheme) {
        self.layout = layout
        self.theme = theme
        channels = Dictionary(diagram.channels.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        boxes = Dictionary(layout.boxes.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let tops = layout.boxes.filter { $0.parent == nil }
        zones = Dictionary(
            tops.compactMap { box in
                // What comes last is inside the others.
                layout.zones.last { $0.frame.union(box.frame) == $0.frame }.map { (box.id, $0) }
            }, uniquingKeysWith: { first, _ in first })
    }

    var all: [DrawIOCell] {
        layout.zones.map(zone) + layout.boxes.flatMap(cells) + layout.connectors.enumerated().map(seat)
            + layout.links.flatMap { link in
                DrawIOEdge(link: link, channels: channels, theme: theme, from: boxes[link.from], to: boxes[link.to])
                    .cells
            }
    }

    static func id(_ zone: Zone.ID) -> String { "zone-\(zone)" }
    static func id(_ box: Node.ID) -> String { "box-\(box)" }

    private func color(_ token: ColorToken?) -> String { token?.value(in: theme) ?? "none" }

    // MARK: Containers

    private func zone(_ zone: ZoneShape) -> DrawIOCell {
        let look = ZoneLook(zone.kind)
        var style = DrawIOStyle([
            "rounded": "1", "absoluteArcSize": "1", "arcSize": "32", "container": "1", "collapsible": "0",
            "verticalAlign": "top", "align": "left", "spacingLeft": "12", "spacingTop": "8", "fontStyle": "1",
            "fillColor": color(look.fill), "strokeColor": color(look.border), "fontColor": color(look.text),
        ])
        style.set("fontSize", zone.label.style.size)
        style.set("strokeWidth", ZoneLook.borderWidth)
        if !look.dashes.isEmpty { style.set("dashed", "1") }
        let outer = layout.zones.first { $0.id == zone.parent }
        return DrawIOCell(
            id: Self.id(zone.id), parent: outer.map { Self.id($0.id) } ?? Self.page, value: zone.label.text,
            style: style,
            geometry: .vertex(zone.frame.offset(dx: -(outer?.frame.x ?? 0), dy: -(outer?.frame.y ?? 0))))
    }

    /// The box, after the cards behind it.
    private func cells(of box: BoxShape) -> [DrawIOCell] {
        let parent = box.parent.flatMap { boxes[$0] }
        let (container, origin) =
            parent.map { (Self.id($0.id), Point(x: $0.frame.x, y: $0.frame.y)) }
            ?? zones[box.id].map { (Self.id($0.id), Point(x: $0.frame.x, y: $0.frame.y)) }
            ?? (Self.page, Point(x: 0, y: 0))
        let frame = box.frame.offset(dx: -origin.x, dy: -origin.y)
        let isFull = layout.boxes.contains { $0.parent == box.id }
        let cell = DrawIOCell(
            id: Self.id(box.id), parent: container,
            value: box.texts.map(\.text).joined(separator: "\n") + (box.isStack ? " \(box.stackText)" : "")
                + box.details.map { "\n" + $0.text }.joined(),
            style: style(box, isFull: isFull), geometry: .vertex(frame))
        guard box.isStack else { return [cell] }
        let cards = BoxShape.stackOffsets.enumerated().map { index, offset in
            var card = cell
            card.id += "-card-\(index + 1)"
            card.value = ""
            card.style = style(box, isFull: false)
            card.geometry = .vertex(frame.offset(dx: offset, dy: -offset))
            return card
        }
        return cards + [cell]
    }

    private func style(_ box: BoxShape, isFull: Bool) -> DrawIOStyle {
        let look = BoxLook(box)
        var style: DrawIOStyle
        if isFull, let bar = box.titleBar {
            style = DrawIOStyle("swimlane", ["horizontal": "1", "swimlaneFillColor": color(look.fill)])
            style.set("startSize", bar.height)
            style.set("fillColor", color(.titleBar))
        } else {
            style = DrawIOStyle(["fillColor": color(look.fill), "whiteSpace": "wrap"])
            if let body = box.body { style.set("spacingTop", body.top - box.frame.top) }
            if isFull {
                style.set("verticalAlign", "top")
                style.set("spacingTop", "6")
            }
        }
        switch look.outline {
        case .rectangle(let radius):
            style.set("rounded", "1")
            style.set("absoluteArcSize", "1")
            style.set("arcSize", 2 * radius)
        case .cylinder(let lid):
            style.set("shape", "cylinder3")
            style.set("boundedLbl", "1")
            style.set("size", lid)
        }
        if isFull {
            style.set("container", "1")
            style.set("collapsible", "0")
        }
        style.set("strokeColor", color(look.border))
        style.set("strokeWidth", look.borderWidth)
        if !look.dashes.isEmpty { style.set("dashed", "1") }
        style.set("fontColor", color(box.textColor))
        if let text = box.texts.first?.style {
            style.set("fontSize", text.size)
            style.set("fontStyle", text.weight.rawValue >= 600 ? "1" : "0")
        }
        return style
    }

    // MARK: People

    /// The line from a person to where they sit.
    private func seat(_ index: Int, _ connector: Connector) -> DrawIOCell {
        let style = DrawIOStyle(["endArrow": "none", "strokeColor": color(.cardBorder), "strokeWidth": "1.5"])
        func box(at point: Point) -> BoxShape? {
            layout.boxes.first { $0.parent == nil && $0.frame.distance(to: point) < 1 }
        }
        let (from, to) = (box(at: connector.from), box(at: connector.to))
        var cell = DrawIOCell(
            id: "seat-\(index + 1)", parent: Self.page, style: style,
            geometry: .edge(
                bends: [], from: from == nil ? connector.from : nil, to: to == nil ? connector.to : nil),
            source: from.map { Self.id($0.id) }, target: to.map { Self.id($0.id) })
        if let from { cell.style.dock("exit", connector.from, from.frame) }
        if let to { cell.style.dock("entry", connector.to, to.frame) }
        return cell
    }
}

extension DrawIOStyle {
    /// Where at a box an edge begins or ends, as shares of its width and height.
    ///
    /// - Parameter side: `exit` or `entry`.
    mutating func dock(_ side: String, _ point: Point, _ frame: Rect) {
        set(side + "X", (point.x - frame.left) / max(frame.width, 0.01))
        set(side + "Y", (point.y - frame.top) / max(frame.height, 0.01))
        for offset in ["Dx", "Dy", "Perimeter"] { set(side + offset, "0") }
    }
}

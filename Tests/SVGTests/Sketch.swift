import Layout
import Model
import Words

@testable import SVG

/// Builds a diagram and its layout side by side, with positions given by hand.
struct Sketch {
    var size: Size
    private(set) var zones: [ZoneShape] = []
    private(set) var zoneValues: [Zone] = []
    private(set) var boxes: [BoxShape] = []
    private(set) var links: [LinkShape] = []
    private(set) var linkValues: [Link] = []
    var connectors: [Connector] = []
    var channels: [ResolvedChannel] = []

    init(width: Double, height: Double) { size = Size(width: width, height: height) }

    var layout: DiagramLayout {
        DiagramLayout(size: size, zones: zones, boxes: boxes, connectors: connectors, links: links)
    }

    var diagram: ResolvedDiagram {
        ResolvedDiagram(
            id: "sketch", zones: zoneValues, nodes: nodes(in: nil), links: linkValues, channels: channels)
    }

    var legends: LegendChoice { LegendChoice(LegendRow.rows(for: diagram), of: diagram, .page, .english) }
    var roomLegends: RoomLegends { RoomLegends(LegendRow.rows(for: diagram), of: diagram, .english) }

    mutating func zone(_ id: Zone.ID, _ title: String, _ kind: Zone.Kind, _ frame: Rect) {
        zoneValues.append(Zone(id: id, title: title, kind: kind))
        zones.append(
            ZoneShape(
                id: id, kind: kind, frame: frame,
                label: run(title, .zone, x: frame.x + 43, middle: frame.y + 24),
                icon: Rect(x: frame.x + 18, y: frame.y + 15, width: 18, height: 18)))
    }

    mutating func machine(
        _ id: Node.ID, _ title: String, icon: Icon, _ frame: Rect, isStack: Bool = false, isEmpty: Bool = false
    ) {
        let bar = Rect(x: frame.x, y: frame.y, width: frame.width, height: isEmpty ? frame.height : 42)
        add(
            id, .machine, nil, 0, frame, title, .machineTitle, icon, 20, inside: bar,
            titleBar: isEmpty ? nil : bar, isStack: isStack,
            chip: isStack ? Rect(x: frame.right - 44, y: frame.y + 11, width: 32, height: 20) : nil)
    }

    mutating func part(
        _ id: Node.ID, _ title: String, _ kind: Component.Kind = .service, icon: Icon = .service,
        in parent: Node.ID?,
        _ frame: Rect, depth: Int = 1, header: Double? = nil
    ) {
        let inside = Rect(x: frame.x, y: frame.y, width: frame.width, height: header ?? frame.height)
        add(id, kind, parent, depth, frame, title, depth > 1 ? .part : .service, icon, 18, inside: inside)
    }

    mutating func person(_ id: Node.ID, _ title: String, _ frame: Rect) {
        add(id, .person, nil, 0, frame, title, .person, .user, 22, inside: frame, indent: 24)
    }

    mutating func external(_ id: Node.ID, _ title: String, icon: Icon, _ frame: Rect) {
        add(id, .external, nil, 0, frame, title, .machineTitle, icon, 22, inside: frame, indent: 18)
    }

    mutating func link(
        _ paths: [Path], _ from: Node.ID, _ to: Node.ID, _ channel: Channel.ID, data: LinkTerms.DataDirection = .both,
        initiator: LinkTerms.Initiator = .from, _ points: [(Double, Double)], badges: [(Double, Double)] = [],
        hops: [(Int, Double, Double)] = []
    ) {
        let id = Link.ID("\(from)-\(to)-\(channel)")
        linkValues.append(
            Link(
                id: id, paths: paths, from: from, to: to, channel: channel,
                terms: LinkTerms(data: data, initiator: initiator)))
        links.append(
            LinkShape(
                id: id, paths: paths, from: from, to: to, channel: channel, data: data, initiator: initiator,
                points: points.map { Point(x: $0.0, y: $0.1) },
                badges: zip(paths, badges).map { Badge(path: $0, center: Point(x: $1.0, y: $1.1), radius: 11.5) },
                hops: hops.map { Hop(segment: $0.0, center: Point(x: $0.1, y: $0.2)) }))
    }

    private mutating func add(
        _ id: Node.ID, _ kind: Component.Kind, _ parent: Node.ID?, _ depth: Int, _ frame: Rect, _ title: String,
        _ style: TextStyle, _ icon: Icon, _ iconSize: Double, inside: Rect, indent: Double = 14,
        titleBar: Rect? = nil, isStack: Bool = false, chip: Rect? = nil
    ) {
        let middle = inside.center.y
        let lines = title.split(separator: "\n").map(String.init)
        let texts = lines.enumerated().map { index, line in
            run(
                line, style, x: frame.x + indent + iconSize + 8,
                middle: middle + (Double(index) - Double(lines.count - 1) / 2) * style.size * 1.22)
        }
        boxes.append(
            BoxShape(
                id: id, component: Component.ID(id.text), kind: kind, parent: parent, depth: depth, frame: frame,
                titleBar: titleBar, texts: texts, pictogram: icon,
                icon: Rect(x: frame.x + indent, y: middle - iconSize / 2, width: iconSize, height: iconSize),
                isStack: isStack, stackChip: chip))
    }

    private func nodes(in parent: Node.ID?) -> [ResolvedNode] {
        boxes.filter { $0.parent == parent }.map { box in
            ResolvedNode(
                id: box.id, component: box.component, title: box.texts.map(\.text).joined(separator: " "),
                kind: box.kind, isStack: box.isStack, children: nodes(in: box.id))
        }
    }

    private func run(_ text: String, _ style: TextStyle, x: Double, middle: Double) -> TextRun {
        TextRun(
            text: text, origin: Point(x: x, y: middle + 0.36 * style.size), style: style,
            width: TextMetrics.width(text, style))
    }
}

extension ResolvedChannel {
    static func sample(
        _ id: Channel.ID, _ ports: [Port.Number], _ transport: Channel.Transport, _ applicationProtocol: String,
        slot: Int
    ) -> ResolvedChannel {
        ResolvedChannel(
            id: id, title: id.text, numbers: ports, transports: [transport], applicationProtocol: applicationProtocol,
            line: LineStyle.ID(slot: slot))
    }
}

import Layout
import Model

/// A link as readers see it: a dot where the connection is opened, an arrowhead at the side that listens. Which way
/// the payload goes never changes these two, since a firewall needs to know the initiator. Only a payload that comes back
/// over a connection kept open (`data: back`) adds a mark: a small hollow head next to the dot, pointing at the
/// initiator.
///
/// Where both sides open connections, both listen: the line has an arrowhead at each end, and no dot.
struct LinkDrawing {
    let shape: LinkShape
    let channel: ResolvedChannel?
    /// The titles of the two ends, for the tooltip.
    let ends: (from: String, to: String)
    /// The connections for which it stands in a picture of a part: `query-channel:browser:api:web`.
    let connections: [String]

    /// As the line is drawn, and as the link's own channel looks.
    private let line: LineDrawing
    private let own: LineDrawing

    private var isMutual: Bool { shape.lineInitiator == .both }

    init(
        shape: LinkShape, channel: ResolvedChannel?, ends: (from: String, to: String), connections: [String] = []
    ) {
        self.connections = connections
        self.shape = shape
        self.channel = channel
        self.ends = ends
        own = LineDrawing(channel?.line ?? LineStyle.ID(slot: 0))
        line = shape.carrier == nil ? own : .carrier
    }

    /// - Parameter spotlight: lights some of the letters, while the rest recede; `nil` where all are lit.
    func drawn(_ spotlight: Spotlight? = nil) -> SVGElement {
        let badges = shape.badges.map { shape in
            spotlight?.lights(shape.path) == false ? badge(shape).receding() : badge(shape)
        }
        let label = list + pill + badges + (shape.plate.map { [plate($0)] } ?? [])
        let drawn = shape.isCarried ? [] : way + marks
        var group = SVGElement(
            "g", class: "link",
            [
                "data-id": .text(shape.id.text),
                "data-paths": .text(shape.paths.map(\.letter).joined(separator: " ")),
                "data-from": .text(shape.from.text), "data-to": .text(shape.to.text),
                "data-data": .text(shape.data.rawValue), "data-channel": .text(shape.channel.text),
                "data-port": .text(channel.map(Self.ports) ?? ""),
                "data-transport": .text((channel?.transports ?? [.none]).words),
                "data-points": .points(shape.points),
            ], [SVGElement("title", text: summary)] + drawn + label)
        if shape.initiator == .both { group.set("data-initiator", "both") }
        if let carrier = shape.carrier {
            group.set("data-carrier", .text(carrier.link.text))
            if !shape.isCarried, isMutual, shape.initiator != .both { group.set("data-line", "both") }
        }
        if !connections.isEmpty { group.set("data-connections", .text(connections.joined(separator: " "))) }
        if let trunk = shape.trunk {
            group.set("data-trunk", .text("\(trunk.isAtEnd ? "end" : "start") \(trunk.link.text)"))
            group.set("data-junction", .text("\(trunk.ownCount)"))
        }
        return group
    }

    private var way: [SVGElement] {
        let root = isMutual ? line.style.head.inset : shape.data == .back ? LineStyle.Head.returnInset : 0
        return shape.path(head: line.style.head.inset, root: root).map { line.elements($0) } ?? []
    }

    private var marks: [SVGElement] {
        let points = shape.points
        guard let tip = points.last, let root = points.first else { return [] }
        var marks: [SVGElement] = []
        let (sharesEnd, sharesStart) = (shape.trunk?.isAtEnd == true, shape.trunk?.isAtEnd == false)
        if !sharesEnd, let before = points.dropLast().last, let direction = Direction(from: before, to: tip) {
            marks += line.style.head.elements(tip: tip, direction: direction, color: line.color)
        }
        if isMutual {
            if let next = points.dropFirst().first, let direction = Direction(from: next, to: root) {
                marks += line.style.head.elements(tip: root, direction: direction, color: line.color)
            }
            return marks
        }
        if shape.data == .back, let next = points.dropFirst().first, let direction = Direction(from: next, to: root) {
            marks.append(LineStyle.Head.returning(to: root, direction: direction, color: line.color))
        }
        return marks + (sharesStart ? [] : [disc(root, LineDrawing.dotRadius, fill: line.color)])
    }

    private var pill: [SVGElement] {
        shape.pills.map { frame in
            frame.drawn(
                class: "pill", radius: min(frame.width, frame.height) / 2, fill: own.color, stroke: .canvas,
                width: 2)
        }
    }

    /// The sheet under the rows of all links that the line stands for.
    private var list: [SVGElement] {
        guard let frame = shape.carrier?.frame, !shape.isCarried else { return [] }
        return [frame.drawn(class: "list", radius: 8, fill: .canvas, stroke: line.color, width: 1.5)]
    }

    private func plate(_ plate: PortPlate) -> SVGElement {
        guard shape.carrier == nil else {
            let (left, right) = (plate.frame.left + 4, plate.frame.left + PortPlate.sampleWidth)
            let sample = own.sample(
                from: shape.leadsBack ? right : left, to: shape.leadsBack ? left : right, y: plate.frame.center.y)
            return SVGElement(
                "g", class: "port", ["data-plate": plate.frame.dataBox], sample + plate.texts.map { $0.drawn(.ink) })
        }
        return SVGElement(
            "g", class: "port", ["data-plate": plate.frame.dataBox],
            [
                plate.frame.drawn(
                    radius: PortPlate.cornerRadius, fill: .canvas, stroke: line.color, width: 1.25)
            ] + plate.texts.map { $0.drawn(.ink) })
    }

    private func badge(_ badge: Badge) -> SVGElement {
        let letter = badge.path.letter
        let isInPill = shape.badges.count > 1
        var group = SVGElement(
            "g", class: "badge",
            [
                "data-path": .text(letter),
                "data-circle": .numbers([badge.center.x, badge.center.y, badge.radius]),
            ],
            [
                disc(badge.center, badge.radius, fill: own.color, stroke: isInPill ? nil : .canvas),
                centeredText(letter, badge.letterStyle, on: badge.center, color: .canvas),
            ])
        group.badge = badge.path
        return group
    }

    private var summary: String { shape.summary(from: ends.from, to: ends.to, over: channel) }

    private static func ports(_ channel: ResolvedChannel) -> String {
        channel.numbers.map(\.plainText).joined(separator: " ")
    }
}

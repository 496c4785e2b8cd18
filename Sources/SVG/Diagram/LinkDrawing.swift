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

    private let line: LineDrawing

    private var isMutual: Bool { shape.initiator == .both }
    private var arrow: String { isMutual ? "↔" : "→" }

    init(shape: LinkShape, channel: ResolvedChannel?, ends: (from: String, to: String)) {
        self.shape = shape
        self.channel = channel
        self.ends = ends
        line = LineDrawing(channel?.line ?? LineStyle.ID(slot: 0))
    }

    /// - Parameter spotlight: lights some of the letters, while the rest recede; `nil` where all are lit.
    func drawn(_ spotlight: Spotlight? = nil) -> SVGElement {
        let badges = shape.badges.map { shape in
            spotlight?.lights(shape.path) == false ? badge(shape).receding() : badge(shape)
        }
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
            ], [SVGElement("title", text: summary)] + way + marks + badges)
        if isMutual { group.set("data-initiator", "both") }
        return group
    }

    private var way: [SVGElement] {
        let root = isMutual ? line.style.head.inset : shape.data == .back ? LineStyle.Head.returnInset : 0
        let path = LinePath(fromHeadOf: shape.points, hops: shape.hops, head: line.style.head.inset, root: root)
        return path.map { line.elements($0) } ?? []
    }

    private var marks: [SVGElement] {
        let points = shape.points
        guard let tip = points.last, let root = points.first else { return [] }
        var marks: [SVGElement] = []
        if let before = points.dropLast().last, let direction = Direction(from: before, to: tip) {
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
        return marks + [disc(root, LineDrawing.dotRadius, fill: line.color)]
    }

    private func badge(_ badge: Badge) -> SVGElement {
        let letter = badge.path.letter
        var style = TextStyle.badge
        let room = 2 * badge.radius - 5
        style.size *= min(1, room / max(TextMetrics.width(letter, style), 1))
        var group = SVGElement(
            "g", class: "badge",
            [
                "data-path": .text(letter),
                "data-circle": .numbers([badge.center.x, badge.center.y, badge.radius]),
            ],
            [
                disc(badge.center, badge.radius, fill: line.color, stroke: .canvas),
                centeredText(letter, style, on: badge.center, color: .canvas),
            ])
        group.badge = badge.path
        return group
    }

    private var summary: String {
        var words = shape.from == shape.to ? "\(ends.from), to each other" : "\(ends.from) \(arrow) \(ends.to)"
        guard let channel else { return words }
        if channel.transports.isNetwork { words += ", \(channel.markedPortText)" }
        words += ", \(channel.applicationProtocol)"
        if !shape.paths.isEmpty { words += " (\(shape.paths.map(\.letter).joined(separator: ", ")))" }
        return words
    }

    private static func ports(_ channel: ResolvedChannel) -> String {
        channel.numbers.map(\.plainText).joined(separator: " ")
    }
}

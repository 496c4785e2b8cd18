import Layout
import Model

/// A link as a reader meets it: a dot where the connection is opened, an arrowhead at the side that listens. Which way
/// the payload goes never changes these two, since a firewall asks for the initiator. Only a payload that comes back
/// over a connection kept open (`data: back`) adds a mark: a small hollow head beside the dot, pointing at the
/// initiator.
struct LinkDrawing {
    let shape: LinkShape
    let channel: ResolvedChannel?
    /// The titles of the two ends, for the tooltip.
    let ends: (from: String, to: String)

    private var stroke: LineDrawing { LineDrawing(channel?.line ?? LineStyle.ID(slot: 0)) }

    /// - Parameter spotlight: lights some of the letters, while the rest recede; all are lit, if absent.
    func drawn(_ anchors: inout BadgeAnchors, _ spotlight: Spotlight? = nil) -> SVGElement {
        let line = line + marks
        let badges = shape.badges.map { shape in
            let badge = badge(shape, &anchors)
            return spotlight?.lights(shape.path) == false ? badge.receding() : badge
        }
        return SVGElement(
            "g", class: "link",
            [
                "data-id": shape.id.text, "data-paths": shape.paths.map(\.letter).joined(separator: " "),
                "data-from": shape.from.text, "data-to": shape.to.text, "data-data": shape.data.rawValue,
                "data-channel": shape.channel.text, "data-port": channel.map(Self.ports) ?? "",
                "data-transport": (channel?.transport ?? .none).rawValue,
                "data-points": shape.points.map { $0.x.decimalText + "," + $0.y.decimalText }.joined(separator: " "),
            ], [SVGElement("title", text: summary)] + line + badges)
    }

    private var line: [SVGElement] {
        let root = shape.data == .back ? LineStyle.Head.returnInset : 0
        let path = LinePath(fromHeadOf: shape.points, hops: shape.hops, head: stroke.style.head.inset, root: root)
        return path.map { stroke.elements($0) } ?? []
    }

    private var marks: [SVGElement] {
        let points = shape.points
        guard let tip = points.last, let root = points.first else { return [] }
        var marks: [SVGElement] = []
        if let before = points.dropLast().last, let direction = Direction(from: before, to: tip) {
            marks += stroke.style.head.elements(tip: tip, direction: direction, color: stroke.color)
        }
        if shape.data == .back, let next = points.dropFirst().first, let direction = Direction(from: next, to: root) {
            marks.append(LineStyle.Head.returning(to: root, direction: direction, color: stroke.color))
        }
        return marks + [disc(root, LineDrawing.dotRadius, fill: stroke.color)]
    }

    private func badge(_ badge: Badge, _ anchors: inout BadgeAnchors) -> SVGElement {
        let letter = badge.path.letter
        var style = TextStyle.badge
        let room = 2 * badge.radius - 5
        style.size *= min(1, room / max(TextMetrics.width(letter, style), 1))
        var parts = [
            disc(badge.center, badge.radius, fill: stroke.color, stroke: .canvas),
            centeredText(letter, style, on: badge.center, color: .canvas),
        ]
        if let step = anchors.step {
            // The picture is one image to assistive programs, so nothing in it may take the keyboard's focus.
            parts = [SVGElement("a", ["href": step(badge.path), "tabindex": "-1"], parts)]
        }
        let circle = [badge.center.x, badge.center.y, badge.radius].decimalText
        var group = SVGElement("g", class: "badge", ["data-path": letter, "data-circle": circle], parts)
        if let id = anchors.ids.removeValue(forKey: badge.path) {
            group.attributes.append(.init(name: "id", value: id))
        }
        return group
    }

    private var summary: String {
        var words = "\(ends.from) → \(ends.to)"
        guard let channel else { return words }
        if channel.transport != .none { words += ", \(channel.transport.rawValue.uppercased()) \(channel.portText)" }
        words += ", \(channel.applicationProtocol)"
        if !shape.paths.isEmpty { words += " (\(shape.paths.map(\.letter).joined(separator: ", ")))" }
        return words
    }

    private static func ports(_ channel: ResolvedChannel) -> String {
        channel.numbers.map(\.plainText).joined(separator: " ")
    }
}

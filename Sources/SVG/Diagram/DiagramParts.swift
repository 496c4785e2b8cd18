import Layout
import Model

/// Zones, connectors, boxes and links of a diagram, from the bottom to the top.
struct DiagramParts {
    let layout: DiagramLayout
    let diagram: ResolvedDiagram

    /// - Parameter spotlight: what is lit while the rest recedes; `nil` where all is lit.
    func drawn(_ spotlight: Spotlight? = nil) -> [SVGElement] {
        layout.zones.map { $0.drawn() } + connectors(spotlight) + boxes(spotlight) + links(spotlight)
    }

    private func connectors(_ spotlight: Spotlight?) -> [SVGElement] {
        layout.connectors.map { connector in
            spotlight?.lights(connector, in: layout) == false ? connector.drawn().receding() : connector.drawn()
        }
    }

    private func boxes(_ spotlight: Spotlight?) -> [SVGElement] {
        let nesting = BoxNesting(layout.boxes)
        return nesting.tops.map { box in
            var drawn = box.drawn(nesting.held, spotlight)
            if let part = diagram.folded?.details[box.id] { drawn.set("data-part", .text(part.text)) }
            return drawn
        }
    }

    private struct Connection: Hashable {
        var from: Node.ID
        var to: Node.ID
        var channel: Channel.ID

        init(_ from: Node.ID, _ to: Node.ID, _ channel: Channel.ID) {
            (self.from, self.to, self.channel) = (from, to, channel)
        }
    }

    /// What each line of a picture of a part stands for, as keys of connections; empty for a whole diagram.
    private var connections: [Connection: [String]] {
        guard let folded = diagram.folded else { return [:] }
        var keys: [Connection: [String]] = [:]
        for link in diagram.links {
            let ends = folded.origins[link.id] ?? FoldedView.Ends(from: link.from, to: link.to)
            let key = "\(folded.whole):\(ends.from):\(ends.to):\(link.channel)"
            keys[Connection(link.from, link.to, link.channel), default: []].append(key)
        }
        return keys.mapValues { $0.unique() }
    }

    /// Lit lines are above the others. In a diagram with letters, a line without one is its background.
    private func links(_ spotlight: Spotlight?) -> [SVGElement] {
        let titles = Dictionary(
            diagram.nodes.flatMap(\.subtree).map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
        let channels = Dictionary(diagram.channels.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let connections = connections
        let links = layout.links.paintingOrder().map { shape in
            LinkDrawing(
                shape: shape, channel: channels[shape.channel],
                ends: (titles[shape.from] ?? shape.from.text, titles[shape.to] ?? shape.to.text),
                connections: connections[Connection(shape.from, shape.to, shape.channel)] ?? [])
        }
        guard let spotlight else {
            let hasLetters = layout.links.contains { !$0.paths.isEmpty }
            return links.map { hasLetters && $0.shape.linePaths.isEmpty ? $0.drawn().receding() : $0.drawn() }
        }
        let dim = links.filter { !spotlight.lights($0.shape) }.map { $0.drawn().receding() }
        return dim + links.filter { spotlight.lights($0.shape) }.map { $0.drawn(spotlight) }
    }
}

extension Connector {
    fileprivate func drawn() -> SVGElement {
        var line = rule(from: from, to: to, color: .cardBorder, width: 1.5)
        line.classes = "connector"
        return line
    }
}

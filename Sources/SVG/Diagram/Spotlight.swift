import Layout
import Model

/// What a step of the happy path lights: the links of its paths with their ends. Everything else recedes.
package struct Spotlight: Sendable {
    private let paths: Set<Path>
    private let nodes: Set<Node.ID>

    /// - Parameter paths: the paths of the step. Where a step has none, no component recedes.
    package init(_ paths: Set<Path>, in layout: DiagramLayout) {
        self.paths = paths
        guard !paths.isEmpty else {
            nodes = Set(layout.boxes.map(\.id))
            return
        }
        let parents = Dictionary(layout.boxes.map { ($0.id, $0.parent) }, uniquingKeysWith: { first, _ in first })
        var nodes: Set<Node.ID> = []
        for link in layout.links where !paths.isDisjoint(with: link.paths) {
            for end in [link.from, link.to] {
                var next: Node.ID? = end
                while let node = next, nodes.insert(node).inserted { next = parents[node] ?? nil }
            }
        }
        self.nodes = nodes
    }

    package func lights(_ link: LinkShape) -> Bool { !paths.isDisjoint(with: link.linePaths) }
    package func lights(_ path: Path) -> Bool { paths.contains(path) }
    package func lights(_ node: Node.ID) -> Bool { nodes.contains(node) }

    /// Whether it belongs to a person who is lit.
    package func lights(_ connector: Connector, in layout: DiagramLayout) -> Bool {
        layout.boxes.contains { box in
            box.kind == .person && lights(box.id)
                && [connector.from, connector.to].contains { box.frame.distance(to: $0) < 1 }
        }
    }
}

extension SVGElement {
    /// The same drawing in colors near the canvas. It stays opaque, since programs differ in how they draw opacity.
    func receding() -> SVGElement {
        var copy = recolored(fill: { color, _ in color.receding }, stroke: \.receding)
        copy.classes += copy.classes.isEmpty ? "receding" : " receding"
        return copy
    }
}

extension ColorToken {
    /// The color most of the way to the canvas.
    package var receding: ColorToken {
        guard self != .canvas else { return self }
        return ColorToken(
            name + "-receding", Self.mix(light, 26, into: Self.canvas.light), Self.mix(dark, 34, into: Self.canvas.dark)
        )
    }

    /// - Parameter percentage: of the color; the rest is the ground's.
    private static func mix(_ color: String, _ percentage: UInt32, into ground: String) -> String {
        guard let color = UInt32(color.dropFirst(), radix: 16), let ground = UInt32(ground.dropFirst(), radix: 16)
        else {
            return color
        }
        let mixed = [16, 8, 0].map { (shift: UInt32) -> String in
            let (part, rest) = (color >> shift & 0xFF, ground >> shift & 0xFF)
            let value = (part * percentage + rest * (100 - percentage) + 50) / 100
            return (value < 16 ? "0" : "") + String(value, radix: 16, uppercase: true)
        }
        return "#" + mixed.joined()
    }
}

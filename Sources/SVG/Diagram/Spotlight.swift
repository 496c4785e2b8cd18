import Layout
import Model

/// What a step of the happy path lights: the links of its paths with their ends. All else recedes.
struct Spotlight {
    private let paths: Set<Path>
    private let nodes: Set<Node.ID>

    /// - Parameter paths: those that the step travels. A step that travels none touches no component, and none recedes.
    init(_ paths: Set<Path>, in layout: DiagramLayout) {
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

    func lights(_ link: LinkShape) -> Bool { !paths.isDisjoint(with: link.paths) }
    func lights(_ path: Path) -> Bool { paths.contains(path) }
    func lights(_ node: Node.ID) -> Bool { nodes.contains(node) }

    /// Whether it hangs on a person who is lit.
    func lights(_ connector: Connector, in layout: DiagramLayout) -> Bool {
        layout.boxes.contains { box in
            box.kind == .person && lights(box.id)
                && [connector.from, connector.to].contains { box.frame.distance(to: $0) < 1 }
        }
    }
}

extension SVGElement {
    /// The same drawing in colours near the canvas. It stays opaque, since programs differ in what they make of opacity.
    func receding() -> SVGElement {
        var copy = withRecedingColors()
        copy.classes.append("receding")
        return copy
    }

    private func withRecedingColors() -> SVGElement {
        var copy = self
        if case .token(let token)? = fill { copy.fill = .token(token.receding) }
        if case .token(let token)? = stroke { copy.stroke = .token(token.receding) }
        copy.content = content.map { node in
            if case .element(let child) = node { .element(child.withRecedingColors()) } else { node }
        }
        return copy
    }
}

extension ColorToken {
    /// The colour most of the way to the canvas.
    var receding: ColorToken {
        guard self != .canvas else { return self }
        return ColorToken(
            name + "-receding", Self.mix(light, 26, into: Self.canvas.light), Self.mix(dark, 34, into: Self.canvas.dark)
        )
    }

    /// - Parameter percentage: of the colour; the rest is the ground's.
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

/// One picture: the components it shows, as a forest, and the links between them.
package struct Diagram: Sendable, Hashable, Identifiable {
    package typealias ID = Identifier<Diagram>

    /// Unique in its slide; the slide's own slug where it has only one.
    package var id: ID
    /// What tells it from the slide's other diagrams; `nil` where it is the only one.
    package var title: String?
    /// The zones of its components, in catalog order; empty where there are fewer than two, which separate nothing.
    package var zones: [Zone]
    /// Machines, external systems and people, in order of first mention. People stand beside the machine at which
    /// they sit.
    package var nodes: [Node]
    package var links: [Link]
    /// The channels of its links, in catalog order.
    package var channels: [Channel]
    /// The protocol to print for a channel where this slide narrows it.
    package var narrowedProtocols: [Channel.ID: String]
    package var hints: LayoutHints

    package init(
        id: ID, title: String? = nil, zones: [Zone] = [], nodes: [Node] = [], links: [Link] = [],
        channels: [Channel] = [], narrowedProtocols: [Channel.ID: String] = [:], hints: LayoutHints = LayoutHints()
    ) {
        self.id = id
        self.title = title
        self.zones = zones
        self.nodes = nodes
        self.links = links
        self.channels = channels
        self.narrowedProtocols = narrowedProtocols
        self.hints = hints
    }
}

/// A component as one diagram shows it. A component shown twice is two nodes.
package struct Node: Sendable, Hashable, Identifiable {
    package typealias ID = Identifier<Node>

    /// Unique in the diagram: the component's id, or `instance.component` inside another instance.
    package var id: ID
    package var component: Component.ID
    package var title: String
    package var kind: Component.Kind
    package var icon: String?
    package var isStack: Bool
    /// Set on top-level nodes only.
    package var zone: Zone.ID?
    /// For a person: the top-level node at which they sit.
    package var at: ID?
    package var children: [Node]

    package init(
        id: ID, component: Component.ID, title: String, kind: Component.Kind, icon: String? = nil,
        isStack: Bool = false, zone: Zone.ID? = nil, at: ID? = nil, children: [Node] = []
    ) {
        self.id = id
        self.component = component
        self.title = title
        self.kind = kind
        self.icon = icon
        self.isStack = isStack
        self.zone = zone
        self.at = at
        self.children = children
    }

    /// This node and all it holds, parents first.
    package var subtree: [Node] { [self] + children.flatMap(\.subtree) }
}

/// A communication from the component that opens the connection to another, over a channel.
package struct Link: Sendable, Hashable, Identifiable {
    package typealias ID = Identifier<Link>
    /// Where the payload goes, seen from the initiator.
    package enum DataDirection: String, Sendable, Hashable, CaseIterable { case forward, back, both }

    /// Unique in the diagram and made of its ends and channel, so that it survives reordering.
    package var id: ID
    /// The letters of the paths that run over it, in order; empty in a communication diagram.
    package var paths: [Path]
    package var from: Node.ID
    package var to: Node.ID
    package var channel: Channel.ID
    package var data: DataDirection
    /// What it is for, in a few words.
    package var purpose: String?
    /// When it is needed; `nil` if always.
    package var condition: String?
    package var confidence: Source.Confidence
    /// The paths that it takes the place of where they do not get through.
    package var replaces: [Path]
    /// Whether the diagram only repeats it from other slides, in the catalog's terms.
    package var isDerived: Bool

    package init(
        id: ID, paths: [Path], from: Node.ID, to: Node.ID, channel: Channel.ID, data: DataDirection = .both,
        purpose: String? = nil, condition: String? = nil, confidence: Source.Confidence = .deck,
        replaces: [Path] = [], isDerived: Bool = false
    ) {
        self.id = id
        self.paths = paths
        self.from = from
        self.to = to
        self.channel = channel
        self.data = data
        self.purpose = purpose
        self.condition = condition
        self.confidence = confidence
        self.replaces = replaces
        self.isDerived = isDerived
    }
}

/// The letter on a link or links, which steps refer to: `a`.
package struct Path: Sendable, Hashable, Comparable, ExpressibleByStringLiteral, CustomStringConvertible {
    package let letter: String
    package init(_ letter: String) { self.letter = letter }
    package init(stringLiteral value: String) { letter = value }
    package var description: String { letter }
    package static func < (a: Path, b: Path) -> Bool { (a.letter.count, a.letter) < (b.letter.count, b.letter) }
}

/// What an author may pin in a layout, and never needs to.
package struct LayoutHints: Sendable, Hashable {
    /// The column of a top-level node, counted from 0 at the left.
    package var columns: [Node.ID: Int]
    /// A top-level node that stands below another, in the same column.
    package var below: [Node.ID: Node.ID]

    package init(columns: [Node.ID: Int] = [:], below: [Node.ID: Node.ID] = [:]) {
        self.columns = columns
        self.below = below
    }
}

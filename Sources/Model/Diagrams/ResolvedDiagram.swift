/// A diagram with every name in it resolved: all that layout and drawing need, and no look-up left to do. It is made of one
/// `Diagram` when that is laid out, and not kept.
package struct ResolvedDiagram: Sendable, Hashable, Identifiable {
    /// The compiled diagram's.
    package var id: Diagram.ID
    /// What tells it from the slide's other diagrams; `nil` where it is the only one.
    package var title: String?
    /// The zones to be framed, in catalog order; empty where there are fewer than two, which separate nothing.
    package var zones: [Zone]
    /// Machines, external systems and people, in order of first mention. People are listed beside the machine at which
    /// they sit.
    package var nodes: [ResolvedNode]
    package var links: [Link]
    /// The channels of its links, in catalog order.
    package var channels: [ResolvedChannel]
    package var hints: LayoutHints

    package init(
        id: Diagram.ID, title: String? = nil, zones: [Zone] = [], nodes: [ResolvedNode] = [], links: [Link] = [],
        channels: [ResolvedChannel] = [], hints: LayoutHints = LayoutHints()
    ) {
        self.id = id
        self.title = title
        self.zones = zones
        self.nodes = nodes
        self.links = links
        self.channels = channels
        self.hints = hints
    }
}

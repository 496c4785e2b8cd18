/// A diagram with every name in it resolved, so that layout and drawing need no look-up. It is created from a `Diagram`
/// for its layout, and not kept.
package struct ResolvedDiagram: Sendable, Hashable, Identifiable {
    /// The id of the compiled diagram.
    package var id: Diagram.ID
    /// Distinguishes it from the slide's other diagrams; `nil` if it is the only one.
    package var title: String?
    /// The zones to frame, each followed by those inside it; otherwise in catalog order.
    package var zones: [Zone]
    /// Machines, external systems and people, in order of first mention. People are listed next to the machine at which
    /// they sit.
    package var nodes: [ResolvedNode]
    package var links: [Link]
    /// The channels of its links, in catalog order.
    package var channels: [ResolvedChannel]
    package var hints: LayoutHints
    /// What belongs together in a diagram without links.
    package var acquaintances: [Acquaintance]
    /// For one of several pictures of a diagram.
    package var folded: FoldedView?

    package init(
        id: Diagram.ID, title: String? = nil, zones: [Zone] = [], nodes: [ResolvedNode] = [], links: [Link] = [],
        channels: [ResolvedChannel] = [], hints: LayoutHints = LayoutHints(),
        acquaintances: [Acquaintance] = [], folded: FoldedView? = nil
    ) {
        self.id = id
        self.title = title
        self.zones = zones
        self.nodes = nodes
        self.links = links
        self.channels = channels
        self.hints = hints
        self.acquaintances = acquaintances
        self.folded = folded
    }
}

/// The components that a diagram shows, as a forest, and the links between them.
package struct Diagram: Sendable, Hashable, Identifiable {
    package typealias ID = Identifier<Diagram>

    /// Unique in its slide; the slide's own slug if it has only one diagram.
    package var id: ID
    /// Distinguishes it from the slide's other diagrams; `nil` if it is the only one.
    package var title: String?
    /// Machines, external systems and people, in order of first mention. People are drawn next to the machine at which
    /// they sit.
    package var nodes: [Node]
    package var links: [Link]
    /// The protocol to show for a channel if this slide narrows it.
    package var narrowedProtocols: [Channel.ID: String]
    package var hints: LayoutHints

    package init(
        id: ID, title: String? = nil, nodes: [Node] = [], links: [Link] = [],
        narrowedProtocols: [Channel.ID: String] = [:], hints: LayoutHints = LayoutHints()
    ) {
        self.id = id
        self.title = title
        self.nodes = nodes
        self.links = links
        self.narrowedProtocols = narrowedProtocols
        self.hints = hints
    }
}

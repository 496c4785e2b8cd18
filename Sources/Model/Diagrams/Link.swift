/// A communication from the component that opens the connection to another, over a channel.
package struct Link: Sendable, Hashable, Identifiable {
    package typealias ID = Identifier<Link>

    /// Unique in the diagram. Derived from its ends and channel, so that it survives reordering.
    package var id: ID
    /// The letters of the paths that use it, in order; empty in a communication diagram.
    package var paths: [Path]
    package var from: Node.ID
    package var to: Node.ID
    package var channel: Channel.ID
    package var terms: LinkTerms
    /// Whether the diagram repeats it from other slides, with the catalog's components as ends.
    package var isDerived: Bool

    package init(
        id: ID, paths: [Path], from: Node.ID, to: Node.ID, channel: Channel.ID, terms: LinkTerms = LinkTerms(),
        isDerived: Bool = false
    ) {
        self.id = id
        self.paths = paths
        self.from = from
        self.to = to
        self.channel = channel
        self.terms = terms
        self.isDerived = isDerived
    }
}

import Model

/// A line between two boxes. It may stand for several links with the same ends and channel, and then carries the
/// letters of all of them.
package struct LinkShape: Sendable, Hashable {
    package var id: Link.ID
    package var paths: [Path]
    package var from: Node.ID
    package var to: Node.ID
    package var channel: Channel.ID
    package var data: LinkTerms.DataDirection
    package var initiator: LinkTerms.Initiator
    /// From the initiator's border to the other end's border; runs are horizontal or vertical.
    package var points: [Point]
    package var badges: [Badge]
    /// Where this line jumps over another, on a horizontal run.
    package var hops: [Hop]

    package init(
        id: Link.ID, paths: [Path], from: Node.ID, to: Node.ID, channel: Channel.ID, data: LinkTerms.DataDirection,
        initiator: LinkTerms.Initiator = .from, points: [Point], badges: [Badge] = [], hops: [Hop] = []
    ) {
        self.id = id
        self.paths = paths
        self.from = from
        self.to = to
        self.channel = channel
        self.data = data
        self.initiator = initiator
        self.points = points
        self.badges = badges
        self.hops = hops
    }
}

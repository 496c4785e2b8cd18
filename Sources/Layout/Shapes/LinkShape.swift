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
    /// Its ports, where they stand on it.
    package var plate: PortPlate?
    /// Where this line jumps over another, on a horizontal run.
    package var hops: [Hop]
    /// What it shares with another line; `nil` for a line that has its way to itself.
    package var trunk: Trunk?

    /// The line that stands for it and others; `nil` for a link with a line of its own.
    package var carrier: Carrier?

    /// One line for many links, each with a row of its own in the list on it.
    package struct Carrier: Sendable, Hashable {
        /// The first of them, which has the line.
        package var link: Link.ID
        /// Around the list.
        package var frame: Rect?
        /// The letters of all of them.
        package var paths: [Path]
        /// Of the line: both where some of them go one way, and some the other.
        package var initiator: LinkTerms.Initiator
        /// Whether this one begins where the line ends.
        package var isReversed: Bool

        package init(
            link: Link.ID, frame: Rect?, paths: [Path] = [], initiator: LinkTerms.Initiator = .from,
            isReversed: Bool = false
        ) {
            self.link = link
            self.frame = frame
            self.paths = paths
            self.initiator = initiator
            self.isReversed = isReversed
        }
    }

    /// The letters of what its line stands for.
    package var linePaths: [Path] { isCarried ? paths : carrier?.paths ?? paths }

    /// Which sides open connections over its line.
    package var lineInitiator: LinkTerms.Initiator { carrier?.initiator ?? initiator }

    /// Whether another's line stands for it.
    package var isCarried: Bool { carrier.map { $0.link != id } ?? false }

    /// The line joins another over the same channel, and goes on as that does, or comes from where that does.
    package struct Trunk: Sendable, Hashable {
        package var link: Link.ID
        /// Whether they share the end of their ways, otherwise the beginning.
        package var isAtEnd: Bool
        /// How many of the points are its own, that of the junction included.
        package var ownCount: Int

        package init(link: Link.ID, isAtEnd: Bool, ownCount: Int) {
            self.link = link
            self.isAtEnd = isAtEnd
            self.ownCount = ownCount
        }
    }

    /// The points up to the junction with another line, or from there.
    package var ownPoints: [Point] {
        guard let trunk else { return points }
        return Array(trunk.isAtEnd ? points.prefix(trunk.ownCount) : points.suffix(trunk.ownCount))
    }

    package init(
        id: Link.ID, paths: [Path], from: Node.ID, to: Node.ID, channel: Channel.ID, data: LinkTerms.DataDirection,
        initiator: LinkTerms.Initiator = .from, points: [Point], badges: [Badge] = [], plate: PortPlate? = nil,
        hops: [Hop] = [], trunk: Trunk? = nil,
        carrier: Carrier? = nil
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
        self.plate = plate
        self.hops = hops
        self.trunk = trunk
        self.carrier = carrier
    }
}

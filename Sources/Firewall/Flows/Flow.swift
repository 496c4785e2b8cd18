import Editions
import Model

/// A communication that an edition documents, once, however many diagrams show it: who opens a connection to whom over
/// which channel.
package struct Flow: Sendable, Hashable, Identifiable {
    /// Made of the catalog's ids alone, so that it is the same in every build, edition and deployment:
    /// `browser--api--web`. Fit for an address's fragment and a rule's comment.
    package typealias ID = Identifier<Flow>

    package var id: ID
    /// The initiator: the side that opens the connection.
    package var source: FlowEnd
    package var destination: FlowEnd
    package var channel: Channel.ID
    /// As the channel has it, or as the slides that need the flow agree to narrow it.
    package var applicationProtocol: String
    /// Where the payload goes, seen from the source, in all of its uses together.
    package var data: LinkTerms.DataDirection
    /// What it is for, in order of first mention.
    package var purposes: [String]
    /// When it is needed; empty for a flow that is always needed.
    package var conditions: [String]
    /// How sure it is that the source opens this connection: the firmest of the links.
    package var linkConfidence: Source.Confidence?
    /// How far the row as a whole can be trusted: as far as the weakest of the link, the channel and the ports, each of
    /// which is as firm as the firmest source for it.
    package var confidence: Source.Confidence?
    /// Whether it is opened by each member of a stack to the others.
    package var isAmongMembers: Bool
    /// The links that need it, in reading order; never empty.
    package var uses: [LinkPlace]

    package var isRequired: Bool { conditions.isEmpty }
    package var crossesZones: Bool { source.zone != destination.zone }
    package var zones: ZonePair { ZonePair(source: source.zone, destination: destination.zone) }
}

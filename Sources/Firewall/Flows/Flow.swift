import Editions
import Model

/// A communication that an edition documents, once, however many diagrams show it: who opens a connection to whom over
/// which channel.
package final class Flow: Sendable, Identifiable {
    /// Made of the catalog's ids alone, so that it is the same in every build, edition and deployment:
    /// `browser--api--web`. Fit for an address's fragment and a rule's comment.
    package typealias ID = Identifier<Flow>

    package let id: ID
    /// The initiator: the side that opens the connection.
    package let source: FlowEnd
    package let destination: FlowEnd
    package let channel: Channel.ID
    /// As the channel has it, or as the slides that need the flow agree to narrow it.
    package let applicationProtocol: String
    /// Where the payload goes, seen from the source, in all of its uses together.
    package let data: LinkTerms.DataDirection
    /// What it is for, in order of first mention.
    package let purposes: [String]
    /// When it is needed; empty for a flow that is always needed.
    package let conditions: [String]
    /// How sure it is that the source opens this connection: the firmest of the links.
    package let linkConfidence: Source.Confidence?
    /// How far the row as a whole can be trusted: as far as the weakest of the link, the channel and the ports, each of
    /// which is as firm as the firmest source for it.
    package let confidence: Source.Confidence?
    /// Whether it is opened by each member of a stack to the others.
    package let isAmongMembers: Bool
    /// The links that need it, in reading order; never empty.
    package let uses: [LinkPlace]

    init(
        id: ID, source: FlowEnd, destination: FlowEnd, channel: Channel.ID, applicationProtocol: String,
        data: LinkTerms.DataDirection, purposes: [String], conditions: [String], linkConfidence: Source.Confidence?,
        confidence: Source.Confidence?, isAmongMembers: Bool, uses: [LinkPlace]
    ) {
        self.id = id
        self.source = source
        self.destination = destination
        self.channel = channel
        self.applicationProtocol = applicationProtocol
        self.data = data
        self.purposes = purposes
        self.conditions = conditions
        self.linkConfidence = linkConfidence
        self.confidence = confidence
        self.isAmongMembers = isAmongMembers
        self.uses = uses
    }

    package var isRequired: Bool { conditions.isEmpty }
    package var crossesZones: Bool { source.zone != destination.zone }
    package var zones: ZonePair { ZonePair(source: source.zone, destination: destination.zone) }
}

extension Flow: Hashable {
    package static func == (a: Flow, b: Flow) -> Bool {
        a === b
            || a.id == b.id && a.source == b.source && a.destination == b.destination && a.channel == b.channel
                && a.applicationProtocol == b.applicationProtocol && a.data == b.data && a.purposes == b.purposes
                && a.conditions == b.conditions && a.linkConfidence == b.linkConfidence
                && a.confidence == b.confidence && a.isAmongMembers == b.isAmongMembers && a.uses == b.uses
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

import Diagnostics
import Model

/// A link with its names resolved, before links that say the same are merged.
struct DiagramLink {
    /// What makes two entries one link.
    struct Key: Hashable {
        let from: Node.ID
        let to: Node.ID
        let channel: Channel.ID
        let terms: LinkTerms
    }

    let location: SourceLocation
    let paths: [Located<Path>]
    let from: NodeReference
    let to: NodeReference
    let channel: Channel.ID
    /// Where the payload goes on the channel unless a link says otherwise.
    let usualData: LinkTerms.DataDirection
    let terms: LinkTerms
    /// Whether its two ends are members of one stack.
    let isAmongMembers: Bool
    /// Whether it is repeated from another slide.
    var isDerived = false

    var key: Key { Key(from: from.id, to: to.id, channel: channel, terms: terms) }
}

extension Channel {
    /// Where the payload goes on the channel unless a link says otherwise.
    ///
    /// What is opened as a connection usually carries data both ways. A datagram does not say whether it is answered.
    var usualData: LinkTerms.DataDirection {
        let areConnections = transports.allSatisfy { $0 == .tcp || $0 == .sctp || $0 == .none }
        return areConnections ? .both : .unstated
    }
}

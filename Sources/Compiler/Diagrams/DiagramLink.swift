import Diagnostics
import Model

/// A link with its names resolved, before links that say the same are merged.
struct DiagramLink {
    /// What makes two entries one link.
    struct Key: Hashable {
        var from: Node.ID
        var to: Node.ID
        var channel: Channel.ID
        var terms: LinkTerms
    }

    var location: SourceLocation
    var paths: [Located<Path>]
    var from: NodeReference
    var to: NodeReference
    var channel: Channel
    var terms: LinkTerms
    /// Whether it is repeated from another slide.
    var isDerived = false

    var key: Key {
        Key(from: from.id, to: to.id, channel: channel.id, terms: terms)
    }

    /// Where the payload goes on a channel unless a link says otherwise.
    static func defaultData(of channel: Channel) -> LinkTerms.DataDirection {
        channel.transport == .udp ? .forward : .both
    }
}

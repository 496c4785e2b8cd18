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

/// Makes the links of a diagram out of its entries.
enum LinkMerge {
    static func merge(_ entries: [DiagramLink]) -> [Link] {
        var order: [DiagramLink.Key] = []
        var groups: [DiagramLink.Key: [DiagramLink]] = [:]
        for entry in entries {
            if groups[entry.key] == nil { order.append(entry.key) }
            groups[entry.key, default: []].append(entry)
        }
        var taken: Set<String> = []
        return order.compactMap { key in
            guard let group = groups[key], let first = group.first else { return nil }
            return Link(
                id: Link.ID(uniqueID(of: first, &taken)), paths: Set(group.flatMap(\.paths).map(\.value)).sorted(),
                from: key.from, to: key.to, channel: key.channel, terms: key.terms,
                isDerived: group.allSatisfy(\.isDerived))
        }
    }

    private static func uniqueID(of link: DiagramLink, _ taken: inout Set<String>) -> String {
        var id = "\(link.from.id)--\(link.to.id)--\(link.channel.id)"
        if link.terms.data != DiagramLink.defaultData(of: link.channel) { id += "--\(link.terms.data.rawValue)" }
        let base = id
        var number = 2
        while !taken.insert(id).inserted {
            id = "\(base)--\(number)"
            number += 1
        }
        return id
    }
}

import Model

/// Makes the links of a diagram out of its entries: those that say the same are one.
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

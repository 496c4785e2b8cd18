import Model

/// Makes the links of a diagram out of its entries: those that say the same are one.
enum LinkMerge {
    static func merge(_ entries: [DiagramLink]) -> [Link] {
        var merged: [Link] = []
        merged.reserveCapacity(entries.count)
        var positions: [DiagramLink.Key: Int] = [:]
        var taken: Set<Link.ID> = []
        for entry in entries {
            let key = entry.key
            if let position = positions[key] {
                merged[position].paths += entry.paths.map(\.value)
                merged[position].isDerived = merged[position].isDerived && entry.isDerived
            } else {
                positions[key] = merged.count
                merged.append(
                    Link(
                        id: uniqueID(of: entry, &taken), paths: entry.paths.map(\.value), from: key.from,
                        to: key.to, channel: key.channel, terms: key.terms, isDerived: entry.isDerived))
            }
        }
        for position in merged.indices where merged[position].paths.count > 1 {
            merged[position].paths = Set(merged[position].paths).sorted()
        }
        return merged
    }

    private static func uniqueID(of link: DiagramLink, _ taken: inout Set<Link.ID>) -> Link.ID {
        var id = Link.ID(joining: link.from.id.text, link.to.id.text, link.channel.text)
        // An id does not say whether a direction that is usual for datagrams was stated.
        let isUsual = link.terms.data == link.usualData || (link.usualData, link.terms.data) == (.unstated, .forward)
        if !isUsual { id = Link.ID(joining: id.text, link.terms.data.rawValue) }
        if taken.insert(id).inserted { return id }
        var number = 2
        while true {
            let numbered = Link.ID(joining: id.text, "\(number)")
            if taken.insert(numbered).inserted { return numbered }
            number += 1
        }
    }
}

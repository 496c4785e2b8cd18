import Model

/// Makes the links of a diagram out of its entries: those that say the same are one.
enum LinkMerge {
    static func merge(_ entries: [DiagramLink]) -> [Link] {
        var merged: [Link] = []
        merged.reserveCapacity(entries.count)
        var positions: [DiagramLink.Key: Int] = [:]
        var taken: Set<String> = []
        for entry in entries {
            let key = entry.key
            if let position = positions[key] {
                merged[position].paths += entry.paths.map(\.value)
                merged[position].isDerived = merged[position].isDerived && entry.isDerived
            } else {
                positions[key] = merged.count
                merged.append(
                    Link(
                        id: Link.ID(uniqueID(of: entry, &taken)), paths: entry.paths.map(\.value), from: key.from,
                        to: key.to, channel: key.channel, terms: key.terms, isDerived: entry.isDerived))
            }
        }
        for position in merged.indices where merged[position].paths.count > 1 {
            merged[position].paths = Set(merged[position].paths).sorted()
        }
        return merged
    }

    private static func uniqueID(of link: DiagramLink, _ taken: inout Set<String>) -> String {
        var id = "\(link.from.id.text)--\(link.to.id.text)--\(link.channel.text)"
        // An id does not say whether a direction that is usual for datagrams was stated.
        let isUsual = link.terms.data == link.usualData || (link.usualData, link.terms.data) == (.unstated, .forward)
        if !isUsual { id += "--\(link.terms.data.rawValue)" }
        if taken.insert(id).inserted { return id }
        var number = 2
        while !taken.insert("\(id)--\(number)").inserted { number += 1 }
        return "\(id)--\(number)"
    }
}

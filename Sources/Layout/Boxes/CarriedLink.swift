import Model

/// One of the connections for which a single line is drawn, with its ports on that line's plate.
struct CarriedLink: Sendable, Hashable {
    /// From this many between the same two boxes on they are one line: more than these are not told apart by their looks.
    static let fewest = 4

    var id: Link.ID
    var channel: Channel.ID
    var data: LinkTerms.DataDirection
    var initiator: LinkTerms.Initiator
    /// On the plate.
    var text: String

    /// Makes one line of many between the same two boxes that have no letters.
    static func combine(_ links: [DrawnLink], texts: [Channel.ID: String]) -> [DrawnLink] {
        var groups: [Key: [Int]] = [:]
        for (index, link) in links.enumerated() where link.paths.isEmpty && link.source != link.target {
            groups[Key(link), default: []].append(index)
        }
        var combined = links
        var isCarried = Set<Int>()
        for members in groups.values where members.count >= fewest {
            combined[members[0]].carried = members.map { index in
                let link = links[index]
                return CarriedLink(
                    id: link.id, channel: link.channel, data: link.data, initiator: link.initiator,
                    text: texts[link.channel] ?? "")
            }
            isCarried.formUnion(members.dropFirst())
        }
        return combined.indices.filter { !isCarried.contains($0) }.map { combined[$0] }
    }

    private struct Key: Hashable {
        var source: Int
        var target: Int
        var isReturn: Bool
        var isMutual: Bool

        init(_ link: DrawnLink) {
            source = link.source
            target = link.target
            isReturn = link.data == .back
            isMutual = link.initiator == .both
        }
    }
}

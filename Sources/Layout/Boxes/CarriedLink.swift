import Model

/// One of the connections for which a single line is drawn, with a row of its own in the list on that line.
struct CarriedLink: Sendable, Hashable {
    /// From this many between the same two boxes on they are one line: more than these are not told apart by their looks.
    private static let fewest = 4
    /// The same where one of the two boxes stands for what it does not show.
    private static let fewestAtClosed = 2

    var id: Link.ID
    var channel: Channel.ID
    var data: LinkTerms.DataDirection
    var initiator: LinkTerms.Initiator
    var paths: [Path]
    /// On the plate.
    var text: String
    /// Whether it begins where the line ends.
    var isReversed: Bool

    /// Makes one line of many between the same two boxes: of those without letters, and at boxes that are closed of all, in
    /// both directions.
    ///
    /// - Parameters:
    ///   - closed: boxes that stand for what they do not show.
    ///   - keepsApart: whether all other lines stay as they are.
    static func combine(
        _ links: [DrawnLink], texts: [Channel.ID: String], closed: Set<Int>, keepsApart: Bool
    ) -> [DrawnLink] {
        func isAtClosed(_ link: DrawnLink) -> Bool { closed.contains(link.source) || closed.contains(link.target) }
        var groups: [Key: [Int]] = [:]
        for (index, link) in links.enumerated() where link.source != link.target {
            let isAtClosed = isAtClosed(link)
            if isAtClosed || !keepsApart && link.paths.isEmpty {
                groups[Key(link, bothWays: isAtClosed), default: []].append(index)
            }
        }
        var combined = links
        var isCarried = Set<Int>()
        for members in groups.values {
            guard members.count >= (isAtClosed(links[members[0]]) ? fewestAtClosed : fewest) else { continue }
            let first = links[members[0]]
            let carried = members.map { index in
                let link = links[index]
                return CarriedLink(
                    id: link.id, channel: link.channel, data: link.data, initiator: link.initiator, paths: link.paths,
                    text: texts[link.channel] ?? "", isReversed: link.source != first.source)
            }
            combined[members[0]].carried = carried
            // A head at each end.
            if carried.contains(where: \.isReversed) { combined[members[0]].initiator = .both }
            combined[members[0]].paths = Set(members.flatMap { links[$0].paths }).sorted()
            combined[members[0]].isNetwork = members.contains { links[$0].isNetwork }
            isCarried.formUnion(members.dropFirst())
        }
        return combined.indices.filter { !isCarried.contains($0) }.map { combined[$0] }
    }

    private struct Key: Hashable {
        var source: Int
        var target: Int
        var isReturn: Bool
        var isMutual: Bool

        init(_ link: DrawnLink, bothWays: Bool) {
            // The mark of a payload that comes back is at one end.
            let isOrdered = !bothWays || link.data == .back
            source = isOrdered ? link.source : min(link.source, link.target)
            target = isOrdered ? link.target : max(link.source, link.target)
            isReturn = link.data == .back
            isMutual = link.initiator == .both
        }
    }
}

import Model

/// A line to draw: the links of a diagram that have the same ends and channel, with all their letters. Only those over
/// which the payload comes back, or which both sides open, are a line of their own, because they look different.
struct DrawnLink: Sendable, Hashable {
    var id: Link.ID
    var paths: [Path]
    /// Indices into the boxes of the tree.
    var source: Int
    var target: Int
    var channel: Channel.ID
    var data: LinkTerms.DataDirection
    var initiator: LinkTerms.Initiator
    /// Whether it runs over a network. Calls inside a machine and what people carry should not pull machines together.
    var isNetwork: Bool

    /// The room along the line that its badges need.
    var badgeRun: Double { Double(paths.count) * LayoutMetrics.badgePitch }

    static func merge(_ diagram: ResolvedDiagram, tree: BoxTree) -> [DrawnLink] {
        var drawn: [DrawnLink] = []
        var known: [Key: Int] = [:]
        let networked = Set(diagram.channels.filter { $0.transports.isNetwork }.map(\.id))
        for link in diagram.links {
            guard let source = tree.index[link.from], let target = tree.index[link.to] else { continue }
            let key = Key(
                source: source, target: target, channel: link.channel, isReturn: link.terms.data == .back,
                initiator: link.terms.initiator)
            if let index = known[key] {
                drawn[index].paths += link.paths.filter { !drawn[index].paths.contains($0) }
                drawn[index].paths.sort()
                drawn[index].data = drawn[index].data.joined(with: link.terms.data)
            } else {
                known[key] = drawn.count
                drawn.append(
                    DrawnLink(
                        id: link.id, paths: link.paths, source: source, target: target, channel: link.channel,
                        data: link.terms.data, initiator: link.terms.initiator,
                        isNetwork: networked.contains(link.channel)))
            }
        }
        return drawn
    }

    private struct Key: Hashable {
        var source: Int
        var target: Int
        var channel: Channel.ID
        var isReturn: Bool
        var initiator: LinkTerms.Initiator
    }
}

import Model

/// What the links of a diagram with the same ends and channel have in common.
package struct DrawnConnection: Sendable, Hashable {
    package var from: Node.ID
    package var to: Node.ID
    package var channel: Channel.ID

    package init(_ link: Link) {
        (from, to, channel) = (link.from, link.to, link.channel)
    }

    func isDrawn(by link: Link) -> Bool { from == link.from && to == link.to && channel == link.channel }
}

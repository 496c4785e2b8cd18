import Model

/// What decides a channel's line style: channels with the same numbers, transport and protocol share one, others never do.
package struct ChannelLook: Sendable, Hashable {
    private let numbers: [String]
    private let transport: Channel.Transport
    private let applicationProtocol: String

    /// - Parameter catalog: the one with the ports of the channel.
    package init(_ channel: Channel, in catalog: Catalog) {
        numbers = catalog.ports(of: channel).map(\.number.description).sorted()
        transport = channel.transport
        applicationProtocol = channel.applicationProtocol
    }
}

import Model

/// The facts that decide a channel's line style: channels share a style exactly if their numbers, transport and
/// protocol are the same.
package struct ChannelLook: Sendable, Hashable {
    private let numbers: [String]
    private let transports: [Channel.Transport]
    private let sourcePorts: [ClosedRange<UInt16>]
    private let published: Channel.Publication?
    private let applicationProtocol: String

    /// - Parameter catalog: the catalog with the ports of the channel.
    package init(_ channel: Channel, in catalog: Catalog) {
        numbers = catalog.ports(of: channel).map(\.number.description).sorted()
        transports = channel.transports
        sourcePorts = channel.sourcePorts
        published = channel.published
        applicationProtocol = channel.applicationProtocol
    }
}

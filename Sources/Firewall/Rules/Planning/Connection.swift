import Model

/// The first packet of a connection, as a firewall sees it.
package struct Connection: Sendable, Hashable {
    package var source: IPNetwork
    package var destination: IPNetwork
    package var transport: Channel.Transport
    /// `nil` over what has no ports.
    package var port: UInt16?

    package init(source: IPNetwork, destination: IPNetwork, transport: Channel.Transport, port: UInt16?) {
        self.source = source
        self.destination = destination
        self.transport = transport
        self.port = port
    }
}

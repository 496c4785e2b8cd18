import Model

/// What a firewall allows for one flow: a new connection of one family of addresses over one transport, from the initiator.
package struct FirewallRule: Sendable, Hashable {
    package var flow: ResolvedFlow
    package var sourceRole: HostRole
    package var destinationRole: HostRole
    package var family: IPNetwork.Family
    package var transport: Channel.Transport
    /// None contains another; never empty. The same holds for the destinations.
    package var sources: [IPNetwork]
    /// Of a multicast flow, the groups.
    package var destinations: [IPNetwork]
    /// From which the connection is opened, in order, without overlaps; empty where it may be any.
    package var sourcePorts: [ClosedRange<UInt16>] = []
    /// In order, without overlaps; empty only if the transport has none.
    package var ports: [ClosedRange<UInt16>]
    /// Of a flow that is published elsewhere than where it is listened on, the side that sees its packets so.
    package var side = Side.both
    /// Whether the hosts of the destination's role see its packets so.
    package var isAtDestination = true

    package enum Side: String, Sendable, Hashable { case both, initiator, listener }

    /// The zones of its two sides.
    package var zones: ZonePair

    package var isTCP: Bool { transport == .tcp }
    /// Whether both sides are the same address.
    package var isInsideOneHost: Bool { sources == destinations && sources.count == 1 && sources[0].isAddress }

    /// The number of the protocol in the header of IP.
    var protocolNumber: UInt8 {
        if transport == .icmp, family == .v6 { return 58 }
        return transport.protocolNumber ?? 0
    }

    /// Distinguishes it from the other rules of its flow: `udp`; `nil` if the flow has one transport.
    var variant: String? { flow.transports.count > 1 ? transport.rawValue : nil }

    /// Whether it allows a connection that is opened from this port.
    func permits(sourcePort: UInt16) -> Bool {
        sourcePorts.isEmpty || sourcePorts.contains { $0.contains(sourcePort) }
    }

    /// Whether it allows a new connection, if that is opened from a port which it allows.
    package func permits(_ connection: Connection) -> Bool {
        transport == connection.transport
            && (transport.hasPorts
                ? connection.port.map { port in ports.contains { $0.contains(port) } } ?? false : true)
            && sources.contains { $0.contains(connection.source) }
            && destinations.contains { $0.contains(connection.destination) }
    }
}

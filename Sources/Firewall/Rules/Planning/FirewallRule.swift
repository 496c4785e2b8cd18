import Model

/// What a firewall allows for one flow: a new connection of one family of addresses, from the initiator.
package struct FirewallRule: Sendable, Hashable {
    package var flow: ResolvedFlow
    package var sourceRole: HostRole
    package var destinationRole: HostRole
    package var family: IPNetwork.Family
    /// None contains another; never empty. The same holds for the destinations.
    package var sources: [IPNetwork]
    /// Of a multicast flow, the groups.
    package var destinations: [IPNetwork]
    /// In order, without overlaps; never empty.
    package var ports: [ClosedRange<UInt16>]

    package var isTCP: Bool { flow.transport == .tcp }

    /// Whether it allows a new connection.
    package func permits(_ connection: Connection) -> Bool {
        flow.transport == connection.transport && ports.contains { $0.contains(connection.port) }
            && sources.contains { $0.contains(connection.source) }
            && destinations.contains { $0.contains(connection.destination) }
    }
}

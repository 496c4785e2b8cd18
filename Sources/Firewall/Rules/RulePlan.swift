import Model

/// A kind of host, with firewall rules of its own: a machine, an external system or a person without one.
package struct HostRole: Sendable, Hashable {
    /// The machine's id, with its zone where that is not the catalog's: `bigfix-server@airgapped`. Fit for the name of a
    /// file.
    package var name: String
    package var title: String
}

/// What a firewall lets through for one flow: a new connection of one family of addresses, from the initiator.
package struct FirewallRule: Sendable, Hashable {
    package var flow: ResolvedFlow
    package var sourceRole: HostRole
    package var destinationRole: HostRole
    package var family: IPNetwork.Family
    /// None of them lies in another; never empty. So are the destinations.
    package var sources: [IPNetwork]
    /// Of a multicast flow, the groups.
    package var destinations: [IPNetwork]
    /// In order, without overlaps; never empty.
    package var ports: [ClosedRange<UInt16>]

    package var isTCP: Bool { flow.transport == .tcp }

    /// Whether it lets a new connection through.
    package func permits(_ connection: Connection) -> Bool {
        flow.transport == connection.transport && ports.contains { $0.contains(connection.port) }
            && sources.contains { $0.contains(connection.source) }
            && destinations.contains { $0.contains(connection.destination) }
    }
}

/// The first packet of a connection, as a firewall sees it.
package struct Connection: Sendable, Hashable {
    package var source: IPNetwork
    package var destination: IPNetwork
    package var transport: Channel.Transport
    package var port: UInt16

    package init(source: IPNetwork, destination: IPNetwork, transport: Channel.Transport, port: UInt16) {
        self.source = source
        self.destination = destination
        self.transport = transport
        self.port = port
    }
}

/// The rules that a deployment's hosts need, and what no rule could be written for.
package struct RulePlan: Sendable, Hashable {
    /// A flow, or a part of it, for which there is no rule.
    package struct Gap: Sendable, Hashable {
        package var flow: ResolvedFlow
        package var sourceRole: HostRole
        package var destinationRole: HostRole
        /// What is missing, as a phrase: `no hosts are given for ‘relay’`.
        package var reason: String
    }

    package var deployment: Deployment
    package var version: String
    /// In the order of the matrix.
    package var rules: [FirewallRule]
    package var gaps: [Gap]
    /// Those that a rule begins or ends at, in the order of the rules.
    package var roles: [HostRole]

    package init(_ matrix: FlowMatrix, _ deployment: Deployment) {
        self.deployment = deployment
        version = matrix.version
        var planning = RulePlanning(catalog: matrix.index.catalog, deployment: deployment)
        for flow in matrix.resolvedFlows { planning.add(flow) }
        rules = planning.rules
        gaps = planning.gaps
        roles = rules.flatMap { [$0.sourceRole, $0.destinationRole] }.unique()
    }

    package func rules(from role: HostRole) -> [FirewallRule] { rules.filter { $0.sourceRole == role } }
    package func rules(to role: HostRole) -> [FirewallRule] { rules.filter { $0.destinationRole == role } }
    package func gaps(of role: HostRole) -> [Gap] {
        gaps.filter { $0.sourceRole == role || $0.destinationRole == role }
    }

    /// Whether a firewall between all hosts lets a new connection through.
    package func permits(_ connection: Connection) -> Bool { rules.contains { $0.permits(connection) } }
}

import Model

/// What a host's rules let through besides the edition's flows: one transport of one family of addresses.
package struct BaselineRule: Sendable, Hashable {
    package enum Direction: Sendable, Hashable { case inbound, outbound }

    package var direction: Direction
    /// `management, SSH`
    package var purpose: String
    package var family: IPNetwork.Family
    package var transport: Channel.Transport
    /// On the other side; empty for any. None contains another.
    package var peers: [IPNetwork]
    package var sourcePorts: ClosedRange<UInt16>?
    package var ports: ClosedRange<UInt16>

    /// In the order of importance: what keeps an administrator in comes first.
    static func all(of baseline: Baseline?) -> [BaselineRule] {
        guard let baseline else { return [] }
        return rules(.inbound, "management", baseline.management)
            + rules(.inbound, "monitoring", baseline.monitoring)
            + rules(.outbound, "name service", Baseline.Access(peers: baseline.nameServers, services: Self.nameService))
            + rules(.outbound, "time", Baseline.Access(peers: baseline.timeServers, services: Self.time))
            + rules(.outbound, "log", baseline.log)
            + (baseline.usesDHCP ? Self.dhcp : [])
    }

    private static let nameService = [
        Baseline.Service(title: "DNS", transport: .udp, ports: 53...53),
        Baseline.Service(title: "DNS", transport: .tcp, ports: 53...53),
    ]
    private static let time = [Baseline.Service(title: "NTP", transport: .udp, ports: 123...123)]

    private static func rules(
        _ direction: Direction, _ purpose: String, _ access: Baseline.Access?
    ) -> [BaselineRule] {
        guard let access else { return [] }
        return access.services.flatMap { service in
            IPNetwork.Family.allCases.compactMap { family in
                let peers = access.peers.filter { $0.family == family }.minimal
                guard !peers.isEmpty else { return nil }
                return BaselineRule(
                    direction: direction, purpose: "\(purpose), \(service.title)", family: family,
                    transport: service.transport, peers: peers, ports: service.ports)
            }
        }
    }

    /// Requests and their answers, which begin before the host has an address (RFC 2131, RFC 8415).
    private static let dhcp: [BaselineRule] = [
        (IPNetwork.Family.v4, UInt16(68), UInt16(67)), (.v6, 546, 547),
    ].flatMap { family, client, server in
        [(Direction.outbound, client, server), (.inbound, server, client)].map { direction, from, to in
            BaselineRule(
                direction: direction, purpose: "address, DHCP", family: family, transport: .udp, peers: [],
                sourcePorts: from...from, ports: to...to)
        }
    }
}

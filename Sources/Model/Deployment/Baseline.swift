/// The connections that a site needs on its hosts besides those of the edition, so that rules cut nobody off.
package struct Baseline: Sendable, Hashable {
    /// What a host has on one port, or opens to it.
    package struct Service: Sendable, Hashable {
        package var title: String
        package var transport: Channel.Transport
        package var ports: ClosedRange<UInt16>

        package init(title: String, transport: Channel.Transport, ports: ClosedRange<UInt16>) {
            self.title = title
            self.transport = transport
            self.ports = ports
        }
    }

    /// Services, and the networks on the other side of them.
    package struct Access: Sendable, Hashable {
        package var peers: [IPNetwork]
        package var services: [Service]

        package init(peers: [IPNetwork], services: [Service]) {
            self.peers = peers
            self.services = services
        }
    }

    /// From which networks hosts are managed, and over which services.
    package var management: Access?
    package var monitoring: Access?
    package var nameServers: [IPNetwork]
    package var timeServers: [IPNetwork]
    /// Where hosts send their logs.
    package var log: Access?
    package var usesDHCP: Bool

    package init(
        management: Access? = nil, monitoring: Access? = nil, nameServers: [IPNetwork] = [],
        timeServers: [IPNetwork] = [], log: Access? = nil, usesDHCP: Bool = false
    ) {
        self.management = management
        self.monitoring = monitoring
        self.nameServers = nameServers
        self.timeServers = timeServers
        self.log = log
        self.usesDHCP = usesDHCP
    }
}

extension Baseline.Service {
    /// The services that have a name of their own.
    package static let named: [String: [Self]] = [
        "ssh": [Self(title: "SSH", transport: .tcp, ports: 22...22)],
        "rdp": [
            Self(title: "RDP", transport: .tcp, ports: 3389...3389),
            Self(title: "RDP", transport: .udp, ports: 3389...3389),
        ],
        "winrm": [Self(title: "WinRM", transport: .tcp, ports: 5985...5986)],
        "snmp": [Self(title: "SNMP", transport: .udp, ports: 161...161)],
        "syslog": [
            Self(title: "syslog", transport: .udp, ports: 514...514),
            Self(title: "syslog", transport: .tcp, ports: 514...514),
        ],
        "syslog-tls": [Self(title: "syslog over TLS", transport: .tcp, ports: 6514...6514)],
    ]
}

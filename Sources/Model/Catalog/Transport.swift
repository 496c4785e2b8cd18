extension Channel {
    /// What carries the packets of a channel: a protocol above IP.
    package enum Transport: Sendable, Hashable {
        case tcp, udp, sctp, gre
        /// The one of the family of addresses: ICMP over IPv4, ICMPv6 over IPv6.
        case icmp
        /// Any other, by its number in the header of IP.
        case ip(UInt8)
        /// No source states it.
        case unknown
        /// For what no firewall sees: people, files carried by hand, calls inside one machine.
        case none
    }
}

extension Channel.Transport: RawRepresentable {
    /// Those with a name, in the order in which readers see them.
    package static let named: [Self] = [.tcp, .udp, .sctp, .icmp, .gre, .unknown, .none]

    /// `tcp`; `ip-50` where the protocol has only a number here. Fit for a word in an attribute.
    package var rawValue: String {
        switch self {
        case .tcp: "tcp"
        case .udp: "udp"
        case .sctp: "sctp"
        case .icmp: "icmp"
        case .gre: "gre"
        case .ip(let number): "ip-\(number)"
        case .unknown: "unknown"
        case .none: "none"
        }
    }

    package init?(rawValue: String) {
        if let named = Self.named.first(where: { $0.rawValue == rawValue }) {
            self = named
        } else if rawValue.hasPrefix("ip-"), let number = UInt8(rawValue.dropFirst(3)),
            Self(protocolNumber: number).rawValue == rawValue
        {
            self = .ip(number)
        } else {
            return nil
        }
    }
}

extension Channel.Transport {
    /// Of the protocol in the header of IP, as IANA assigns it.
    package init(protocolNumber number: UInt8) {
        self = Self.named.first { $0.protocolNumber == number } ?? .ip(number)
    }

    /// In the header of IP; that of ICMP is the one of IPv4. `nil` if there is none.
    package var protocolNumber: UInt8? {
        switch self {
        case .tcp: 6
        case .udp: 17
        case .sctp: 132
        case .icmp: 1
        case .gre: 47
        case .ip(let number): number
        case .unknown, .none: nil
        }
    }

    /// Whether its packets are for a port.
    package var hasPorts: Bool {
        switch self {
        case .tcp, .udp, .sctp: true
        case .icmp, .gre, .ip, .unknown, .none: false
        }
    }

    /// Whether it is known that its packets are for no port.
    package var isPortless: Bool { protocolNumber != nil && !hasPorts }

    /// As readers see it: `TCP`, `IP protocol 50`.
    package var title: String {
        switch self {
        case .tcp, .udp, .sctp, .icmp, .gre: rawValue.uppercased()
        case .ip(let number): "IP protocol \(number)"
        case .unknown: "unknown transport"
        case .none: "–"
        }
    }
}

extension [Channel.Transport] {
    /// Whether it is on a network, where a firewall can see it.
    package var isNetwork: Bool { self != [.none] }

    /// Whether the ports are needed to say what it is.
    package var havePorts: Bool { contains(where: \.hasPorts) }

    /// As readers see them: `TCP, UDP`.
    package var title: String { map(\.title).joined(separator: ", ") }

    /// As programs read them: `tcp udp`.
    package var words: String { map(\.rawValue).joined(separator: " ") }

    /// With the ports, as a legend prints them: `TCP, UDP 389`, `ICMP`; the ports alone where there is no network.
    ///
    /// - Parameter portText: empty or `–` if there are no ports.
    package func title(withPorts portText: String) -> String {
        guard isNetwork else { return portText }
        return portText.isEmpty || portText == "–" ? title : "\(title) \(portText)"
    }
}

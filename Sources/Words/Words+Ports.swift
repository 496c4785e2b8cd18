import Model

extension Words {
    /// `443`, `49152–65535`, or that each site chooses it.
    package func text(of number: Port.Number) -> String {
        number.range == nil ? firewall.various : number.description
    }
}

extension Channel.Transport {
    package func title(_ words: Words) -> String {
        switch self {
        case .unknown: words.firewall.unknownTransport
        case .ip(let number): words.firewall.ipProtocol("\(number)")
        case .tcp, .udp, .sctp, .icmp, .gre, .none: title
        }
    }
}

extension [Channel.Transport] {
    /// `TCP, UDP`
    package func title(_ words: Words) -> String { map { $0.title(words) }.joined(separator: ", ") }

    /// With the ports, as a legend prints them: `TCP, UDP 389`, `ICMP`; the ports alone where there is no network.
    ///
    /// - Parameter portText: empty or `–` if there are no ports.
    package func title(withPorts portText: String, _ words: Words) -> String {
        guard isNetwork else { return portText }
        return portText.isEmpty || portText == "–" ? title(words) : "\(title(words)) \(portText)"
    }
}

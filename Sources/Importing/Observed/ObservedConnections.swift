import Model
import TextFormats

/// Connections that were seen between addresses, each once.
struct ObservedConnections {
    private struct Key: Hashable {
        let from: String
        let to: String
        let port: UInt16
        let transport: Channel.Transport
    }

    private var positions: [Key: Int] = [:]
    private var counts: [Int] = []
    private(set) var network = DraftNetwork()

    /// How many different connections are kept: more is no draft that anybody would edit.
    private static let most = 5_000
    private var dropped = 0

    /// - Parameters:
    ///   - service: what is known of it, such as the name of the process that listens.
    ///   - times: how often it was seen.
    mutating func add(
        from: IPNetwork, to: IPNetwork, port: UInt16, _ transport: Channel.Transport, service: String? = nil,
        times: Int = 1, line: Int
    ) {
        let key = Key(from: from.description, to: to.description, port: port, transport: transport)
        if let position = positions[key] {
            counts[position] += times
            return
        }
        guard positions.count < Self.most else {
            dropped += 1
            return
        }
        positions[key] = counts.count
        counts.append(times)
        network.connections.append(
            DraftNetwork.Connection(
                from: Self.end(from), to: Self.end(to), transports: [transport],
                ports: transport.hasPorts && port > 0 ? [.single(port)] : [],
                applicationProtocol: service.map { ControlCharacters.spaced($0) }, line: line))
    }

    mutating func lose(_ sentence: String) { network.losses.append(sentence) }

    /// What was seen; `nil` if nothing.
    consuming func finished() -> DraftNetwork? {
        guard !network.connections.isEmpty else { return nil }
        for (position, count) in counts.enumerated() {
            network.connections[position].remarks.append("seen \(count == 1 ? "once" : "\(count) times")")
        }
        network.losses.append("that every address is a machine, and which zone it is in, is assumed")
        if dropped > 0 { network.losses.append("\(dropped) connections are left out: only \(Self.most) are kept") }
        return network
    }

    private static func end(_ address: IPNetwork) -> DraftNetwork.End {
        DraftNetwork.End(
            title: address.description, zone: isPrivate(address) ? "Private addresses" : "Public addresses",
            kind: .machine)
    }

    /// Those that are not routed on the internet (RFC 1918, RFC 4193, RFC 3927, RFC 4291), or are this machine's own.
    private static func isPrivate(_ address: IPNetwork) -> Bool {
        [
            "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16", "127.0.0.0/8", "fc00::/7", "fe80::/10",
            "::1",
        ]
        .compactMap { IPNetwork($0) }.contains { $0.contains(address) }
    }
}

import Model

/// Something that a firewall blocks.
package enum BlockedTraffic: Sendable, Hashable {
    /// Connections to these numbers, whatever listens there; over every transport if none is named.
    case numbers(ClosedRange<UInt16>, Channel.Transport?)
    /// Connections to a port of the catalog, whatever its number.
    case port(Port.ID, Channel.Transport?)
    /// Everything over a transport.
    case transport(Channel.Transport)
    case flow(Flow.ID)
    /// What one diagram draws from one end to another over a channel, which a firewall cannot distinguish.
    case connection(Slide.ID, Diagram.ID, DrawnConnection)
}

extension BlockedTraffic {
    /// `8887`, `8000-8100`, the id of a port, each perhaps with `/tcp`, `/udp` or `/sctp`; `icmp`, `gre` or `ip-50`;
    /// or the id of a flow.
    ///
    /// - Returns: `nil` if the edition has nothing of that name, and it is not a port number.
    package init?(_ text: String, in matrix: FlowMatrix) {
        if matrix.flow(Flow.ID(text)) != nil {
            self = .flow(Flow.ID(text))
            return
        }
        if let transport = Channel.Transport(rawValue: text), transport.protocolNumber != nil,
            matrix.index.catalog.ports[Port.ID(text)] == nil
        {
            self = .transport(transport)
            return
        }
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        let transport = parts.count == 2 ? Channel.Transport(rawValue: parts[1]) : nil
        guard let name = parts.first, parts.count == 1 || parts.count == 2 && transport?.hasPorts ?? false
        else { return nil }
        if let port = matrix.index.catalog.ports[Port.ID(name)] {
            self = .port(port.id, transport)
            return
        }
        let ends = name.split(separator: "-", omittingEmptySubsequences: false).map { UInt16($0) ?? 0 }
        guard (1...2).contains(ends.count), let first = ends.first, let last = ends.last, first > 0, first <= last
        else { return nil }
        self = .numbers(first...last, transport)
    }
}

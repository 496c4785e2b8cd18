/// A kind of traffic: ports, transport and protocol, drawn in one line style in every diagram.
package struct Channel: Sendable, Hashable, Identifiable {
    package typealias ID = Identifier<Channel>

    /// Where the side that opens the connection reaches the channel, if that is not where the other side listens: behind a
    /// translation of addresses (NAT), a load balancer or a container's published port.
    package struct Publication: Sendable, Hashable {
        /// Another number than the channel's own port; `nil` for the same.
        package var port: Port.ID?
        /// Another host than the one that listens; `nil` for the same.
        package var at: Component.ID?

        package init(port: Port.ID? = nil, at: Component.ID? = nil) {
            self.port = port
            self.at = at
        }
    }

    package var id: ID
    package var title: String
    package var ports: [Port.ID]
    /// In the order of their numbers, each once; never empty. `unknown` and `none` are alone.
    package var transports: [Transport]
    /// From which the connection is opened; empty where it may be any.
    package var sourcePorts: [ClosedRange<UInt16>]
    package var published: Publication?
    /// The application protocol, as a legend prints it: `HTTPS`.
    package var applicationProtocol: String
    package var encrypted: Bool?
    /// Whether it is sent to a group of receivers. Each site chooses the address of the group.
    package var isMulticast: Bool
    /// Whether the author says that it does not leave the subnet of the side that opens it.
    package var isSubnetOnly: Bool
    package var note: String?
    package var sources: [Source]
    /// Channels whose ports, transport and protocol look alike share a line; different channels never do.
    package var line: LineStyle.ID

    package init(
        id: ID, title: String, ports: [Port.ID], transports: [Transport], applicationProtocol: String,
        sourcePorts: [ClosedRange<UInt16>] = [], published: Publication? = nil,
        encrypted: Bool? = nil, isMulticast: Bool = false, isSubnetOnly: Bool = false, note: String? = nil,
        sources: [Source] = [],
        line: LineStyle.ID
    ) {
        self.id = id
        self.title = title
        self.ports = ports
        self.transports = transports
        self.sourcePorts = sourcePorts
        self.published = published
        self.applicationProtocol = applicationProtocol
        self.encrypted = encrypted
        self.isMulticast = isMulticast
        self.isSubnetOnly = isSubnetOnly
        self.note = note
        self.sources = sources
        self.line = line
    }
}

extension Channel {
    /// Its own, and the one under which it is published.
    package var allPorts: [Port.ID] { ports + [published?.port].compactMap(\.self) }

    /// Whether no router passes it on, as it is with what is sent to a group.
    package var staysInSubnet: Bool { isSubnetOnly || isMulticast }

    /// `53, 49152–65535`; `nil` where the connection may be opened from any port.
    package var sourcePortText: String? {
        sourcePorts.isEmpty ? nil : sourcePorts.map { $0.text(separator: "–") }.joined(separator: ", ")
    }
}

/// A kind of traffic: ports, transport and protocol, drawn in one line style in every diagram.
package struct Channel: Sendable, Hashable, Identifiable {
    package typealias ID = Identifier<Channel>
    /// `none` is for what no firewall sees: people, files carried by hand, calls inside one machine.
    package enum Transport: String, Sendable, Hashable, CaseIterable { case tcp, udp, none }

    package var id: ID
    package var title: String
    package var ports: [Port.ID]
    package var transport: Transport
    /// The application protocol, as a legend prints it: `HTTPS`.
    package var applicationProtocol: String
    package var encrypted: Bool?
    /// Whether it is sent to a group of receivers. Each site chooses the address of the group.
    package var isMulticast: Bool
    package var note: String?
    package var sources: [Source]
    /// Channels whose ports, transport and protocol look alike share a line; different channels never do.
    package var line: LineStyle.ID

    package init(
        id: ID, title: String, ports: [Port.ID], transport: Transport, applicationProtocol: String,
        encrypted: Bool? = nil, isMulticast: Bool = false, note: String? = nil, sources: [Source] = [],
        line: LineStyle.ID
    ) {
        self.id = id
        self.title = title
        self.ports = ports
        self.transport = transport
        self.applicationProtocol = applicationProtocol
        self.encrypted = encrypted
        self.isMulticast = isMulticast
        self.note = note
        self.sources = sources
        self.line = line
    }
}

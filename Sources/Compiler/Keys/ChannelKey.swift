import Model

/// A channel of the catalog.
package enum ChannelKey: String, MappingKey {
    case title, port, ports, transport, `protocol`, encrypted, multicast, published, line, note, sources
    case sourcePorts = "source-ports"
    case subnetOnly = "subnet-only"

    package static var subject: String { "a channel" }
    package static let required = requiredKeys()
    package static let sought = [
        PortKey.number.rawValue: SoughtKey(
            Self.port, "declare the number as a port of the catalog, and name that port with 'port'"),
        LinkKey.from.rawValue: Self.end, LinkKey.to.rawValue: Self.end,
    ]
    private static let end = SoughtKey(Self.port, "the links of slides say between which components it runs")

    /// What travels, which authors look for at each link.
    static let ofTraffic: [Self] = [.port, .ports, .transport, .protocol, .encrypted]

    package var declaration: KeyDeclaration {
        switch self {
        case .title: KeyDeclaration(.text, .required, "The name that readers see.", example: "Web")
        case .port:
            KeyDeclaration(
                .reference(.port), .sometimesRequired("required, or 'ports', over TCP, UDP and SCTP"),
                "The port that the channel uses.", example: "web")
        case .ports:
            KeyDeclaration(
                .list(.reference(.port)), .optional(default: "the one under 'port'"),
                "The ports that the channel uses, where they are several.", example: "[web, news]")
        case .transport:
            KeyDeclaration(
                .oneOrMore(.transport), .required,
                "What carries it: one or more of tcp, udp, sctp, icmp, gre and the numbers of other IP protocols; 'unknown' "
                    + "where no source states it, or 'none' for what no firewall sees.",
                example: "[tcp, udp]")
        case .protocol:
            KeyDeclaration(
                .text, .required, "The application protocol, as legends print it.", example: "HTTPS")
        case .encrypted:
            KeyDeclaration(.flag, .optional(default: "unknown"), "Whether the channel is encrypted.", example: "true")
        case .multicast:
            KeyDeclaration(
                .flag, .optional(default: "false"), "Whether it is sent to a group of receivers; only over UDP.",
                example: "false")
        case .subnetOnly:
            KeyDeclaration(
                .flag, .optional(default: "false; true of what is multicast"),
                "Whether it stays in the subnet of the side that opens it, so that no firewall between networks passes it on.",
                example: "true")
        case .sourcePorts:
            KeyDeclaration(
                .oneOrMore(.portNumber(allowsVarious: false)), .optional(default: "any"),
                "The ports from which the connection is opened, where the side that opens it does not use any.",
                example: "49152-65535")
        case .published:
            KeyDeclaration(
                .mapping(PublicationKey.self), .optional(default: "where it is listened on"),
                "Where the side that opens the connection reaches it, behind NAT, a load balancer or a container's port.",
                example: "{port: news, at: desk}")
        case .line:
            KeyDeclaration(
                .oneOf(LineStyle.names), .optional(default: "the next free line style"),
                "The line style to which the channel is pinned.", example: "web")
        case .note: .note
        case .sources: .sources
        }
    }
}

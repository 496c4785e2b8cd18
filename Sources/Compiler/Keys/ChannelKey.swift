import Model

/// A channel of the catalog.
package enum ChannelKey: String, MappingKey {
    case title, port, ports, transport, `protocol`, encrypted, multicast, line, note, sources

    package static var subject: String { "a channel" }
    package static let required = requiredKeys()

    package var declaration: KeyDeclaration {
        switch self {
        case .title: KeyDeclaration(.text, .required, "The name that readers see.", example: "Web")
        case .port:
            KeyDeclaration(
                .reference(.port), .sometimesRequired("required, or 'ports', unless the transport is 'none'"),
                "The port that the channel uses.", example: "web")
        case .ports:
            KeyDeclaration(
                .list(.reference(.port)), .optional(default: "the one under 'port'"),
                "The ports that the channel uses, where they are several.", example: "[web, news]")
        case .transport:
            KeyDeclaration(
                .choice(Channel.Transport.self), .required,
                "The transport protocol, or 'none' for what no firewall sees.", example: "tcp")
        case .protocol:
            KeyDeclaration(
                .text, .required, "The application protocol, as legends print it.", example: "HTTPS")
        case .encrypted:
            KeyDeclaration(.flag, .optional(default: "unknown"), "Whether the channel is encrypted.", example: "true")
        case .multicast:
            KeyDeclaration(
                .flag, .optional(default: "false"), "Whether it is sent to a group of receivers; only over UDP.",
                example: "false")
        case .line:
            KeyDeclaration(
                .oneOf(LineStyle.names), .optional(default: "the next free line style"),
                "The line style to which the channel is pinned.", example: "web")
        case .note: .note
        case .sources: .sources
        }
    }
}

/// `catalog.yml`
package enum CatalogKey: String, MappingKey {
    case zones, ports, channels, components, settings

    package static var subject: String { "the catalog" }
    package static let required = requiredKeys()

    package var declaration: KeyDeclaration {
        switch self {
        case .zones:
            KeyDeclaration(
                .entries(.id, .mapping(ZoneKey.self)), .optional(default: "no zones"),
                "The network zones that firewalls separate.", example: "{inside: {title: Inside, kind: internal}}")
        case .ports:
            KeyDeclaration(
                .entries(.id, .mapping(PortKey.self)), .optional(default: "no ports"),
                "The ports on which services listen.",
                example: "{web: {number: 443, title: Web}}")
        case .channels:
            KeyDeclaration(
                .entries(.id, .mapping(ChannelKey.self)), .optional(default: "no channels"),
                "What travels and how; each has one line style in every diagram.",
                example: "{web: {title: Web, port: web, transport: tcp, protocol: HTTPS}}")
        case .components:
            KeyDeclaration(
                .entries(.id, .mapping(ComponentKey.self)), .optional(default: "no components"),
                "The machines, services, applications, databases, people and external systems.",
                example: "{server: {title: Server, kind: machine, zone: inside}}")
        case .settings:
            KeyDeclaration(
                .entries(.id, .mapping(SettingKey.self)), .optional(default: "no settings"),
                "The settings that texts name between backquotes.",
                example: "{depth: {name: _Harbour_Depth, title: Depth}}")
        }
    }
}

/// A deployment's file.
package enum DeploymentKey: String, MappingKey {
    case name, ports, hosts, zones, groups, without, together, own, foreign, baseline, kubernetes

    package static var subject: String { "a deployment" }
    package static let required = requiredKeys()

    package var declaration: KeyDeclaration {
        switch self {
        case .name: KeyDeclaration(.text, .required, "The name of the site.", example: "Example Corp")
        case .ports:
            KeyDeclaration(
                .entries(.reference(.port), .portNumber(allowsVarious: false)),
                .optional(default: "those of the catalog"),
                "The site's own numbers of ports.", example: "{web: 8443}")
        case .hosts:
            KeyDeclaration(
                .entries(.reference(.component), .oneOrMore(.host)), .optional(default: "none"),
                "The hosts of components; 'component@zone' for those in one zone.",
                example: "{server: [192.0.2.10], desk@outside: 198.51.100.0/24}")
        case .zones:
            KeyDeclaration(
                .entries(.reference(.zone), .oneOrMore(.network)), .optional(default: "none"),
                "The networks of zones, for links from or to a whole zone.",
                example: "{inside: [192.0.2.0/24]}")
        case .groups:
            KeyDeclaration(
                .entries(.reference(.channel), .oneOrMore(.group)), .optional(default: "none"),
                "The groups to which multicast channels are sent.", example: "{beacon: 239.1.2.3}")
        case .without:
            KeyDeclaration(
                .list(.reference(.component)), .optional(default: "none"),
                "The components that the site does not have.",
                example: "[store]")
        case .together:
            KeyDeclaration(
                .list(.list(.reference(.component))), .optional(default: "each machine by itself"),
                "Machines that are one machine on the site: what they say to each other stays inside it.",
                example: "[[server, shelf]]")
        case .own:
            KeyDeclaration(
                .list(.reference(.component)),
                .optional(default: "every machine but external systems and those on the internet"),
                "Machines that the site owns besides, and wants rules for; 'component@zone' for those in one zone.",
                example: "[desk]")
        case .foreign:
            KeyDeclaration(
                .list(.reference(.component)), .optional(default: "external systems, and what is on the internet"),
                "Machines that others own, for which there are no rules; 'component@zone' for those in one zone.",
                example: "[desk@outside]")
        case .baseline:
            KeyDeclaration(
                .mapping(BaselineKey.self), .optional(default: "none"),
                "What the hosts need besides the edition's connections: management, name service, time, logs.",
                example: "{management: {from: 192.0.2.0/28, services: [ssh]}, name-service: 192.0.2.53}")
        case .kubernetes:
            KeyDeclaration(
                .entries(.reference(.component), .mapping(WorkloadKey.self)), .optional(default: "none"),
                "Where components run in Kubernetes.",
                example: "{server: {namespace: shop, labels: {app: server}}}")
        }
    }
}

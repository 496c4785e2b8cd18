import Model

/// A component of the catalog.
package enum ComponentKey: String, MappingKey {
    case title, kind, zone, at, icon, stack, technology, owner, tags, url, note, sources, holds

    package static var subject: String { "a component" }
    package static let required = requiredKeys()

    package var declaration: KeyDeclaration {
        switch self {
        case .title: KeyDeclaration(.text, .required, "The name that readers see.", example: "Server")
        case .kind:
            KeyDeclaration(
                .oneOf(Component.Kind.declared.map(\.rawValue)), .required, "What it is; it decides the shape.",
                example: "machine", meanings: Self.kinds)
        case .zone:
            KeyDeclaration(
                .oneOrMore(.reference(.zone)), .optional(default: "no zone"),
                "The zone it is in, or several; it is drawn in the first. What it holds is in the same.",
                example: "inside")
        case .at:
            KeyDeclaration(
                .reference(.component), .optional(default: "no machine"), "The machine at which a person sits.",
                example: "desk")
        case .icon:
            KeyDeclaration(
                .choice(Icon.self), .optional(default: "the icon of its kind"), "The picture on its box.",
                example: "server")
        case .stack:
            KeyDeclaration(
                .stack, .optional(default: "false"), "Whether it stands for many of its kind, or for how many.",
                example: "4")
        case .technology:
            KeyDeclaration(
                .text, .optional(default: "not shown"),
                "What it runs on or is made with; shown below its name.",
                example: "PostgreSQL 16")
        case .owner:
            KeyDeclaration(
                .text, .optional(default: "not shown"), "Who is responsible for it.", example: "Harbour office")
        case .tags:
            KeyDeclaration(
                .list(.text), .optional(default: "none"), "Words by which its page and model.json sort it.",
                example: "[payment, critical]")
        case .url:
            KeyDeclaration(
                .address, .optional(default: "not shown"),
                "Where more about it is to be found, beginning with https:// or http://.",
                example: "https://example.com/server")
        case .note: .note
        case .sources: .sources
        case .holds:
            KeyDeclaration(
                .entries(.id, .mapping(ComponentKey.self)), .optional(default: "no components"),
                "The components inside it.", example: "{cache: {title: Cache, kind: service}}")
        }
    }

    /// What other tools call the kinds.
    private static let kinds = [
        Component.Kind.machine: [
            "server", "host", "vm", "node", "computer", "device", "firewall", "router", "switch", "pc",
        ],
        .service: ["container", "daemon", "process", "pod", "api", "broker", "queue", "microservice"],
        .application: ["app", "client", "browser", "frontend", "program"],
        .database: ["db", "store", "storage", "cache"],
        .person: ["user", "actor", "human", "operator", "admin", "administrator"],
        .external: ["system", "saas", "cloud", "internet", "third-party"],
    ].reduce(into: [String: String]()) { meanings, kind in
        for word in kind.value { meanings[word] = kind.key.rawValue }
    }
}

import Model

/// An entry of `links`.
package enum LinkKey: String, MappingKey {
    case path, from, to, channel, background, initiator, data, purpose, condition, confidence, instead

    package static var subject: String { "a link" }
    package static let required = requiredKeys()
    package static let sought = Dictionary(
        uniqueKeysWithValues: ChannelKey.ofTraffic.map {
            (
                $0.rawValue,
                SoughtKey(Self.channel, "name a channel of the catalog with 'channel': it says that for its links")
            )
        })

    package var declaration: KeyDeclaration {
        switch self {
        case .path:
            KeyDeclaration(
                .oneOrMore(.path), .optional(default: "none"),
                "The letter, or letters, by which steps refer to the link.", example: "a")
        case .from:
            KeyDeclaration(
                .reference(.node), .required,
                "The component that opens the connection, or 'zone:ID' for whatever is in a zone.",
                example: "browser")
        case .to:
            KeyDeclaration(
                .reference(.node), .required,
                "The component to which the connection is opened, or 'zone:ID' for whatever is in a zone.",
                example: "api")
        case .channel:
            KeyDeclaration(.reference(.channel), .required, "What travels and how.", example: "web")
        case .background:
            KeyDeclaration(
                .flag, .optional(default: "false"),
                "Whether a flow only shows it, paler than the rest: it has no path, and no step travels it.",
                example: "true")
        case .initiator:
            KeyDeclaration(
                .choice(LinkTerms.Initiator.self), .optional(default: LinkTerms.Initiator.from.rawValue),
                "Which side opens connections: the one under 'from', or both, each to the other.", example: "both")
        case .data:
            KeyDeclaration(
                .choice(LinkTerms.DataDirection.self),
                .optional(default: "both; where no connection is opened, as over UDP, not-stated"),
                "Where the payload goes, seen from the side under 'from'.", example: "back")
        case .purpose:
            KeyDeclaration(
                .text, .optional(default: "not shown"), "What it is for, in a few words.", example: "place an order")
        case .condition:
            KeyDeclaration(
                .text, .optional(default: "always"), "When it is needed.", example: "only with a cache")
        case .confidence:
            KeyDeclaration(
                .level, .optional(default: "the first level that portolan.yml declares"),
                "How far the link can be trusted: one of those levels.", example: "assumed")
        case .instead:
            KeyDeclaration(
                .oneOrMore(.path), .optional(default: "no paths"),
                "The paths that the link replaces where they are blocked.", example: "a")
        }
    }
}

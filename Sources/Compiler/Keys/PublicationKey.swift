/// The mapping under `published` of a channel.
package enum PublicationKey: String, MappingKey {
    case port, at

    package static var subject: String { "a publication" }
    package static let required = requiredKeys()

    package var declaration: KeyDeclaration {
        switch self {
        case .port:
            KeyDeclaration(
                .reference(.port), .sometimesRequired("required unless 'at' is given; without it, the channel's own"),
                "The port to which the connection is opened; what listens has the channel's own.", example: "news")
        case .at:
            KeyDeclaration(
                .reference(.component), .optional(default: "the component that listens"),
                "The component to whose address the connection is opened; what listens sees the same source.",
                example: "desk")
        }
    }
}

import Model

/// A zone of the catalog.
package enum ZoneKey: String, MappingKey {
    case title, kind, `in`

    package static var subject: String { "a zone" }
    package static let required = requiredKeys()

    package var declaration: KeyDeclaration {
        switch self {
        case .title: KeyDeclaration(.text, .required, "The name that readers see.", example: "Inside")
        case .kind:
            KeyDeclaration(
                .choice(Zone.Kind.self), .required,
                "How far the zone is from the internet; it decides colors and order.",
                example: "internal")
        case .in:
            KeyDeclaration(
                .reference(.zone), .optional(default: "no zone"), "The zone that contains it.", example: "outside")
        }
    }
}

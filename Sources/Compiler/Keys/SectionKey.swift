/// The front matter of a section's `index.md`.
package enum SectionKey: String, MappingKey {
    case title, aliases

    package static var subject: String { "a section" }
    package static let required = requiredKeys()

    package var declaration: KeyDeclaration {
        switch self {
        case .title: KeyDeclaration(.text, .required, "The title of the section.", example: "Trade")
        case .aliases:
            KeyDeclaration(
                .list(.id), .optional(default: "none"), "Ids that the section had before; their addresses lead to it.",
                example: "[commerce]")
        }
    }
}

/// A level of confidence, an entry of `confidence` in `portolan.yml`.
package enum ConfidenceKey: String, MappingKey {
    case title, stated

    package static var subject: String { "a level of confidence" }
    package static let required = requiredKeys()

    package var declaration: KeyDeclaration {
        switch self {
        case .title: KeyDeclaration(.text, .required, "The words that readers see.", example: "vendor manual")
        case .stated:
            KeyDeclaration(
                .flag, .optional(default: "true"),
                "Whether a source states what has the level; what none states is shown as reconstructed.",
                example: "false")
        }
    }
}

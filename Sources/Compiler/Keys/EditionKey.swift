import Model

/// An entry of `editions` in `portolan.yml`.
package enum EditionKey: String, MappingKey {
    case version, status, date, latest

    package static var subject: String { "an edition" }
    package static let required = requiredKeys()

    package var declaration: KeyDeclaration {
        switch self {
        case .version:
            KeyDeclaration(
                .version, .required, "The name of the edition, and of its folder; in quotes if it looks like a number.",
                example: "\"1.0\"")
        case .status:
            KeyDeclaration(
                .choice(Edition.Status.self), .required, "Whether the edition is released or still a draft.",
                example: "released")
        case .date:
            KeyDeclaration(
                .date, .optional(default: "pages name no date"),
                "The day on which the edition was released, or to which a draft belongs.", example: "2026-11-23")
        case .latest:
            KeyDeclaration(
                .flag, .optional(default: "the newest released edition is the latest"),
                "Claims that this edition is the one to which readers are led who ask for none.", example: "true")
        }
    }
}

import Model

/// An entry of `sources`.
package enum SourceKey: String, MappingKey {
    case title, `where`, retrieved, confidence

    package static var subject: String { "a source" }
    package static let required = requiredKeys()

    package var declaration: KeyDeclaration {
        switch self {
        case .title: KeyDeclaration(.text, .required, "The title of the document.", example: "Chart")
        case .where:
            KeyDeclaration(
                .text, .optional(default: "not shown"), "An address, or a place in the document.", example: "page 3")
        case .retrieved:
            KeyDeclaration(.date, .optional(default: "not shown"), "When it was read.", example: "2026-11-23")
        case .confidence:
            KeyDeclaration(
                .level, .sometimesRequired("required where portolan.yml declares levels"),
                "How far it can be trusted: one of the levels that portolan.yml declares.", example: "stated")
        }
    }
}

extension KeyDeclaration {
    /// The key `sources` of whatever has it.
    static let sources = KeyDeclaration(
        .list(.mapping(SourceKey.self)), .optional(default: "no sources"), "Where the facts come from.",
        example: "[{title: Chart, confidence: stated}]")

    /// The key `note` of whatever has it.
    static let note = KeyDeclaration(
        .text, .optional(default: "no note"), "What else a reader should know, in a sentence or two.",
        example: "Chosen at installation.")
}

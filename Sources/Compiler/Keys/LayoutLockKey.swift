/// `layout.lock`, which has an entry for each diagram besides. No id of a slide has a capital letter.
package enum LayoutLockKey: String, MappingKey {
    case graphviz = "Graphviz"

    package static var subject: String { "layout.lock" }
    package static let required = requiredKeys()

    package var declaration: KeyDeclaration {
        switch self {
        case .graphviz:
            KeyDeclaration(
                .text, .optional(default: "unknown"), "The version of Graphviz with which the layouts were decided.",
                example: "2.42.2")
        }
    }
}

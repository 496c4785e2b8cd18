/// An entry of `diagrams`, which has the keys of a diagram too.
package enum DiagramEntryKey: String, MappingKey {
    case id, title

    package static var subject: String { "a diagram" }
    package static let required = requiredKeys()
    package static var parts: [any MappingKey.Type] { [DiagramKey.self] }

    package var declaration: KeyDeclaration {
        switch self {
        case .id: KeyDeclaration(.id, .required, "The id of the diagram, unique on its slide.", example: "direct")
        case .title: KeyDeclaration(.text, .required, "The title of the diagram.", example: "Direct")
        }
    }
}

/// A port of the catalog.
package enum PortKey: String, MappingKey {
    case number, title, note, sources

    package static var subject: String { "a port" }
    package static let required = requiredKeys()

    package var declaration: KeyDeclaration {
        switch self {
        case .number:
            KeyDeclaration(
                .portNumber(allowsVarious: true), .required,
                "The port's number, a range, or 'various' where each site chooses.", example: "443")
        case .title: KeyDeclaration(.text, .required, "The name that readers see.", example: "Web")
        case .note: .note
        case .sources: .sources
        }
    }
}

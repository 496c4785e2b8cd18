/// A setting of the catalog.
package enum SettingKey: String, MappingKey {
    case name, title, spellings, components, note, sources

    package static var subject: String { "a setting" }
    package static let required = requiredKeys()

    package var declaration: KeyDeclaration {
        switch self {
        case .name: KeyDeclaration(.text, .required, "The name as programs know it.", example: "_Harbour_Depth")
        case .title: KeyDeclaration(.text, .required, "The name that readers see.", example: "Depth")
        case .spellings:
            KeyDeclaration(
                .list(.text), .optional(default: "no others"), "Other names that texts use for it.",
                example: "[_Harbour_Draught]")
        case .components:
            KeyDeclaration(
                .list(.reference(.component)), .optional(default: "none"), "The components that it configures.",
                example: "[api]")
        case .note: .note
        case .sources: .sources
        }
    }
}

/// The mapping `spacing` of an entry of `layout.lock`.
package enum SpacingKey: String, MappingKey {
    case columns, nodes

    package static var subject: String { "the spacing" }
    package static let required = requiredKeys()

    package var declaration: KeyDeclaration {
        switch self {
        case .columns:
            KeyDeclaration(
                .number(1...1000), .optional(default: "the usual distance"), "The distance between columns, in points.",
                example: "98")
        case .nodes:
            KeyDeclaration(
                .number(1...1000), .optional(default: "the usual distance"),
                "The distance between boxes of a column, in points.",
                example: "28")
        }
    }
}

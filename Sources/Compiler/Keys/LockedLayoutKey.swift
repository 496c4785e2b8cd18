/// An entry of `layout.lock`, which the build writes.
package enum LockedLayoutKey: String, MappingKey {
    case `for`, columns, above, inside, spacing, groups, terse, merged, narrow

    package static var subject: String { "a layout" }
    package static let required = requiredKeys()

    package var declaration: KeyDeclaration {
        switch self {
        case .for:
            KeyDeclaration(
                .digest, .required, "The digest of the diagram for which the layout was decided.",
                example: "0123456789abcdef")
        case .columns:
            KeyDeclaration(
                .list(.list(.reference(.node))), .required, "The top-level components of each column, from above.",
                example: "[[desk], [server]]")
        case .above:
            KeyDeclaration(
                .list(.reference(.node)), .optional(default: "none"),
                "The components that are drawn above their column.",
                example: "[desk]")
        case .inside:
            KeyDeclaration(
                .list(.list(.reference(.node))), .optional(default: "the author's order"),
                "What components hold, from above, for each whose order the layout search has changed.",
                example: "[[database, api]]")
        case .spacing:
            KeyDeclaration(
                .mapping(SpacingKey.self), .optional(default: "the usual distances"), "The distances between boxes.",
                example: "{columns: 98, nodes: 28}")
        case .groups:
            KeyDeclaration(
                .entries(.id, .list(.reference(.node))), .optional(default: "none"),
                "What is folded: the components of each group, which is one box in 'columns' and has a layout of its own.",
                example: "{dmz: [desk, server]}")
        case .terse:
            KeyDeclaration(
                .flag, .optional(default: "false"),
                "Whether connections with letters have their ports in the legend alone, for want of room.",
                example: "true")
        case .merged:
            KeyDeclaration(
                .flag, .optional(default: "false"),
                "Whether a machine that holds one component alone is one box with it, for want of room.",
                example: "true")
        case .narrow:
            KeyDeclaration(
                .flag, .optional(default: "false"),
                "Whether the names of components are broken into short lines, for want of room.",
                example: "true")
        }
    }
}

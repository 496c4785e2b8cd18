/// The mapping `layout` of a diagram.
package enum LayoutKey: String, MappingKey {
    case columns, below, beside, level, merge, order, fold, bundle

    package static var subject: String { "'layout'" }
    package static let required = requiredKeys()

    package var declaration: KeyDeclaration {
        switch self {
        case .columns:
            KeyDeclaration(
                .entries(.reference(.node), .number(0...99)), .optional(default: "decided by the layout search"),
                "The column of a top-level component, counted from 0 at the left.", example: "{desk: 0}")
        case .below:
            KeyDeclaration(
                .entries(.reference(.node), .reference(.node)), .optional(default: "decided by the layout search"),
                "The top-level component below which another is placed.", example: "{desk: server}")
        case .beside:
            KeyDeclaration(
                .entries(.reference(.node), .reference(.node)), .optional(default: "decided by the layout search"),
                "The top-level component in whose next column to the right another is placed.",
                example: "{server: desk}")
        case .level:
            KeyDeclaration(
                .entries(.reference(.node), .reference(.node)), .optional(default: "decided by the layout search"),
                "The top-level component at whose height another is placed, in another column.",
                example: "{server: desk}")
        case .merge:
            KeyDeclaration(
                .oneOrMore(.reference(.node)), .optional(default: "where text would be too small otherwise"),
                "The top-level components that are drawn as one box with the only component that each holds.",
                example: "[desk]")
        case .order:
            KeyDeclaration(
                .oneOf(["kept"]), .optional(default: "decided by the layout search"),
                "That what components hold stays in the order in which it is declared.", example: "kept")
        case .fold:
            KeyDeclaration(
                .oneOrMore(.reference(.zone)), .optional(default: "auto: what is too large for one picture"),
                "The zones that are one box each in an overview and have a picture of their own; or 'none', or 'auto'.",
                example: "none")
        case .bundle:
            KeyDeclaration(
                .oneOf(["none"]), .optional(default: "lines that say the same share their way"),
                "That no lines share their way, and that no line stands for many connections between two components.",
                example: "none")
        }
    }
}

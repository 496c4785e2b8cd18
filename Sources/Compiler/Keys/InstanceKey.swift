import Model

/// An entry of `instances`.
package enum InstanceKey: String, MappingKey {
    case of, title, zone, stack, at, icon

    package static var subject: String { "an instance" }
    package static let required = requiredKeys()

    package var declaration: KeyDeclaration {
        switch self {
        case .of:
            KeyDeclaration(
                .reference(.component), .required,
                "The component that is shown again; with the same id, the one that looks different here.",
                example: "desk")
        case .title:
            KeyDeclaration(
                .text, .optional(default: "the component's"), "The name that readers see.", example: "A desk")
        case .zone:
            KeyDeclaration(
                .reference(.zone), .optional(default: "the component's"), "The zone it is in.", example: "inside")
        case .stack:
            KeyDeclaration(
                .stack, .optional(default: "the component's"),
                "Whether it stands for many of its kind, or for how many.",
                example: "false")
        case .at:
            KeyDeclaration(
                .reference(.node), .optional(default: "the component's"), "The machine at which a person sits.",
                example: "server")
        case .icon:
            KeyDeclaration(
                .choice(Icon.self), .optional(default: "the component's"), "The picture on its box.",
                example: "console")
        }
    }
}

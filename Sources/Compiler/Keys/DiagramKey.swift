/// What describes a diagram, on a slide that has one or in an entry of `diagrams`.
package enum DiagramKey: String, MappingKey {
    case links, also, instances, derive, protocols, layout

    package static var subject: String { "a diagram" }
    package static let required = requiredKeys()

    package var declaration: KeyDeclaration {
        switch self {
        case .links:
            KeyDeclaration(
                .list(.mapping(LinkKey.self)),
                .sometimesRequired("required, except on pages, slides that show components only, and with 'derive'"),
                "The communications that the diagram shows.",
                example: "[{path: a, from: browser, to: api, channel: web}]")
        case .also:
            KeyDeclaration(
                .list(.reference(.node)), .sometimesRequired("required on slides that show components only"),
                "Components that are shown although no link names them.", example: "[clerk, store]")
        case .instances:
            KeyDeclaration(
                .entries(.id, .mapping(InstanceKey.self)), .optional(default: "none"),
                "More of a component, or another look of it, on this diagram.",
                example: "{desk: {of: desk, title: A desk}}")
        case .derive:
            KeyDeclaration(
                .list(.reference(.page)), .optional(default: "no slides"),
                "Flows, or sections of them, whose links the diagram shows.", example: "[trade]")
        case .protocols:
            KeyDeclaration(
                .entries(.reference(.channel), .text), .optional(default: "those of the catalog"),
                "What channels carry on this diagram, where that is narrower than in the catalog.",
                example: "{web: TLS 1.3}")
        case .layout:
            KeyDeclaration(
                .mapping(LayoutKey.self), .optional(default: "decided by the layout search"),
                "Where machines are placed.", example: "{columns: {desk: 0}}")
        }
    }
}

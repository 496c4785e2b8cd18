import Model

/// The front matter of a slide. A slide with one diagram has the keys of the diagram too.
package enum SlideKey: String, MappingKey {
    case title, kind, summary, id, aliases, sources, diagrams, allow

    package static var subject: String { "a slide" }
    package static let required = requiredKeys()
    package static var parts: [any MappingKey.Type] { [DiagramKey.self] }

    package var declaration: KeyDeclaration {
        switch self {
        case .title: KeyDeclaration(.text, .required, "The title of the slide.", example: "Order")
        case .kind:
            KeyDeclaration(
                .choice(Slide.Kind.self), .sometimesRequired("required, except on the front page, which is a page"),
                "What the slide shows.", example: "flow")
        case .summary:
            KeyDeclaration(.text, .required, "What the slide says, in one sentence.", example: "A clerk orders.")
        case .id:
            KeyDeclaration(
                .pageID, .optional(default: "its address"),
                "The id by which the slide is known in other editions, wherever it is in them.", example: "trade/order")
        case .aliases:
            KeyDeclaration(
                .list(.pageID), .optional(default: "none"), "Addresses and ids that the slide had before.",
                example: "[trade/purchase]")
        case .sources: .sources
        case .allow:
            KeyDeclaration(
                .entries(.code, .text), .optional(default: "none"),
                "The warnings that are right on this slide, by their codes, each with the reason why.",
                example: "{path-order: The letters are those of the printed chart.}")
        case .diagrams:
            KeyDeclaration(
                .list(.mapping(DiagramEntryKey.self)),
                .optional(default: "one diagram, described by the slide's own keys"),
                "The diagrams of a slide that has several.",
                example: "[{id: direct, title: Direct, links: [{path: a, from: browser, to: api, channel: web}]}]")
        }
    }
}

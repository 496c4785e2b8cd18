import Diagnostics

/// A link joins two boxes, neither of which holds the other.
enum SelfLink: ContentCheck {
    static let code = DiagnosticCode(
        "self-link", .error, title: "Link of a component with itself",
        explanation: """
            A link joins a component with itself or with one that holds it, which no line can show. Name another end; for \
            two components of one kind declare an instance.
            """,
        wrong: [
            .flow(
                """
                links:
                  - «{path: a, from: browser, to: browser, channel: web}
                  - {path: b, from: api, to: browser, channel: news}
                """)
        ],
        right: [
            .flow(
                """
                links:
                  - {path: a, from: browser, to: api, channel: web}
                  - {path: b, from: api, to: browser, channel: news}
                """)
        ])

    static func applies(to link: DiagramLink) -> Bool {
        link.from.isHeld(by: link.to) || link.to.isHeld(by: link.from)
    }

    static func check(_ links: ResolvedLinks, _ diagnostics: DiagnosticBag) {
        for link in links.written + links.inherited where applies(to: link) {
            let message =
                link.from.id == link.to.id
                ? "the link joins '\(link.from.id)' with itself"
                : "the link joins '\(link.from.id)' with '\(link.to.id)', one of which holds the other"
            diagnostics.report(SelfLink.self, message, at: link.location)
        }
    }
}

import Diagnostics

/// A link joins two boxes, neither of which holds the other, or the members of one stack.
enum SelfLink: ContentCheck {
    static let code = DiagnosticCode(
        "self-link", .error, title: "Link of a component with itself",
        explanation: """
            A link joins a component with itself or with one that holds it, which no line can show. Name another end; for \
            two components of one kind declare an instance. Only what stands for many ('stack: true') has links with \
            itself: those of its members with each other.
            """,
        wrong: [
            .flow(
                """
                links:
                  - «{path: a, from: api, to: api, channel: web}
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
        !link.isAmongMembers && (link.from.isHeld(by: link.to) || link.to.isHeld(by: link.from))
    }

    static func check(_ links: ResolvedLinks, _ diagnostics: DiagnosticBag) {
        for link in links.written + links.inherited where applies(to: link) {
            let message =
                link.from.id == link.to.id
                ? "the link joins '\(link.from.id)' with itself"
                : "the link joins '\(link.from.id)' with '\(link.to.id)', one of which holds the other"
            diagnostics.report(
                SelfLink.self, message, at: link.location,
                hint: link.from.id == link.to.id ? "for links among many of it, give it 'stack: true'" : nil)
        }
    }
}

import Diagnostics
import Model

/// A link without paths is in a diagram once.
enum DuplicateLink: ContentCheck {
    static let code = DiagnosticCode(
        "duplicate-link", .error, title: "Link given twice",
        explanation: "The same link is in one diagram twice. Delete one.",
        wrong: [
            .overview(
                """
                sources: [{title: Chart, confidence: stated}]
                links:
                  - {from: browser, to: api, channel: web}
                  - «{from: browser, to: api, channel: web}
                """)
        ],
        right: [
            .overview(
                """
                sources: [{title: Chart, confidence: stated}]
                links:
                  - {from: browser, to: api, channel: web}
                """)
        ])

    static func check(_ links: ResolvedLinks, _ diagnostics: DiagnosticBag) {
        var seen: Set<DiagramLink.Key> = []
        for link in links.written where link.paths.isEmpty && !seen.insert(link.key).inserted {
            let message = "the link from '\(link.from.id)' to '\(link.to.id)' is here a second time"
            diagnostics.report(DuplicateLink.self, message, at: link.location)
        }
    }
}

import Diagnostics
import Model

/// Every link of a flow has a path, or says that it is background.
package enum MissingPath: ContentCheck {
    package static let code = DiagnosticCode(
        "missing-path", .warning, title: "Link of a flow without a path",
        explanation: """
            A link of a flow has no path, so that no step can travel it. Give it a letter and begin the step that travels it \
            with that letter in brackets. What is only shown beside the flow says 'background: true', and is drawn paler.
            """,
        wrong: [
            .flow(
                """
                links:
                  - {path: a, from: browser, to: api, channel: web}
                  - {path: b, from: api, to: browser, channel: news}
                  - «{from: api, to: browser, channel: web}
                """)
        ],
        right: [
            .flow(
                """
                links:
                  - {path: a, from: browser, to: api, channel: web}
                  - {path: b, from: api, to: browser, channel: news}
                  - {from: api, to: browser, channel: web, background: true}
                """)
        ])

    static func check(_ page: PageDraft, _ diagnostics: DiagnosticBag) {
        guard let declaration = page.declaration, declaration.kind?.rules.hasPaths ?? false else { return }
        for link in declaration.diagrams.flatMap(\.links) {
            guard link.knowsPaths, link.paths.isEmpty, !link.isBackground else { continue }
            // Of an entry that lacks more, the first thing is reported.
            guard link.from != nil, link.to != nil, link.channel != nil else { continue }
            diagnostics.report(
                MissingPath.self, "the link has no path, so no step can travel it", at: link.location,
                hint: "add 'path' with a letter, or 'background: true'; a slide without steps is 'kind: communication'")
        }
    }
}

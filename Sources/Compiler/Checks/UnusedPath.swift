import Diagnostics
import Model

/// Every path that a link of a flow declares is travelled by a step.
enum UnusedPath: ContentCheck {
    static let code = DiagnosticCode(
        "unused-path", .error, title: "Path that no step travels",
        explanation: """
            A link declares a path that no step of the happy path travels. Begin the step that travels it with the letter \
            in brackets, for example '(a)', or remove the path.
            """,
        wrong: [
            .flow(
                """
                links:
                  - {path: a, from: browser, to: api, channel: web}
                  - {path: [b, «c], from: api, to: browser, channel: news}
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

    static func check(_ page: PageDraft, _ diagnostics: DiagnosticBag) {
        guard page.declaration?.kind?.rules.hasPaths ?? false, page.hasText else { return }
        let travelled = Set(page.steps.map(\.value))
        for (path, place) in page.paths where !travelled.contains(path) {
            diagnostics.report(
                UnusedPath.self, "no step travels the path '\(path)'", at: place,
                hint: "begin the step that does with '(\(path))'")
        }
    }
}

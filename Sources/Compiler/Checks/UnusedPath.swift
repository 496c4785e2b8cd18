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

    /// The declared paths that no step travels.
    static func unused(_ page: PageDraft) -> [Path: SourceLocation] {
        let travelled = Set(page.steps.map(\.value))
        return page.paths.filter { !travelled.contains($0.key) }
    }

    static func check(_ page: PageDraft, _ diagnostics: DiagnosticBag) {
        // What explains that no step travels a path has been reported.
        guard page.declaration?.kind?.rules.hasPaths ?? false, page.hasText, MisspeltHeading.heading(of: page) == nil,
            UndeclaredPath.steps(of: page).isEmpty
        else { return }
        let bulleted = BulletedStep.lists(of: page).reduce(into: Set<Path>()) { $0.formUnion($1.paths) }
        for (path, place) in unused(page) where !bulleted.contains(path) {
            diagnostics.report(
                UnusedPath.self, "no step travels the path '\(path)'", at: place,
                hint: "begin the step that does with '(\(path))'")
        }
    }
}

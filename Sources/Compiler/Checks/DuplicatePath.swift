import Diagnostics
import Model

/// A path runs once over the same ends and channel.
enum DuplicatePath: ContentCheck {
    static let code = DiagnosticCode(
        "duplicate-path", .error, title: "Path declared twice",
        explanation: """
            The same path is declared twice over the same ends and channel. Delete one, or give it another letter.
            """,
        wrong: [
            .flow(
                """
                links:
                  - {path: a, from: browser, to: api, channel: web}
                  - {path: «a, from: browser, to: api, channel: web}
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

    private struct Run: Hashable {
        let path: Path
        let from: Node.ID
        let to: Node.ID
        let channel: Channel.ID
    }

    static func check(_ links: ResolvedLinks, _ diagnostics: DiagnosticBag) {
        var runs: Set<Run> = []
        for link in links.written {
            for path in link.paths {
                let run = Run(path: path.value, from: link.from.id, to: link.to.id, channel: link.channel)
                guard !runs.insert(run).inserted else { continue }
                let message = "the path '\(path.value)' is declared twice from '\(run.from)' to '\(run.to)'"
                diagnostics.report(DuplicatePath.self, message, at: path.location)
            }
        }
    }
}

import Diagnostics
import Model

/// One edition at most claims to be the latest, and it is released.
enum ConflictingLatest: ContentCheck {
    static let code = DiagnosticCode(
        "conflicting-latest", .error, title: "Edition that cannot be the latest",
        explanation: """
            One edition is the latest, to which the site leads readers who ask for none. Without a claim it is the newest \
            released one; 'latest: true' claims it for another. A draft cannot be the latest, nor can two editions.
            """,
        wrong: [.site("editions:\n  - {version: \"1.0\", status: draft, latest: «true}")],
        right: [.site("editions:\n  - {version: \"1.0\", status: released, latest: true}")])

    static func check(_ site: SiteDeclaration, _ diagnostics: DiagnosticBag) {
        var first: String?
        for entry in site.listed {
            guard let place = entry.claim else { continue }
            let version = entry.version.value
            if let first {
                let message = "the edition '\(version)' claims to be the latest, and so does '\(first)'"
                diagnostics.report(ConflictingLatest.self, message, at: place, hint: "remove one of the two claims")
            } else if entry.status == .draft {
                let message = "the edition '\(version)' is a draft and cannot be the latest"
                diagnostics.report(
                    ConflictingLatest.self, message, at: place, hint: "release it with 'status: released'")
            }
            first = first ?? version
        }
    }
}

import Diagnostics
import Model

/// A slide allows only what it is warned of.
enum UnusedAllow: ContentCheck {
    static let code = DiagnosticCode(
        "unused-allow", .warning, title: "Allowed warning that does not occur",
        explanation: """
            A slide allows a warning that it does not have, or no longer has. Remove the entry, so that the warning is \
            reported if it ever occurs.
            """,
        wrong: [.overview("allow: {«undeclared-setting: The name is of another product.}")],
        right: [
            .overview("allow: {undeclared-setting: The name is of another product.}"),
            .prose("Another product has `_Other_Depth`.\n"),
        ])

    /// What was reported of an edition without errors, and its pages.
    struct Findings {
        let pages: [PageDraft]
        let diagnostics: [Diagnostic]
    }

    static func check(_ findings: Findings, _ diagnostics: DiagnosticBag) {
        let known = Set(CompilerChecks.codes.map(\.name))
        for page in findings.pages {
            guard let allowed = page.declaration?.allowed, !allowed.isEmpty else { continue }
            let found = Set(findings.diagnostics.filter { $0.location.path == page.file.path }.map(\.code.name))
            // Whether what only a layout shows occurs is not known here.
            for code in allowed where known.contains(code.value) && !found.contains(code.value) {
                diagnostics.report(
                    UnusedAllow.self, "the slide has no '\(code.value)' to allow", at: code.location)
            }
        }
    }
}

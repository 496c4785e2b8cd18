/// An error or a warning about the content: what, where, and what would correct it.
///
/// Diagnostics are collected in a `DiagnosticBag`, never thrown and never printed from where they arise; whoever runs
/// the pipeline renders them once.
package struct Diagnostic: Sendable, Hashable {
    package let code: DiagnosticCode
    /// One sentence without a full stop, in the words of the format: `unknown component 'relai'`.
    package let message: String
    package let location: SourceLocation
    /// What would correct it, where that is known: `did you mean 'relay'?`.
    package let hint: String?

    package var severity: DiagnosticCode.Severity { code.severity }

    package init(_ check: any Check.Type, _ message: String, at location: SourceLocation, hint: String? = nil) {
        code = check.code
        self.message = message
        self.location = location
        self.hint = hint
    }
}

extension Diagnostic: Comparable {
    /// By place, then by code, message and hint: the order in which a person works through them. It is total, so that
    /// the same diagnostics are shown in one order however they were found.
    package static func < (a: Diagnostic, b: Diagnostic) -> Bool {
        if a.location != b.location { return a.location < b.location }
        if a.code != b.code { return a.code < b.code }
        return (a.message, a.hint ?? "") < (b.message, b.hint ?? "")
    }
}

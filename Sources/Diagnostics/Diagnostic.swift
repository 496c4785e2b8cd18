/// An error or a warning about the content: what, where, and what would correct it.
///
/// Diagnostics are collected in a `DiagnosticBag`, never thrown and never printed from where they arise; whoever runs
/// the pipeline renders them once.
package struct Diagnostic: Sendable, Hashable {
    /// A second place that is part of the error, such as the bracket that is not closed.
    package struct Related: Sendable, Hashable {
        /// One sentence without a full stop: `the list begins here`.
        package let message: String
        package let location: SourceLocation

        package init(_ message: String, at location: SourceLocation) {
            self.message = message
            self.location = location
        }
    }

    package let code: DiagnosticCode
    /// One sentence without a full stop, in the words of the format: `unknown component 'relai'`. What it quotes of a
    /// corpus is as it was written; renderers escape it.
    package let message: String
    package let location: SourceLocation
    /// What would correct it, where that is known: `did you mean 'server'?`.
    package let hint: String?
    package let related: Related?
    /// What would correct it for certain, where that is known.
    package let fix: Fix?
    /// The code's, unless the corpus sets another.
    package private(set) var severity: DiagnosticCode.Severity

    package init(
        _ check: any Check.Type, _ message: String, at location: SourceLocation, hint: String? = nil,
        related: Related? = nil, fix: Fix? = nil
    ) {
        code = check.code
        severity = check.code.severity
        self.message = message
        self.location = location
        self.hint = hint
        self.related = related
        self.fix = fix
    }

    /// The same as a warning or an error. An error stays one.
    func with(_ severity: DiagnosticCode.Severity) -> Diagnostic {
        guard code.severity == .warning else { return self }
        var changed = self
        changed.severity = severity
        return changed
    }
}

extension Diagnostic: Comparable {
    /// By place, then by code, message and hint: the order in which a person works through them. It is total, so that
    /// the same diagnostics are shown in one order however they were found.
    package static func < (a: Diagnostic, b: Diagnostic) -> Bool {
        if a.location != b.location { return a.location < b.location }
        if a.code != b.code { return a.code < b.code }
        if a.message != b.message || a.hint != b.hint { return (a.message, a.hint ?? "") < (b.message, b.hint ?? "") }
        guard let other = b.related else { return false }
        return a.related.map { $0.location < other.location } ?? true
    }
}

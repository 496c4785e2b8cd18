/// A fault in the content, told to the author: what, where, and what would mend it.
///
/// Diagnostics are collected, never thrown and never printed from where they arise; whoever runs the pipeline sorts
/// and renders them once.
package struct Diagnostic: Sendable, Hashable {
    package enum Severity: String, Sendable, Hashable {
        case error, warning
    }

    package var code: DiagnosticCode
    package var severity: Severity
    /// One sentence without a full stop, in the words of the format: `unknown component ‘relai’`.
    package var message: String
    package var location: SourceLocation
    /// What would mend it, where that can be told: `did you mean ‘relay’?`.
    package var hint: String?

    package init(
        _ code: DiagnosticCode, _ message: String, at location: SourceLocation, hint: String? = nil,
        severity: Severity? = nil
    ) {
        self.code = code
        self.severity = severity ?? code.severity
        self.message = message
        self.location = location
        self.hint = hint
    }
}

extension Diagnostic: Comparable {
    /// By place, then by code and message: the order in which a person works through them, the same in every run.
    package static func < (a: Diagnostic, b: Diagnostic) -> Bool {
        if a.location != b.location { return a.location < b.location }
        return (a.code.name, a.message) < (b.code.name, b.message)
    }
}

/// The name of a kind of fault, with what `portolan explain` says of it.
package struct DiagnosticCode: Sendable, Hashable {
    /// Lower case words joined by hyphens: `unknown-component`.
    package let name: String
    /// What the code has unless a diagnostic says otherwise.
    package let severity: Diagnostic.Severity
    /// What is wrong, why it matters and how to mend it, in plain text of one or a few sentences.
    package let explanation: String

    package init(_ name: String, _ severity: Diagnostic.Severity, _ explanation: String) {
        self.name = name
        self.severity = severity
        self.explanation = explanation
    }
}

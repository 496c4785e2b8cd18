/// The name of a kind of diagnostic, and what `portolan explain` prints about it.
package struct DiagnosticCode: Sendable {
    /// A note says what was decided, and is nobody's mistake.
    package enum Severity: String, Sendable, Hashable, CaseIterable { case error, warning, note }

    /// Lower-case words joined by hyphens: `unknown-component`.
    package let name: String
    package let severity: Severity
    /// A few words, without a full stop.
    package let title: String
    /// What is wrong, why it matters and how to correct it: plain text of one or a few sentences.
    package let explanation: String
    package let example: DiagnosticExample

    package init(
        _ name: String, _ severity: Severity, title: String, explanation: String,
        wrong: [DiagnosticExample.Excerpt], right: [DiagnosticExample.Excerpt]
    ) {
        self.name = name
        self.severity = severity
        self.title = title
        self.explanation = explanation
        example = DiagnosticExample(wrong: wrong, right: right)
    }
}

extension DiagnosticCode: Hashable, Comparable {
    package static func == (a: Self, b: Self) -> Bool { a.name == b.name }
    package static func < (a: Self, b: Self) -> Bool { a.name < b.name }
    package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

import Diagnostics

/// A check of something that has been read as a whole.
protocol ContentCheck<Subject>: Check {
    associatedtype Subject
    static func check(_ subject: Subject, _ diagnostics: DiagnosticBag)
}

extension Array {
    /// Makes each check of one subject.
    func check<Subject>(_ subject: Subject, _ diagnostics: DiagnosticBag)
    where Element == any ContentCheck<Subject>.Type {
        for check in self { check.check(subject, diagnostics) }
    }
}

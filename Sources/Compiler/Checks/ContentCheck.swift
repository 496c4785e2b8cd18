import Diagnostics

/// A check of something that has been read as a whole.
protocol ContentCheck<Subject>: Check {
    associatedtype Subject
    static func check(_ subject: Subject, _ diagnostics: DiagnosticBag)
}

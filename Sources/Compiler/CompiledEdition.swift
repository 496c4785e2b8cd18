import Diagnostics
import Model

/// What became of the files of one edition.
struct CompiledEdition: Sendable {
    /// `nil` if it has no front page; then there is a diagnostic.
    let edition: Edition?
    /// What was decided for its diagrams when it was built before.
    let layoutLock: LayoutLock
    /// The codes that pages allow, by the page's path.
    var allowed: [String: Set<String>] = [:]
    /// As they were found.
    let diagnostics: [Diagnostic]
    /// What is in the lock and belongs to no diagram.
    let lockDiagnostics: [Diagnostic]
}

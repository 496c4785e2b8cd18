import Diagnostics
import Model

/// What became of a corpus.
package struct Compilation: Sendable {
    /// `nil` if any diagnostic is an error.
    package var site: Site?
    /// What was decided for the diagrams of each edition when it was built before, by version.
    package var layoutLocks: [String: LayoutLock] = [:]
    /// Each once, in their total order.
    package var diagnostics: [Diagnostic]
    /// What is out of date in the locks. The next build corrects it, so that only `check` need report it.
    package var lockDiagnostics: [Diagnostic] = []
    /// What the corpus has decided about its warnings; it is applied to all of these.
    package var levels = CheckLevels()
    /// Whether it states confidence and declares no levels of it.
    package var hasFormerEvidence = false
    /// The files that were read, by the path that diagnostics name.
    package var files: [String: SourceFile]
}

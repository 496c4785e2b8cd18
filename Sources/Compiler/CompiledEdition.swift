import Diagnostics
import Model

/// An edition with what was decided for its diagrams when it was built before.
struct CompiledEdition {
    var edition: Edition
    var layoutLock: LayoutLock
    /// What is in the lock and belongs to no diagram.
    var lockDiagnostics: [Diagnostic]
}

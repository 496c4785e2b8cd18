import Diagnostics

/// Why a diagram has no layout.
struct LayoutFailure: Error, Sendable {
    var diagnostic: Diagnostic
}

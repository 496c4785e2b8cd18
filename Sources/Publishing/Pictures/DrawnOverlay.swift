import Diagnostics
import HTML

/// A drawing of the changes page.
struct DrawnOverlay: Sendable {
    var drawing: OverlayDrawing
    /// `nil` unless it is placed plainly.
    var plainDiagnostic: Diagnostic?
}

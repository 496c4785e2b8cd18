import Model

/// What became of a diagram.
package struct DiagramChange: Sendable, Hashable {
    /// In the edition in which it is, the later one if it is in both.
    package var id: Diagram.ID
    /// `nil` where it is the slide's only one.
    package var title: String?
    package var changes: [Change]
    /// `nil` where nothing is drawn in another way, or the diagram is in one edition only.
    package var overlay: DiagramOverlay?
}

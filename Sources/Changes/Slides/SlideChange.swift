import Model

/// What became of a slide.
package struct SlideChange: Sendable, Hashable {
    package struct Name: Sendable, Hashable {
        package var id: Slide.ID
        package var title: String
    }

    /// `nil` for a slide that has come.
    package var before: Name?
    /// `nil` for a slide that has gone.
    package var after: Name?
    /// Of the slide itself and of its text.
    package var changes: [Change]
    package var diagrams: [DiagramChange]

    package var isEmpty: Bool { before != nil && after != nil && changes.isEmpty && diagrams.isEmpty }

    package var title: String { after?.title ?? before?.title ?? "" }
}

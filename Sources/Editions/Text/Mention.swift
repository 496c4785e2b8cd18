import Model

/// A place where an edition's text names something.
package struct Mention: Sendable, Hashable {
    package var page: SlideOrSection
    /// The anchor of the part of the slide's body; empty in an introduction.
    package var anchor: String
    /// The text of that part's heading; empty if it has none.
    package var heading: String
    /// `nil` outside steps.
    package var step: StepNumber?

    package struct StepNumber: Sendable, Hashable {
        /// The position of the step in the part, counted from 1.
        package var place: Int
        /// The number that the list shows.
        package var number: Int
    }
}

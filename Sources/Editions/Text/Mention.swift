import Model

/// Where an edition's text names something.
package struct Mention: Sendable, Hashable {
    package var page: SlideOrSection
    /// Of the part of the slide's body; empty in an introduction.
    package var anchor: String
    /// The words of that part's heading; empty if it has none.
    package var heading: String
    /// `nil` where it is in no step.
    package var step: StepNumber?

    package struct StepNumber: Sendable, Hashable {
        /// Which step of the part it is, counted from 1.
        package var place: Int
        /// As the list counts it.
        package var number: Int
    }
}

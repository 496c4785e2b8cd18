import Model

/// What happens to a slide's steps when links are cut.
///
/// The steps of one happy path happen one after the other, so the first that cannot happen takes with it all that come
/// after it, those that travel no path included; other happy paths of the slide do not depend on it. A step needs every
/// link of its paths that has no condition. A link with a condition is needed only where that holds: if it is cut, the
/// step may fail, and cannot happen at all only if it has no other links than such ones and all of them are cut, as two
/// that are alternatives. Where several diagrams draw a path, they are ways in which the flow can go: the step may fail
/// if it is cut in some, and cannot happen if it is cut in all. A step over a link that takes the place of a path which
/// is cut happens nevertheless, and the flow goes on from there.
package struct BlockedEffect: Sendable, Hashable {
    package enum Consequence: Sendable, Hashable {
        case happens
        /// It travels a link that is cut.
        case cut
        /// It travels a link that is cut, in these cases.
        case mayFail([BlockedCondition])
        /// The step of that number is cut, and comes before it.
        case depends(on: Int)
        case mayDepend(on: Int)
        /// It happens because the step of that number does not.
        case standsIn(for: Int)
    }

    package struct StepEffect: Sendable, Hashable {
        package var step: Step
        package var consequence: Consequence
    }

    package struct Course: Sendable, Hashable {
        package var happyPath: HappyPath
        /// One for each step, in order.
        package var steps: [StepEffect]
        package var isAffected: Bool { steps.contains { $0.consequence != .happens } }
    }

    package var slide: Slide.ID
    package var links: [CutLink]
    /// One for each happy path.
    package var courses: [Course]

    init(slide: Slide.ID, links: [CutLink], courses: [Course]) {
        self.slide = slide
        self.links = links
        self.courses = courses
    }
}

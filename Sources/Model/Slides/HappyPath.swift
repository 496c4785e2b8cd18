/// The steps of a flow from beginning to end, under one heading of a slide.
package struct HappyPath: Sendable, Hashable {
    /// The anchor of the section that contains it.
    package var anchor: String
    /// The text of its heading.
    package var title: String
    /// In the order in which they happen.
    package var steps: [Step]

    package init(anchor: String, title: String, steps: [Step]) {
        self.anchor = anchor
        self.title = title
        self.steps = steps
    }
}

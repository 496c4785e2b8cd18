/// The steps of a flow from its beginning to its end: what stands under one heading of a slide.
package struct HappyPath: Sendable, Hashable {
    /// Of the section that holds it.
    package var anchor: String
    /// The words of its heading.
    package var title: String
    /// In the order in which they happen.
    package var steps: [Step]

    package init(anchor: String, title: String, steps: [Step]) {
        self.anchor = anchor
        self.title = title
        self.steps = steps
    }
}

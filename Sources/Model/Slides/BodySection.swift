/// The content under one second-level heading of a slide, or before the first.
package struct BodySection: Sendable, Hashable {
    package enum Role: String, Sendable, Hashable {
        /// Its ordered lists are the steps of a flow. Its heading begins with “Happy path”.
        case happyPath
        /// Its heading is “Notes”.
        case notes
        case text
    }

    package var role: Role
    /// `nil` for the content before the first heading.
    package var heading: [Inline]?
    /// Unique in the slide; derived from the heading's text.
    package var anchor: String
    package var blocks: [Block]

    package init(role: Role, heading: [Inline]?, anchor: String, blocks: [Block]) {
        self.role = role
        self.heading = heading
        self.anchor = anchor
        self.blocks = blocks
    }
}

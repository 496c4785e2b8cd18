/// The source of a fact, and how far it can be trusted.
package struct Source: Sendable, Hashable {
    package var title: String
    /// A URL or a place in a document.
    package var place: String?
    /// The date on which it was read: `2026-11-23`.
    package var retrieved: String?
    /// `nil` where the corpus has no levels of confidence.
    package var confidence: Confidence?

    package init(title: String, place: String? = nil, retrieved: String? = nil, confidence: Confidence? = nil) {
        self.title = title
        self.place = place
        self.retrieved = retrieved
        self.confidence = confidence
    }
}

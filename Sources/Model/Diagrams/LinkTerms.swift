/// The properties of a link other than its ends, its channel and its letters.
package struct LinkTerms: Sendable, Hashable {
    /// The direction of the payload, seen from the initiator.
    package enum DataDirection: String, Sendable, Hashable, CaseIterable { case forward, back, both }

    package var data: DataDirection
    /// Its purpose, in a few words.
    package var purpose: String?
    /// The condition under which it is needed; `nil` if always.
    package var condition: String?
    /// `nil` where the corpus has no levels of confidence.
    package var confidence: Source.Confidence?
    /// The paths that it replaces when they are blocked.
    package var replaces: [Path]

    package init(
        data: DataDirection = .both, purpose: String? = nil, condition: String? = nil,
        confidence: Source.Confidence? = nil, replaces: [Path] = []
    ) {
        self.data = data
        self.purpose = purpose
        self.condition = condition
        self.confidence = confidence
        self.replaces = replaces
    }
}

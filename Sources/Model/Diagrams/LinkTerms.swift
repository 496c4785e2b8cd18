/// What a link says of itself, besides its ends, its channel and its letters.
package struct LinkTerms: Sendable, Hashable {
    /// Where the payload goes, seen from the initiator.
    package enum DataDirection: String, Sendable, Hashable, CaseIterable { case forward, back, both }

    package var data: DataDirection
    /// What it is for, in a few words.
    package var purpose: String?
    /// When it is needed; `nil` if always.
    package var condition: String?
    package var confidence: Source.Confidence
    /// The paths that it takes the place of where they are blocked.
    package var replaces: [Path]

    package init(
        data: DataDirection = .both, purpose: String? = nil, condition: String? = nil,
        confidence: Source.Confidence = .deck, replaces: [Path] = []
    ) {
        self.data = data
        self.purpose = purpose
        self.condition = condition
        self.confidence = confidence
        self.replaces = replaces
    }
}

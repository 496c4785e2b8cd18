/// The properties of a link other than its ends, its channel and its letters.
package struct LinkTerms: Sendable, Hashable {
    /// The direction of the payload, seen from the initiator.
    package enum DataDirection: String, Sendable, Hashable, CaseIterable {
        case forward, back, both
        case unstated = "not-stated"

        /// Seen from the other side.
        package var reversed: DataDirection {
            switch self {
            case .forward: .back
            case .back: .forward
            case .both, .unstated: self
            }
        }

        /// Of two links together: what one of them states, stays stated.
        package func joined(with other: DataDirection) -> DataDirection {
            if self == other || other == .unstated { return self }
            return self == .unstated ? other : .both
        }
    }

    /// Which of its two sides open connections.
    package enum Initiator: String, Sendable, Hashable, CaseIterable { case from, both }

    package var data: DataDirection
    package var initiator: Initiator
    /// Its purpose, in a few words.
    package var purpose: String?
    /// The condition under which it is needed; `nil` if always.
    package var condition: String?
    /// `nil` where the corpus has no levels of confidence.
    package var confidence: Source.Confidence?
    /// The paths that it replaces when they are blocked.
    package var replaces: [Path]

    package init(
        data: DataDirection = .both, initiator: Initiator = .from, purpose: String? = nil, condition: String? = nil,
        confidence: Source.Confidence? = nil, replaces: [Path] = []
    ) {
        self.data = data
        self.initiator = initiator
        self.purpose = purpose
        self.condition = condition
        self.confidence = confidence
        self.replaces = replaces
    }
}

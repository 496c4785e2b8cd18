/// Why there is no placement, in the engine's own words.
package struct PlacementError: Error, Sendable, Hashable {
    package enum Kind: Sendable, CaseIterable {
        /// The diagram is larger than what an engine is given.
        case tooLarge
        /// The engine's answer to the request, the same on every machine: another arrangement may be tried.
        case refused
        /// No engine answered. What another arrangement gives instead would depend on the machine.
        case unanswered
    }

    package var kind: Kind
    package var message: String

    package init(_ kind: Kind, _ message: String) {
        self.kind = kind
        self.message = message
    }

    static let noArrangement = PlacementError(.refused, "no arrangement was found")
}

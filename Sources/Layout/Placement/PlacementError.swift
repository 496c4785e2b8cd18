/// What an engine could not do, in its own words.
package struct PlacementError: Error, Sendable, Hashable {
    package var message: String
    package init(message: String) { self.message = message }

    static let noArrangement = PlacementError(message: "no arrangement was found")
}

/// Places the nodes of a request. Lines are not its business: Portolan routes them itself.
package protocol LayoutEngine: Sendable {
    func place(_ request: PlacementRequest) throws(PlacementFailure) -> Placement
}

/// What an engine could not do, in its own words.
package struct PlacementFailure: Error, Sendable, Hashable {
    package var message: String
    package init(message: String) { self.message = message }
}

/// Places the nodes of a request. Lines are not its business: Portolan routes them itself.
package protocol LayoutEngine: Sendable {
    func place(_ request: PlacementRequest) throws(PlacementError) -> Placement
}

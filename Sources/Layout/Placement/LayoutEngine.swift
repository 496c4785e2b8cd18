/// Places the nodes of a request. Lines are not its business: Portolan routes them itself.
package protocol LayoutEngine: Sendable {
    func place(_ request: PlacementRequest) throws(PlacementError) -> Placement

    /// The version of the library that places, such as `2.43.0`: another may choose other positions. `nil` if there is none.
    var version: String? { get }
}

extension LayoutEngine {
    package var version: String? { nil }
}

/// The largest diagram that a layout engine is given.
///
/// Of each it counts what the time of a placement grows with.
package enum PlacementLimits {
    /// Components at the top level, each with those inside it.
    package static let machines = 150
    /// Components in all.
    package static let components = 1500
    /// Lines, each for all connections between two components that are drawn as one.
    package static let lines = 600

    static func check(_ tree: BoxTree, links: [DrawnLink]) throws(PlacementError) {
        let counts = [
            ("components at the top level", tree.units.count, machines), ("components", tree.boxes.count, components),
            ("lines", links.count, lines),
        ]
        for (name, count, limit) in counts where count > limit {
            throw PlacementError(.tooLarge, "it has \(count) \(name), and at most \(limit) can be placed")
        }
    }
}

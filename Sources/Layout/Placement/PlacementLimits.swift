/// The largest diagram that a layout engine is given.
///
/// Of each it counts what time grows with. Graphviz takes the longest to choose columns, where every line may pass over many:
/// 0.3 s of CPU time for 300 components and 600 lines at random, 11 s for 150 and 1400. The router takes longer than that:
/// 0.7 s for 200 lines, 30 s for 400.
package enum PlacementLimits {
    /// Components at the top level, each with those inside it.
    package static let machines = 200
    /// Components in all.
    package static let components = 1500
    /// Lines, each for all connections between two components that are drawn as one.
    package static let lines = 250
    /// Points of a component at the top level, in either direction. Graphviz ends where two that are next to each other
    /// need more than 65,535 between their centers.
    package static let extent = 30_000

    static func check(_ tree: BoxTree, links: [DrawnLink]) throws(PlacementError) {
        let counts = [
            ("components at the top level", tree.units.count, machines), ("components", tree.boxes.count, components),
            ("lines", links.count, lines),
        ]
        for (name, count, limit) in counts where count > limit {
            throw PlacementError(.tooLarge, "it has \(count) \(name), and at most \(limit) can be placed")
        }
    }

    static func check(_ request: PlacementRequest) throws(PlacementError) {
        let longest = request.nodes.map { max($0.width, $0.height) }.max() ?? 0
        guard longest > extent else { return }
        throw PlacementError(
            .tooLarge, "a component is \(longest) points long with what it holds, and at most \(extent) can be placed")
    }
}

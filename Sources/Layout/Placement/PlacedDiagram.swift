import Model

/// A sized tree with every unit in its place and the zones around them; what the router works on.
struct PlacedDiagram: Sendable {
    struct ZoneFrame: Sendable {
        var zone: Zone
        var frame: Rect
        var label: TextRun
        var icon: Rect
        /// The label with its icon.
        var heading: Rect
    }

    /// A thin line that shows at which machine a person sits.
    struct Seat: Sendable {
        var person: Int
        var from: Point
        var to: Point
    }

    let tree: BoxTree
    let zones: [ZoneFrame]
    let nesting: ZoneNesting
    let links: [DrawnLink]
    /// None for a person whom a link joins to the machine anyway.
    let seats: [Seat]

    init(tree: BoxTree, zones: [ZoneFrame], links: [DrawnLink]) {
        self.tree = tree
        self.zones = zones
        nesting = ZoneNesting(zones.map(\.zone))
        self.links = links
        seats = tree.units.flatMap { unit in
            let inside = tree.subtree(unit.root)
            return unit.people.filter { person in
                !links.contains {
                    ($0.source == person && inside.contains($0.target))
                        || ($0.target == person && inside.contains($0.source))
                }
            }.map { Self.seat($0, at: unit.root, in: tree) }
        }
    }

    private static func seat(_ person: Int, at root: Int, in tree: BoxTree) -> Seat {
        let (frame, machine) = (tree.boxes[person].frame, tree.boxes[root].frame)
        let isAbove = frame.y < machine.y
        let x = min(max(frame.center.x, machine.left + 14), machine.right - 14)
        return Seat(
            person: person, from: Point(x: x, y: isAbove ? frame.bottom : frame.top),
            to: Point(x: x, y: isAbove ? machine.top : machine.bottom))
    }

    /// Around all units and zones.
    var bounds: Rect {
        let frames = tree.units.map { tree.boxes[$0.root].outerFrame.union($0.frame) } + zones.map(\.frame)
        guard var bounds = frames.first else { return Rect(x: 0, y: 0, width: 0, height: 0) }
        for frame in frames { bounds = bounds.union(frame) }
        return bounds
    }
}

/// Where lines should best end at the sides of boxes: spread a lane apart around the middle, as many as are expected.
struct PortSlots {
    private let tree: BoxTree
    /// Lines expected at each side of each box: `box * 4 + side`.
    private var expected: [Int]

    init(_ diagram: PlacedDiagram) {
        tree = diagram.tree
        expected = Array(repeating: 0, count: diagram.tree.boxes.count * 4)
        var fanSides: Set<[Int]> = []
        for link in diagram.links {
            let (a, b) = (
                tree.units[tree.boxes[link.source].unit].frame, tree.units[tree.boxes[link.target].unit].frame
            )
            guard a.right <= b.left || b.right <= a.left else { continue }
            let goesRight = a.right <= b.left
            for (box, isTarget) in [(link.source, false), (link.target, true)] {
                let side = box * 4 + (goesRight == isTarget ? Heading.left : Heading.right).rawValue
                // Lines with this end in common need one place.
                if let fan = link.fan, fan.sharesTarget == isTarget {
                    guard fanSides.insert([fan.index, side]).inserted else { continue }
                }
                expected[side] += 1
            }
        }
    }

    /// From the nearest slot, points.
    func offset(_ port: RoutingPort) -> Double {
        let frame = tree.boxes[port.box].frame
        let (middle, length) =
            port.side.isHorizontal ? (frame.center.y, frame.height) : (frame.center.x, frame.width)
        let room = max(1, Int((length - 20) / LayoutMetrics.lane) + 1)
        let count = max(1, min(expected[port.box * 4 + port.side.rawValue], room))
        let first = middle - Double(count - 1) / 2 * LayoutMetrics.lane
        let nearest = ((port.position - first) / LayoutMetrics.lane).rounded()
        let slot = first + min(max(nearest, 0), Double(count - 1)) * LayoutMetrics.lane
        return abs(port.position - slot)
    }
}

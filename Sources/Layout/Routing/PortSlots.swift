/// Where lines should best end at the sides of boxes: spread a lane apart around the middle, as many as are expected.
struct PortSlots {
    private let tree: BoxTree
    /// Lines expected at each side of each box: `box * 4 + side`.
    private var expected: [Int]

    init(_ diagram: PlacedDiagram) {
        tree = diagram.tree
        expected = Array(repeating: 0, count: diagram.tree.boxes.count * 4)
        for link in diagram.links {
            let (a, b) = (
                tree.units[tree.boxes[link.source].unit].frame, tree.units[tree.boxes[link.target].unit].frame
            )
            if a.right <= b.left {
                expected[link.source * 4 + Heading.right.rawValue] += 1
                expected[link.target * 4 + Heading.left.rawValue] += 1
            } else if b.right <= a.left {
                expected[link.source * 4 + Heading.left.rawValue] += 1
                expected[link.target * 4 + Heading.right.rawValue] += 1
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

/// Every place on the sides of a diagram's linked boxes where a line could begin or end.
struct PortSites {
    struct Site {
        var port: RoutingPort
        /// Beside the box.
        var cell: Int
        /// For its distance from the best places of its side.
        var cost: Int
        /// How many lines fit on the side.
        var room: Int
    }

    /// Of each box; empty for boxes without links.
    private var sites: [[Site]]

    init(_ diagram: PlacedDiagram, slots: PortSlots, grid: RoutingGrid) {
        sites = Array(repeating: [], count: diagram.tree.boxes.count)
        for link in diagram.links {
            for box in [link.source, link.target] where sites[box].isEmpty {
                sites[box] = Self.sites(diagram.tree.boxes[box].frame, box: box, slots: slots, grid: grid)
            }
        }
    }

    func sites(of box: Int) -> [Site] { sites[box] }

    private static func sites(_ frame: Rect, box: Int, slots: PortSlots, grid: RoutingGrid) -> [Site] {
        let step = RoutingGrid.step
        var sites: [Site] = []
        func add(_ side: Heading, x: Double, y: Double) {
            let port = RoutingPort(box: box, side: side, point: Point(x: x, y: y))
            let column = grid.column(x) + (side == .right ? 1 : side == .left ? -1 : 0)
            let row = grid.row(y) + (side == .down ? 1 : side == .up ? -1 : 0)
            guard (0..<grid.width).contains(column), (0..<grid.height).contains(row) else { return }
            let length = side.isHorizontal ? frame.height : frame.width
            sites.append(
                Site(
                    port: port, cell: row * grid.width + column,
                    cost: Int(RoutingCost.portOffCenter * slots.offset(port)),
                    room: max(1, Int((length - 20) / 22) + 1)))
        }
        for y in stride(from: frame.top + step, to: frame.bottom, by: step) where frame.bottom - y >= 10 {
            add(.right, x: frame.right, y: y)
            add(.left, x: frame.left, y: y)
        }
        for x in stride(from: frame.left + step, to: frame.right, by: step) where frame.right - x >= 12 {
            add(.down, x: x, y: frame.bottom)
            add(.up, x: x, y: frame.top)
        }
        return sites
    }
}

/// The obstacles of one link as flags of the cells.
struct RoutingTerrain: Sendable {
    static let blocksHorizontal: UInt8 = 1
    static let blocksVertical: UInt8 = 2
    static let isTitleBar: UInt8 = 4
    static let isForeign: UInt8 = 8

    private(set) var flags: [UInt8]

    /// Open everywhere but on the grid's rim.
    init(grid: RoutingGrid) {
        flags = Array(repeating: 0, count: grid.count)
        let both = Self.blocksHorizontal | Self.blocksVertical
        for column in 0..<grid.width {
            flags[column] = both
            flags[grid.count - 1 - column] = both
        }
        for row in 0..<grid.height {
            flags[row * grid.width] = both
            flags[(row + 1) * grid.width - 1] = both
        }
    }

    init(_ obstacles: RoutingObstacles, grid: RoutingGrid) {
        self.init(grid: grid)
        let both = Self.blocksHorizontal | Self.blocksVertical
        for obstacle in obstacles.solid { mark(obstacle.rect.inset(by: -obstacle.clearance), both, grid) }
        for frame in obstacles.frames {
            let c = 13.0
            let outer = frame.inset(by: -c)
            for x in [frame.left, frame.right] {
                mark(
                    Rect(left: x - c, top: outer.top, right: x + c, bottom: outer.bottom), Self.blocksVertical, grid)
            }
            for y in [frame.top, frame.bottom] {
                mark(
                    Rect(left: outer.left, top: y - c, right: outer.right, bottom: y + c), Self.blocksHorizontal, grid)
            }
        }
        for zone in obstacles.foreignZones { mark(zone.inset(by: -4), Self.isForeign, grid) }
        for bar in obstacles.titleBars {
            let sides = Rect(left: bar.left - 2, top: bar.top - 2, right: bar.right + 2, bottom: bar.bottom + 13)
            mark(sides, Self.blocksHorizontal, grid)
            mark(Rect(left: bar.left, top: bar.top, right: bar.right, bottom: bar.bottom + 1), Self.isTitleBar, grid)
        }
    }

    private mutating func mark(_ rect: Rect, _ flag: UInt8, _ grid: RoutingGrid) {
        let (columns, rows) = grid.interior(of: rect)
        guard !columns.isEmpty else { return }
        let width = grid.width
        var flags = flags.mutableSpan
        for row in rows {
            let base = row * width
            for cell in base + columns.lowerBound..<base + columns.upperBound { flags[cell] |= flag }
        }
    }

    func blocks(_ cell: Int, _ heading: Heading) -> Bool {
        flags[cell] & (heading.isHorizontal ? Self.blocksHorizontal : Self.blocksVertical) != 0
    }
}

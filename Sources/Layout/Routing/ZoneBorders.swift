/// Where the borders of zones run, as seen from the cells.
struct ZoneBorders: Sendable {
    /// Borders between a cell and its right neighbour, and between a cell and its lower neighbour.
    private(set) var right: [UInt8]
    private(set) var below: [UInt8]
    /// Columns and rows that run along a border.
    private(set) var nearColumn: [Bool]
    private(set) var nearRow: [Bool]

    let isEmpty: Bool
    /// Cells in a zone.
    private(set) var covered: CellSet

    init(_ zones: [Rect], grid: RoutingGrid) {
        isEmpty = zones.isEmpty
        covered = CellSet(count: grid.count)
        right = Array(repeating: 0, count: grid.count)
        below = Array(repeating: 0, count: grid.count)
        nearColumn = (0..<grid.width).map { i in zones.contains { Self.isNear(grid.x(i), $0.left, $0.right) } }
        nearRow = (0..<grid.height).map { j in
            zones.contains { Self.isNear(grid.y(j * grid.width), $0.top, $0.bottom) }
        }
        for zone in zones {
            let (columns, rows) = grid.interior(of: zone)
            for row in rows { for column in columns { covered.insert(row * grid.width + column) } }
            for x in [zone.left, zone.right] {
                let column = Int(((x - grid.originX) / RoutingGrid.step).rounded(.down))
                guard (0..<grid.width).contains(column) else { continue }
                for row in rows { right[row * grid.width + column] += 1 }
            }
            for y in [zone.top, zone.bottom] {
                let row = Int(((y - grid.originY) / RoutingGrid.step).rounded(.down))
                guard (0..<grid.height).contains(row) else { continue }
                for column in columns { below[row * grid.width + column] += 1 }
            }
        }
    }

    private static func isNear(_ value: Double, _ a: Double, _ b: Double) -> Bool {
        min(abs(value - a), abs(value - b)) < 9
    }
}

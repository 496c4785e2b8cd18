/// The lattice on which routes run: every border of a box and every lane lies on it.
struct RoutingGrid: Sendable {
    static let step = LayoutMetrics.grid
    /// Free steps around everything, for lines that go outside.
    private static let margin = 6
    /// How many lines may be outside at once without more of it.
    private static let usualLines = 24

    let originX: Double
    let originY: Double
    let width: Int
    let height: Int
    /// Of each cell.
    let columns: [Int32]
    let rows: [Int32]

    init(around bounds: Rect, lines: Int) {
        let margin = Self.margin + max(0, lines - Self.usualLines) / 3
        originX = ((bounds.left / Self.step).rounded(.down) - Double(margin)) * Self.step
        originY = ((bounds.top / Self.step).rounded(.down) - Double(margin)) * Self.step
        let width = Int((bounds.right - originX) / Self.step) + margin + 1
        let height = Int((bounds.bottom - originY) / Self.step) + margin + 1
        self.width = width
        self.height = height
        var columns: [Int32] = []
        var rows: [Int32] = []
        columns.reserveCapacity(width * height)
        rows.reserveCapacity(width * height)
        for row in 0..<Int32(height) {
            for column in 0..<Int32(width) {
                columns.append(column)
                rows.append(row)
            }
        }
        self.columns = columns
        self.rows = rows
    }

    var count: Int { width * height }

    func column(of cell: Int) -> Int { Int(columns[cell]) }
    func row(of cell: Int) -> Int { Int(rows[cell]) }
    func x(_ cell: Int) -> Double { originX + Double(columns[cell]) * Self.step }
    func y(_ cell: Int) -> Double { originY + Double(rows[cell]) * Self.step }
    func column(_ x: Double) -> Int { Int(((x - originX) / Self.step).rounded()) }
    func row(_ y: Double) -> Int { Int(((y - originY) / Self.step).rounded()) }

    /// The cells strictly inside a rectangle, clipped to the grid.
    func interior(of rect: Rect) -> (columns: Range<Int>, rows: Range<Int>) {
        (
            Self.interior(rect.left - originX, rect.right - originX, count: width),
            Self.interior(rect.top - originY, rect.bottom - originY, count: height)
        )
    }

    private static func interior(_ low: Double, _ high: Double, count: Int) -> Range<Int> {
        let first = max(0, Int((low / step + 1e-6).rounded(.down)) + 1)
        let last = min(count - 1, Int((high / step - 1e-6).rounded(.up)) - 1)
        return first..<max(first, last + 1)
    }
}

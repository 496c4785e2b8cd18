/// The lattice on which routes run: every border of a box and every lane lies on it.
struct RoutingGrid: Sendable {
    static let step = LayoutMetrics.grid
    /// Free steps around everything, for lines that go outside.
    private static let margin = 6.0

    let originX: Double
    let originY: Double
    let width: Int
    let height: Int
    /// Of each cell.
    let columns: [Int32]
    let rows: [Int32]

    init(around bounds: Rect) {
        originX = ((bounds.left / Self.step).rounded(.down) - Self.margin) * Self.step
        originY = ((bounds.top / Self.step).rounded(.down) - Self.margin) * Self.step
        let width = Int((bounds.right - originX) / Self.step) + Int(Self.margin) + 1
        let height = Int((bounds.bottom - originY) / Self.step) + Int(Self.margin) + 1
        self.width = width
        self.height = height
        columns = (0..<height).flatMap { _ in (0..<Int32(width)) }
        rows = (0..<Int32(height)).flatMap { Array(repeating: $0, count: width) }
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

/// The four ways to go, and the four sides of a box: a line leaves the right side going right.
enum Heading: Int, Sendable, CaseIterable {
    case right, down, left, up

    var isHorizontal: Bool { self == .right || self == .left }
    var reversed: Heading {
        switch self {
        case .right: .left
        case .down: .up
        case .left: .right
        case .up: .down
        }
    }
}

/// What a step costs; points of length are the unit. Found by trial on many diagrams.
enum RoutingCost {
    /// `RoutingGrid.step`, as a literal that the compiler can reckon with.
    static let step = 14
    static let bend = 40
    /// On top of a bend right after a port.
    static let earlyBend = 40
    static let crossing = 112
    /// A cell that another line already uses in the same direction.
    static let shared = 500
    /// A cell beside such a line.
    static let neighbour = 7
    static let titleBar = 16
    static let alongZoneBorder = 5
    static let acrossZoneBorder = 36
    /// For each point that a port lies off the best places of its side.
    static let portOffCentre = 0.12
    /// A port nearer than a lane to another.
    static let portNear = 45
    static let sideFull = 200
    static let unrouted = 100_000
}

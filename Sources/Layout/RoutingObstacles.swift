import Model

/// What stands in the way of one link.
struct RoutingObstacles: Sendable {
    struct Obstacle: Sendable {
        var rect: Rect
        /// How near a line may come, points.
        var clearance: Double
        /// The box, or `nil` for text.
        var box: Int?
    }

    /// What no line may enter.
    var solid: [Obstacle] = []
    /// The borders of what holds an end of the link: they may be crossed but not run along.
    var frames: [Rect] = []
    /// The title bars of those, which a line may only cross from above or below.
    var titleBars: [Rect] = []

    /// - Parameter isRelaxed: with hardly any clearance, for links that find no way otherwise.
    init(_ link: DrawnLink, in diagram: PlacedDiagram, isRelaxed: Bool = false) {
        let tree = diagram.tree
        let passable = Set(
            tree.ancestry(link.source).dropFirst() + tree.ancestry(link.target).dropFirst())
        let clearance = isRelaxed ? 4.0 : 13.0
        for box in tree.boxes.indices {
            let hidden = tree.boxes[box].parent.map { !passable.contains($0) } ?? false
            if hidden { continue }
            if box == link.source || box == link.target || !passable.contains(box) {
                let inside = tree.boxes[box].parent != nil
                solid.append(
                    Obstacle(
                        rect: tree.boxes[box].outerFrame, clearance: inside ? min(clearance, 12) : clearance, box: box))
                continue
            }
            frames.append(tree.boxes[box].outerFrame)
            if let bar = tree.boxes[box].titleBar { titleBars.append(bar) }
            for rect in Self.texts(tree.boxes[box]) {
                solid.append(Obstacle(rect: rect, clearance: isRelaxed ? 2 : 13, box: nil))
            }
            if let chip = tree.boxes[box].chip {
                solid.append(Obstacle(rect: chip, clearance: isRelaxed ? 2 : 9, box: nil))
            }
        }
        for seat in diagram.seats where seat.person != link.source && seat.person != link.target {
            // The thin line itself, no more: the space beside it is often the only way.
            let rect = Rect(
                left: seat.from.x, top: min(seat.from.y, seat.to.y), right: seat.from.x,
                bottom: max(seat.from.y, seat.to.y))
            solid.append(Obstacle(rect: rect, clearance: 8, box: nil))
        }
        for zone in diagram.zones { solid.append(Obstacle(rect: zone.heading, clearance: 5, box: nil)) }
    }

    /// The areas of a box's text and icon.
    static func texts(_ box: BoxTree.Box) -> [Rect] {
        box.texts.map { text in
            Rect(
                left: text.origin.x - 4, top: text.origin.y - text.style.size * 0.8,
                right: text.origin.x + text.width + 4, bottom: text.origin.y + text.style.size * 0.28)
        } + [box.icon.inset(by: -2)]
    }

    /// Whether a line may begin or end at this point right beside its box: the clearance of the box itself and of its
    /// neighbours inside the same machine does not count there.
    func admitsStub(at point: Point, of box: Int, in tree: BoxTree, ends: (Int, Int)) -> Bool {
        !solid.contains { obstacle in
            let clearance: Double
            if let other = obstacle.box {
                let isOwn = other == box || other == ends.0 || other == ends.1
                let isSibling = tree.boxes[other].parent != nil && tree.boxes[other].parent == tree.boxes[box].parent
                clearance = isOwn || isSibling ? 0 : obstacle.clearance
            } else {
                clearance = 3
            }
            let rect = obstacle.rect.inset(by: -clearance)
            return rect.left < point.x && point.x < rect.right && rect.top < point.y && point.y < rect.bottom
        }
    }
}

/// The obstacles of one link as flags of the cells.
struct RoutingTerrain: Sendable {
    static let blocksHorizontal: UInt8 = 1
    static let blocksVertical: UInt8 = 2
    static let isTitleBar: UInt8 = 4

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
        for bar in obstacles.titleBars {
            let sides = Rect(left: bar.left - 2, top: bar.top - 2, right: bar.right + 2, bottom: bar.bottom + 13)
            mark(sides, Self.blocksHorizontal, grid)
            mark(Rect(left: bar.left, top: bar.top, right: bar.right, bottom: bar.bottom + 1), Self.isTitleBar, grid)
        }
    }

    private mutating func mark(_ rect: Rect, _ flag: UInt8, _ grid: RoutingGrid) {
        let (columns, rows) = grid.interior(of: rect)
        guard !columns.isEmpty else { return }
        for row in rows {
            let base = row * grid.width
            for column in columns { flags[base + column] |= flag }
        }
    }

    func blocks(_ cell: Int, _ heading: Heading) -> Bool {
        flags[cell] & (heading.isHorizontal ? Self.blocksHorizontal : Self.blocksVertical) != 0
    }
}

/// Where the borders of zones run, as seen from the cells.
struct ZoneBorders: Sendable {
    /// Borders between a cell and its right neighbour, and between a cell and its lower neighbour.
    private(set) var right: [UInt8]
    private(set) var below: [UInt8]
    /// Columns and rows that run along a border.
    private(set) var nearColumn: [Bool]
    private(set) var nearRow: [Bool]

    init(_ zones: [Rect], grid: RoutingGrid) {
        right = Array(repeating: 0, count: grid.count)
        below = Array(repeating: 0, count: grid.count)
        nearColumn = (0..<grid.width).map { i in zones.contains { Self.isNear(grid.x(i), $0.left, $0.right) } }
        nearRow = (0..<grid.height).map { j in
            zones.contains { Self.isNear(grid.y(j * grid.width), $0.top, $0.bottom) }
        }
        for zone in zones {
            let (columns, rows) = grid.interior(of: zone)
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

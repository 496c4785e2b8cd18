import Model

/// Turns the engine's positions into final ones: on the grid, with room between columns where zones end and begin,
/// and people who talk to each other on one line.
struct UnitPlacement {
    private typealias M = LayoutMetrics

    private var tree: BoxTree
    private let arrangement: Arrangement
    private let zones: [Zone]
    private let nesting: ZoneNesting
    /// The place of each unit's zone, or -1.
    private let zoneOfUnit: [Int]
    private let links: [DrawnLink]
    /// Units whose machines should begin at the same height.
    private let levels: [(unit: Int, other: Int)]

    static func apply(
        _ placement: Placement, to tree: BoxTree, zones: [Zone], links: [DrawnLink], arrangement: Arrangement,
        levels: [(unit: Int, other: Int)]
    ) -> PlacedDiagram {
        var work = UnitPlacement(tree: tree, arrangement: arrangement, zones: zones, links: links, levels: levels)
        for (unit, center) in zip(arrangement.order, placement.centers) { work.move(unit, to: center) }
        work.spaceRows()
        work.levelRows()
        work.partZones()
        work.spaceColumns()
        work.alignPeople()
        BoxStretching.apply(
            to: &work.tree, links: links, arrangement: arrangement, zoneOfUnit: work.zoneOfUnit,
            except: Set(levels.flatMap { [$0.unit, $0.other] }))
        return PlacedDiagram(tree: work.tree, zones: work.zoneFrames(), links: links)
    }

    private init(
        tree: BoxTree, arrangement: Arrangement, zones: [Zone], links: [DrawnLink], levels: [(unit: Int, other: Int)]
    ) {
        self.levels = levels
        self.tree = tree
        self.arrangement = arrangement
        self.zones = zones
        self.links = links
        nesting = ZoneNesting(zones)
        zoneOfUnit = tree.units.map { unit in zones.firstIndex { $0.id == unit.zone } ?? -1 }
    }

    private mutating func move(_ unit: Int, to center: Point) {
        let frame = tree.units[unit].frame
        tree.move(
            unit: unit, dx: M.snap(center.x - frame.width / 2) - frame.x,
            dy: M.snap(center.y - frame.height / 2) - frame.y)
    }

    /// Units above each other that a line joins stand far enough apart for its label; all that is further down moves with
    /// the lower one.
    private mutating func spaceRows() {
        for stack in arrangement.stacks {
            for (upper, lower) in zip(stack, stack.dropFirst()) {
                guard let needed = links.compactMap({ room(for: $0, between: upper, lower) }).max() else { continue }
                let top = tree.units[lower].frame.top
                let drop = M.roundUp(needed - (top - tree.units[upper].frame.bottom))
                guard drop > 0 else { continue }
                for unit in tree.units.indices where tree.units[unit].frame.top >= top - 1 {
                    tree.move(unit: unit, dx: 0, dy: drop)
                }
            }
        }
    }

    /// `nil` for a line between others.
    private func room(for link: DrawnLink, between upper: Int, _ lower: Int) -> Double? {
        let (a, b) = (tree.boxes[link.source], tree.boxes[link.target])
        guard (a.unit, b.unit) == (upper, lower) || (a.unit, b.unit) == (lower, upper) else { return nil }
        // The dot and the head are in the gap as well, if they are not inside the machines.
        if link.label.listSize.height > 0 { return link.label.drop + 2 * (EndMark.headLength + EndMark.clearance) + 24 }
        let isMerged = a.unit == lower ? a.isMerged : b.isMerged
        let bar = isMerged ? 0 : tree.boxes[tree.units[lower].root].titleBar?.height ?? 0
        let inside = min(a.inset, M.padding) + min(b.inset, M.padding)
        return max(
            link.label.drop + (a.inset == 0 || b.inset == 0 ? 30 : 8), link.label.drop / M.mostCovered - inside - bar)
    }

    private mutating func levelRows() {
        let tops = RowLeveling.tops(
            tree, zones: zones, links: links, arrangement: arrangement, levels: levels)
        for unit in tree.units.indices { tree.move(unit: unit, dx: 0, dy: tops[unit] - tree.units[unit].frame.top) }
    }

    /// The engine knows nothing of zones inside zones: what is in one frame is moved below what is in another beside it.
    private mutating func partZones() {
        guard nesting.isNested else { return }
        let columns = zoneColumns()
        for family in nesting.families {
            for (place, zone) in family.enumerated().dropFirst() {
                guard let own = columns[zone], let top = extent(of: zone)?.top else { continue }
                var drop = 0.0
                for upper in family[..<place] {
                    guard let other = columns[upper], other.first <= own.last, own.first <= other.last,
                        let bottom = extent(of: upper)?.bottom
                    else { continue }
                    let extra = nesting.extraSeparation(wholeUpper: upper, wholeLower: zone)
                    drop = max(drop, bottom + M.zoneMargin + M.zoneGap + M.zoneTop + extra - top)
                }
                guard drop > 0 else { continue }
                for unit in tree.units.indices where nesting.holds(zone, zoneOfUnit[unit]) {
                    tree.move(unit: unit, dx: 0, dy: M.roundUp(drop))
                }
            }
        }
    }

    /// Around the units in a zone.
    private func extent(of zone: Int) -> Rect? {
        var extent: Rect?
        for unit in tree.units.indices where nesting.holds(zone, zoneOfUnit[unit]) {
            extent = extent?.union(tree.units[unit].frame) ?? tree.units[unit].frame
        }
        return extent
    }

    /// The engine knows one distance for all columns; zone borders need more between two of them.
    private mutating func spaceColumns() {
        let badgeRooms = badgeRooms()
        let zoneColumns = zoneColumns()
        let lanes = lanes()
        var x = 0.0
        for column in 0..<arrangement.columnCount {
            var width = 0.0
            for unit in tree.units.indices where arrangement.columns[unit] == column {
                width = max(width, tree.units[unit].frame.width)
            }
            var hasStack = false
            for unit in tree.units.indices where arrangement.columns[unit] == column {
                let frame = tree.units[unit].frame
                tree.move(unit: unit, dx: M.snap(x + (width - frame.width) / 2) - frame.x, dy: 0)
                hasStack = hasStack || tree.boxes[tree.units[unit].root].isStack
            }
            let zoneRoom = nesting.room(
                after: column, first: { zoneColumns[$0]?.first ?? -1 }, last: { zoneColumns[$0]?.last ?? -1 })
            let needed = zoneRoom + (hasStack ? M.stackOffset + 1 : 0)
            x +=
                width
                + M.roundUp(
                    max(
                        Double(arrangement.columnSeparation), needed, badgeRooms[column],
                        M.laneRoom(lanes[column])))
        }
    }

    /// What lines from each column to the next need between the two for their labels.
    private func badgeRooms() -> [Double] {
        var rooms = Array(repeating: 0.0, count: arrangement.columnCount)
        for link in links {
            let a = arrangement.columns[tree.boxes[link.source].unit]
            let b = arrangement.columns[tree.boxes[link.target].unit]
            if abs(a - b) == 1 { rooms[min(a, b)] = max(rooms[min(a, b)], link.columnRoom(in: tree)) }
        }
        return rooms
    }

    /// How many lines run up or down beside each other right of each column, at the most, if each does so beside its ends.
    private func lanes() -> [Int] {
        var spans = Array(repeating: [(low: Double, high: Double, fan: Int?)](), count: arrangement.columnCount)
        func add(_ column: Int, _ low: Double, _ high: Double, _ fan: Int?) {
            // Lines that share their way need one lane.
            if let fan, let same = spans[column].firstIndex(where: { $0.fan == fan }) {
                spans[column][same].low = min(spans[column][same].low, low)
                spans[column][same].high = max(spans[column][same].high, high)
            } else {
                spans[column].append((low, high, fan))
            }
        }
        for link in links {
            let (a, b) = (tree.boxes[link.source], tree.boxes[link.target])
            let (left, right) = (
                min(arrangement.columns[a.unit], arrangement.columns[b.unit]),
                max(arrangement.columns[a.unit], arrangement.columns[b.unit])
            )
            let isLevel = min(a.frame.bottom, b.frame.bottom) - max(a.frame.top, b.frame.top) >= M.lane
            guard left < right, !isLevel else { continue }
            let (low, high) = (min(a.frame.center.y, b.frame.center.y), max(a.frame.center.y, b.frame.center.y))
            add(left, low, high, link.fan?.index)
            if right > left + 1 { add(right - 1, low, high, link.fan?.index) }
        }
        return spans.map { spans in
            spans.map { span in spans.count { $0.low <= span.low && span.low < $0.high } }.max() ?? 0
        }
    }

    /// The first and the last column of all that is in each zone.
    private func zoneColumns() -> [(first: Int, last: Int)?] {
        zones.indices.map { zone in
            var columns: (first: Int, last: Int)?
            for unit in tree.units.indices where nesting.holds(zone, zoneOfUnit[unit]) {
                let column = arrangement.columns[unit]
                columns = (min(columns?.first ?? column, column), max(columns?.last ?? column, column))
            }
            return columns
        }
    }

    /// Where two people talk, one is moved to the other's line if nothing stands in the way.
    private mutating func alignPeople() {
        for link in links {
            guard tree.boxes[link.source].kind == .person, tree.boxes[link.target].kind == .person else { continue }
            let (upper, lower) =
                tree.boxes[link.source].frame.y < tree.boxes[link.target].frame.y
                ? (link.source, link.target) : (link.target, link.source)
            align(upper, with: lower)
            clear(link)
        }
    }

    private mutating func align(_ upper: Int, with lower: Int) {
        let drop = tree.boxes[lower].frame.y - tree.boxes[upper].frame.y
        guard drop > 0, drop <= 140 else { return }
        if canLower(upper, by: drop) {
            shift(upper, by: drop)
        } else if canRaise(lower, by: drop) {
            shift(lower, by: -drop)
        }
    }

    private func canRaise(_ person: Int, by rise: Double) -> Bool {
        let unit = tree.boxes[person].unit
        guard tree.units[unit].people.contains(person), !stands(person, belowRootOf: unit) else { return false }
        let frame = tree.units[unit].frame
        let above = Rect(left: frame.left - 14, top: frame.top - rise - 28, right: frame.right + 14, bottom: frame.top)
        return !tree.units.indices.contains { $0 != unit && tree.units[$0].frame.intersects(above) }
    }

    private func canLower(_ person: Int, by drop: Double) -> Bool {
        let unit = tree.boxes[person].unit
        guard stands(person, belowRootOf: unit) else { return false }
        let frame = tree.units[unit].frame
        let below = Rect(
            left: frame.left - 14, top: frame.bottom, right: frame.right + 14, bottom: frame.bottom + drop + 28)
        return !tree.units.indices.contains { $0 != unit && tree.units[$0].frame.intersects(below) }
    }

    private func stands(_ person: Int, belowRootOf unit: Int) -> Bool {
        tree.units[unit].people.contains(person)
            && tree.boxes[person].frame.y > tree.boxes[tree.units[unit].root].frame.y
    }

    /// Keeps the line between two people clear of the machines that it passes under.
    private mutating func clear(_ link: DrawnLink) {
        let a = tree.boxes[link.source]
        let b = tree.boxes[link.target]
        guard abs(a.frame.y - b.frame.y) < 1, stands(link.source, belowRootOf: a.unit),
            stands(link.target, belowRootOf: b.unit)
        else { return }
        let y = a.frame.center.y
        let left = min(a.frame.right, b.frame.right)
        let right = max(a.frame.left, b.frame.left)
        let obstacles = tree.units.filter { unit in
            unit.frame.left < right && left < unit.frame.right && unit.frame.bottom > y - 28
                && unit.frame.bottom <= y + 14
        }
        guard let bottom = obstacles.map(\.frame.bottom).max() else { return }
        let drop = M.roundUp(bottom + 28 - y)
        guard canLower(link.source, by: drop), canLower(link.target, by: drop) else { return }
        shift(link.source, by: drop)
        shift(link.target, by: drop)
    }

    private mutating func shift(_ person: Int, by drop: Double) {
        tree.move(box: person, dx: 0, dy: drop)
        let unit = tree.boxes[person].unit
        tree.units[unit].frame = tree.units[unit].frame.union(tree.boxes[person].frame)
    }

    private func zoneFrames() -> [PlacedDiagram.ZoneFrame] {
        let frames = ZoneFrames.around(tree, zones: zones, nesting: nesting, zoneOfUnit: zoneOfUnit)
        return zip(zones, frames).compactMap { zone, frame in frame.map { Self.headed(zone, $0) } }
    }

    private static func headed(_ zone: Zone, _ frame: Rect) -> PlacedDiagram.ZoneFrame {
        let icon = Rect(x: frame.x + 16, y: frame.y + 14, width: 18, height: 18)
        let width = TextMetrics.width(zone.title, .zone)
        let label = TextRun(
            text: zone.title, origin: Point(x: frame.x + 41, y: frame.y + 28.5), style: .zone, width: width)
        return PlacedDiagram.ZoneFrame(
            zone: zone, frame: frame, label: label, icon: icon,
            heading: Rect(left: icon.left, top: icon.top, right: frame.x + 41 + width, bottom: icon.bottom))
    }
}

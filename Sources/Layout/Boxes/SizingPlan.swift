import Model

/// What the sizes and places of boxes depend on besides an arrangement, as plain numbers.
///
/// A search computes sizes thousands of times; a tree of boxes with their texts is too heavy for that.
struct SizingPlan: Sendable {
    private typealias M = LayoutMetrics

    struct Box: Sendable {
        /// -1 for none.
        var parent: Int
        /// The box and all that it holds stand side by side in the array, up to this index.
        var end: Int
        var depth: Int
        var unit: Int
        var isContainer: Bool
        var isDatabase: Bool
        /// Whether it has the frame of the machine that holds it.
        var isMerged: Bool
        /// Of the part that holds the box's own text, however many lines end at it.
        var baseHead: Double
        /// Of a plain card or pill; a machine's width is its unit's.
        var plainWidth: Double
        /// Between it and the next box in the same holder, as they are declared.
        var gap = M.gap
        /// Where in `contents` what it holds is listed.
        var contents = 0..<0
        var freedom = Freedom.free
        /// Whether a line inside the machine begins or ends at it, and needs room at one of its sides.
        var hasInnerEnd = false
    }

    /// In which order what a box holds may stand.
    enum Freedom: Sendable {
        case asDeclared
        /// Neighbours stay neighbours, for a line that joins two of them.
        case eitherWayRound
        case free
    }

    struct Unit: Sendable {
        var root: Int
        var people: [Int]
        var peopleGap: Double
        /// Between two of its people, who stand side by side.
        var peopleSeparation: Double
        /// Its place in the diagram's zones, or -1.
        var zone: Int
        /// Of the title, and of what it holds with their padding; lanes at the sides come on top of the latter.
        var titleWidth = 0.0
        var contentWidth = 0.0
        /// Boxes in it that hold several which may stand in another order than they are declared.
        var movable: [Int] = []
        /// The boxes in it that lines join to its people.
        var seatTerms: [(near: Int, person: Int)] = []
        /// Links inside it that run in a lane at one side.
        var lanes: [Lane] = []
        /// The units at the other ends of its links.
        var partners: [Int] = []
    }

    struct Lane: Sendable {
        /// The boxes that the lane passes.
        var span: Range<Int>
        /// From a box to itself.
        var isLoop: Bool
        /// What a loop needs beyond the room for one letter: the run from the box may be its only free one.
        var extraWidth: Double
    }

    /// A link as one of its units sees it: the box at its own end, and the box and unit at the other.
    struct BarycenterTerm: Sendable {
        var near: Int
        var far: Int
        var partner: Int
    }

    struct Wire: Sendable {
        var source: Int
        var target: Int
        var sourceUnit: Int
        var targetUnit: Int
        /// The room along the line that its letters need.
        var badgeRun: Double
        /// What it needs between two columns for them.
        var columnRoom: Double
        /// How many lanes at the side of a box it needs.
        var lanes: Int
        /// With other wires that have the same end.
        var fan: Fan?
        var joinsUnits: Bool { sourceUnit != targetUnit }
    }

    private(set) var boxes: [Box]
    private(set) var units: [Unit]
    /// The links of each unit to others, whose mean decides where it is placed best: of all units one after the other, so
    /// that the search, which reads them a million times, counts no references.
    private(set) var barycenterTerms: [BarycenterTerm] = []
    /// Where those of each unit begin, and the last end.
    private(set) var barycenterStarts: [Int] = []
    /// What each box holds, as it is declared; the boxes one after the other.
    private(set) var contents: [Int] = []
    /// The zone of each unit, or -1.
    let zoneOfUnit: [Int]
    let wires: [Wire]
    let fanCount: Int
    /// Whether lines carry letters, which need more room beside each other.
    private let hasLetters: Bool
    let zones: [Zone]
    let nesting: ZoneNesting
    /// Each two units that a link joins, once, the earlier first.
    let pairs: [(early: Int, late: Int)]
    /// Units that should stand near each other, the first further left, though no line joins them.
    let acquaintances: [(from: Int, to: Int)]
    /// The unit in which the first letter starts.
    let firstUnit: Int?

    /// How many lines pull as much as the wish that two units are level.
    private static let levelWeight = 8

    /// - Parameter keepsContents: whether everything stands in its box as it is declared.
    init(
        _ tree: BoxTree, zones: [Zone], links: [DrawnLink], acquaintances: [Acquaintance] = [],
        levels: [Node.ID: Node.ID] = [:], keepsContents: Bool = false
    ) {
        self.zones = zones
        nesting = ZoneNesting(zones)
        wires = links.map { link in
            Wire(
                source: link.source, target: link.target, sourceUnit: tree.boxes[link.source].unit,
                targetUnit: tree.boxes[link.target].unit,
                badgeRun: link.source == link.target ? link.label.drop : link.badgeRun,
                columnRoom: link.columnRoom(in: tree), lanes: link.lanes, fan: link.fan)
        }
        boxes = tree.boxes.map { Self.box($0, in: tree) }
        units = tree.units.map { unit in
            Unit(
                root: unit.root, people: unit.people, peopleGap: Self.peopleGap(unit, in: tree, links),
                peopleSeparation: Self.peopleSeparation(unit, links),
                zone: zones.firstIndex { $0.id == unit.zone } ?? -1)
        }
        zoneOfUnit = units.map(\.zone)
        hasLetters = links.contains { !$0.paths.isEmpty }
        fanCount = (wires.compactMap(\.fan?.index).max() ?? -1) + 1
        var pairs: [(early: Int, late: Int)] = []
        var terms: [[BarycenterTerm]] = Array(repeating: [], count: units.count)
        for wire in wires where wire.joinsUnits {
            for (unit, partner) in [(wire.sourceUnit, wire.targetUnit), (wire.targetUnit, wire.sourceUnit)] {
                let isSource = unit == wire.sourceUnit
                terms[unit].append(
                    BarycenterTerm(
                        near: isSource ? wire.source : wire.target, far: isSource ? wire.target : wire.source,
                        partner: partner))
                units[unit].partners.append(partner)
            }
            let pair = (min(wire.sourceUnit, wire.targetUnit), max(wire.sourceUnit, wire.targetUnit))
            if !pairs.contains(where: { $0 == pair }) { pairs.append(pair) }
        }
        for wire in wires where !wire.joinsUnits {
            let people = units[wire.sourceUnit].people
            for (near, person) in [(wire.source, wire.target), (wire.target, wire.source)]
            where people.contains(person) && !people.contains(near) {
                units[wire.sourceUnit].seatTerms.append((near, person))
            }
        }
        self.pairs = pairs
        self.acquaintances = acquaintances.compactMap { pair in
            guard let from = tree.index[pair.from], let to = tree.index[pair.to] else { return nil }
            return tree.boxes[from].unit == tree.boxes[to].unit ? nil : (tree.boxes[from].unit, tree.boxes[to].unit)
        }
        for (from, to) in self.acquaintances {
            for (unit, partner) in [(from, to), (to, from)] {
                units[unit].partners.append(partner)
                terms[unit].append(
                    BarycenterTerm(near: units[unit].root, far: units[partner].root, partner: partner))
            }
        }
        for (from, to) in tree.units(levels) {
            for (unit, partner) in [(from, to), (to, from)] {
                let term = BarycenterTerm(near: units[unit].root, far: units[partner].root, partner: partner)
                terms[unit] += Array(repeating: term, count: Self.levelWeight)
            }
        }
        for terms in terms {
            barycenterStarts.append(barycenterTerms.count)
            barycenterTerms += terms
        }
        barycenterStarts.append(barycenterTerms.count)
        let lettered = links.filter { !$0.paths.isEmpty }.min { $0.paths[0] < $1.paths[0] }
        firstUnit = lettered.map { tree.boxes[$0.source].unit }
        listContents(tree, keepsContents: keepsContents)
        for unit in units.indices { addRoom(unit, in: tree, links) }
        for box in boxes.indices where boxes[box].contents.count > 1 && boxes[box].freedom != .asDeclared {
            units[boxes[box].unit].movable.append(box)
        }
        for wire in wires where !wire.joinsUnits && wire.source != wire.target {
            boxes[wire.source].hasInnerEnd = true
            boxes[wire.target].hasInnerEnd = true
        }
    }

    private static func box(_ box: BoxTree.Box, in tree: BoxTree) -> Box {
        let isDatabase = box.kind == .database && !box.isMerged
        let isPlain = box.children.isEmpty && box.depth == 0
        let isPerson = box.kind == .person
        let baseHead: Double
        if isPlain {
            baseHead = isPerson && box.lines.count + box.details.count == 1 ? 42 : box.textHeight + 22
        } else if box.isMerged || box.children.contains(where: { tree.boxes[$0].isMerged }) {
            baseHead = (box.textHeight + M.mergedMargin).rounded(.up)
        } else if box.depth == 0 {
            baseHead = M.roundUpOdd(max(M.titleBar, box.textHeight + 20))
        } else {
            baseHead = max(M.leafHeight + (isDatabase ? 14 : 0), box.textHeight + (isDatabase ? 28 : 18))
        }
        return Box(
            parent: box.parent ?? -1, end: box.end, depth: box.depth, unit: box.unit,
            isContainer: !box.children.isEmpty, isDatabase: isDatabase, isMerged: box.isMerged, baseHead: baseHead,
            plainWidth: M.roundUp(box.textWidth + box.plainChipWidth + (isPerson ? 70 : 60), to: M.lane))
    }

    /// Lines between people and their own machine need room for their letters.
    private static func peopleGap(_ unit: BoxTree.Unit, in tree: BoxTree, _ links: [DrawnLink]) -> Double {
        let own = links.filter { link in
            (unit.people.contains(link.source) || unit.people.contains(link.target))
                && tree.boxes[link.source].unit == tree.boxes[link.target].unit
        }
        return own.isEmpty ? 28 : max(56, M.roundUp(44 + (own.map(\.badgeRun).max() ?? 0)))
    }

    private static func peopleSeparation(_ unit: BoxTree.Unit, _ links: [DrawnLink]) -> Double {
        let own = links.filter { link in
            link.source != link.target && unit.people.contains(link.source) && unit.people.contains(link.target)
        }
        let hasLoop = links.contains { $0.source == $0.target && unit.people.contains($0.source) }
        return M.roundUp(max(hasLoop ? 3 * M.lane : M.lane, own.map { $0.badgeRun + 44 }.max() ?? 0))
    }

    /// The height of a box with so many lines at one side.
    func height(of box: Int, lines: Int) -> Double {
        hasLetters
            ? M.lane * Double(lines) : 2 + M.endPitch * Double(lines + (lines > 1 && boxes[box].hasInnerEnd ? 1 : 0))
    }

    /// Between two boxes in the same holder, the first above the second.
    func gap(_ upper: Int, _ lower: Int) -> Double {
        // Two that are neighbours as they are declared may have a line between them.
        if lower == boxes[upper].end { return boxes[upper].gap }
        return upper == boxes[lower].end ? boxes[lower].gap : M.gap
    }

    /// Whether a link joins two people who sit at one machine.
    func isBetweenNeighbours(_ wire: Wire) -> Bool {
        let people = units[wire.sourceUnit].people
        return wire.source != wire.target && people.contains(wire.source) && people.contains(wire.target)
    }

    /// What the links inside a machine need: wider gaps below some children, lanes beside them all.
    private mutating func addRoom(_ unit: Int, in tree: BoxTree, _ links: [DrawnLink]) {
        let root = units[unit].root
        let box = tree.boxes[root]
        guard !box.children.isEmpty else { return }
        var extraWidth = 0.0
        for link in links where tree.boxes[link.source].unit == unit && tree.boxes[link.target].unit == unit {
            addRoom(for: link, root: root, in: tree, &extraWidth)
        }
        let content =
            box.children.map { Self.minimumWidth($0, tree) + (tree.boxes[$0].isMerged ? 0 : 2 * M.padding) }.max() ?? 0
        units[unit].titleWidth = box.textWidth + 56 + (box.isStack ? 8 + box.chipWidth : 0)
        units[unit].contentWidth = max(content, extraWidth)
    }

    private mutating func addRoom(for link: DrawnLink, root: Int, in tree: BoxTree, _ extraWidth: inout Double) {
        let holder = Self.holder(of: link, tree)
        if let holder { restrict(holder, for: link, tree) }
        if let holder, holder != root, addGap(for: link, in: holder, tree) { return }
        let children = tree.boxes[root].children
        guard let a = Self.child(of: root, holding: link.source, tree),
            let b = Self.child(of: root, holding: link.target, tree),
            let ia = children.firstIndex(of: a), let ib = children.firstIndex(of: b)
        else { return }
        let (upper, lower) = ia < ib ? (a, b) : (b, a)
        let (upperEnd, lowerEnd) = ia < ib ? (link.source, link.target) : (link.target, link.source)
        if abs(ia - ib) == 1, Self.isFirst(lowerEnd, in: lower, tree), Self.isLast(upperEnd, in: upper, tree) {
            let gap = Self.innerGap(link)
            boxes[upper].gap = max(boxes[upper].gap, gap)
            // The line passes the headers on its way down, right of their text.
            for box in tree.ancestry(lowerEnd).dropFirst() where tree.boxes[box].depth > 0 {
                let depth = Double(tree.boxes[box].depth)
                extraWidth = max(extraWidth, 40 + tree.boxes[box].textWidth + 58 + 2 * M.padding * depth)
            }
            return
        }
        let span = children[min(ia, ib)]..<tree.boxes[children[max(ia, ib)]].end
        let extraWidth =
            link.source == link.target ? M.roundUp(max(0, link.badgeRun - 2 * LayoutMetrics.badgeRadius)) : 0
        units[tree.boxes[root].unit].lanes.append(Lane(span: span, isLoop: ia == ib, extraWidth: extraWidth))
    }

    /// Between neighbours in a box that a line joins.
    private static func innerGap(_ link: DrawnLink) -> Double {
        M.roundUp(max(56, link.badgeRun + 33, link.badgeRun / M.mostCovered))
    }

    /// The innermost box that holds both ends and is neither of them.
    private static func holder(of link: DrawnLink, _ tree: BoxTree) -> Int? {
        let holders = tree.ancestry(link.source).dropFirst()
        return tree.ancestry(link.target).dropFirst().first { holders.contains($0) }
    }

    /// Room for a straight line between neighbours inside another part of the machine.
    /// - Returns: whether they are neighbours.
    private mutating func addGap(for link: DrawnLink, in holder: Int, _ tree: BoxTree) -> Bool {
        let children = tree.boxes[holder].children
        guard let a = children.firstIndex(of: link.source), let b = children.firstIndex(of: link.target),
            abs(a - b) == 1, tree.boxes[children[min(a, b)]].children.isEmpty
        else { return false }
        let upper = children[min(a, b)]
        boxes[upper].gap = max(boxes[upper].gap, Self.innerGap(link))
        return true
    }

    private static func child(of root: Int, holding box: Int, _ tree: BoxTree) -> Int? {
        tree.ancestry(box).first { tree.boxes[$0].parent == root }
    }

    private static func isFirst(_ box: Int, in top: Int, _ tree: BoxTree) -> Bool {
        var current = top
        while current != box {
            guard let first = tree.boxes[current].children.first else { return false }
            current = first
        }
        return true
    }

    private static func isLast(_ box: Int, in top: Int, _ tree: BoxTree) -> Bool {
        var current = top
        while current != box {
            guard let last = tree.boxes[current].children.last else { return false }
            current = last
        }
        return true
    }

    private static func minimumWidth(_ box: Int, _ tree: BoxTree) -> Double {
        let own = tree.boxes[box].textWidth + 54
        return tree.boxes[box].children.reduce(own) { max($0, minimumWidth($1, tree) + 2 * M.padding) }
    }

    private mutating func listContents(_ tree: BoxTree, keepsContents: Bool) {
        for (box, declared) in tree.boxes.enumerated() {
            boxes[box].contents = contents.count..<contents.count + declared.children.count
            boxes[box].freedom = keepsContents ? .asDeclared : .free
            contents += declared.children
        }
    }

    mutating func keepContents() {
        for unit in units.indices { units[unit].movable = [] }
    }

    /// What a line joins inside a box stays as it is arranged for that line.
    private mutating func restrict(_ holder: Int, for link: DrawnLink, _ tree: BoxTree) {
        guard link.source != link.target else { return }
        let isJoinedDirectly = tree.boxes[link.source].parent == holder && tree.boxes[link.target].parent == holder
        if isJoinedDirectly, boxes[holder].freedom == .free { boxes[holder].freedom = .eitherWayRound }
        guard !isJoinedDirectly else { return }
        for box in [link.source, link.target] {
            for inner in tree.ancestry(box).dropFirst() where inner >= holder { boxes[inner].freedom = .asDeclared }
        }
    }
}

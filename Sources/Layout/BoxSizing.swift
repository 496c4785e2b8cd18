import Model

/// Gives every box of a tree its size and its place inside its unit, for one arrangement: how many lines will end at
/// each side of a box depends on the columns.
struct BoxSizing {
    private typealias M = LayoutMetrics

    private var tree: BoxTree
    private let links: [DrawnLink]
    private let arrangement: Arrangement
    /// Lines expected at the left and right side of each box.
    private var ports: [(left: Int, right: Int)]
    /// Links between two boxes of one unit, by unit.
    private var inner: [[DrawnLink]]

    static func size(_ tree: BoxTree, links: [DrawnLink], arrangement: Arrangement) -> BoxTree {
        var sizing = BoxSizing(tree: tree, links: links, arrangement: arrangement)
        let rooms = sizing.tree.units.indices.map { sizing.room($0) }
        var widths = rooms.map(\.width)
        sizing.equalizeColumns(&widths)
        for unit in sizing.tree.units.indices { sizing.place(unit, width: widths[unit], room: rooms[unit]) }
        return sizing.tree
    }

    private init(tree: BoxTree, links: [DrawnLink], arrangement: Arrangement) {
        self.tree = tree
        self.links = links
        self.arrangement = arrangement
        ports = Array(repeating: (0, 0), count: tree.boxes.count)
        inner = Array(repeating: [], count: tree.units.count)
        for link in links {
            let a = tree.boxes[link.source].unit
            let b = tree.boxes[link.target].unit
            if link.source == link.target {
                ports[link.source].right += 2
                inner[a].append(link)
            } else if a == b {
                inner[a].append(link)
            } else if arrangement.columns[a] < arrangement.columns[b] {
                ports[link.source].right += 1
                ports[link.target].left += 1
            } else if arrangement.columns[a] > arrangement.columns[b] {
                ports[link.source].left += 1
                ports[link.target].right += 1
            }
        }
    }

    /// What the links inside a machine need: wider gaps below some children, lanes beside them all.
    private struct Room {
        var width = 0.0
        /// Below the child of that index, in place of the usual gap.
        var gaps: [Int: Double] = [:]
        var leftLane = 0.0
        var rightLane = 0.0
    }

    private func room(_ unit: Int) -> Room {
        let root = tree.units[unit].root
        let box = tree.boxes[root]
        var room = Room()
        guard !box.children.isEmpty else {
            room.width = M.roundUp(box.textWidth + (box.kind == .person ? 70 : 60), to: M.lane)
            return room
        }
        var extraWidth = 0.0
        var lanes = (left: 0, right: 0)
        for link in inner[unit] { addRoom(for: link, root: root, &room, &lanes, &extraWidth) }
        room.leftLane = lanes.left == 0 ? 0 : 42 + M.lane * Double(lanes.left - 1)
        room.rightLane = lanes.right == 0 ? 0 : 42 + M.lane * Double(lanes.right - 1)
        let chip = box.isStack ? 34.0 : 0
        let content = box.children.map { minimumWidth($0) + 2 * M.padding }.max() ?? 0
        let title = box.textWidth + 56 + chip
        room.width = M.roundUp(
            max(title, max(content, extraWidth) + room.leftLane + room.rightLane), to: M.lane)
        return room
    }

    private func addRoom(
        for link: DrawnLink, root: Int, _ room: inout Room, _ lanes: inout (left: Int, right: Int),
        _ extraWidth: inout Double
    ) {
        let children = tree.boxes[root].children
        guard let a = child(of: root, holding: link.source), let b = child(of: root, holding: link.target),
            let ia = children.firstIndex(of: a), let ib = children.firstIndex(of: b)
        else { return }
        let (upper, lower) = ia < ib ? (a, b) : (b, a)
        let (upperEnd, lowerEnd) = ia < ib ? (link.source, link.target) : (link.target, link.source)
        if abs(ia - ib) == 1, isFirst(lowerEnd, in: lower), isLast(upperEnd, in: upper) {
            let header = lower == lowerEnd ? 0.0 : Double(tree.boxes[lowerEnd].depth - 1) * M.leafHeight
            let gap = M.roundUp(max(header > 0 ? 42 : 56, link.badgeRun + 31 - header))
            room.gaps[min(ia, ib)] = max(room.gaps[min(ia, ib)] ?? 0, gap)
            // The line passes the headers on its way down, right of their text.
            for box in tree.ancestry(lowerEnd).dropFirst() where tree.boxes[box].depth > 0 {
                let depth = Double(tree.boxes[box].depth)
                extraWidth = max(extraWidth, 40 + tree.boxes[box].textWidth + 58 + 2 * M.padding * depth)
            }
            return
        }
        let span = children[min(ia, ib)...max(ia, ib)].flatMap { tree.subtree($0) }
        let left = span.reduce(0) { $0 + ports[$1].left }
        let right = span.reduce(0) { $0 + ports[$1].right }
        if left <= right && ia != ib { lanes.left += 1 } else { lanes.right += 1 }
    }

    private func child(of root: Int, holding box: Int) -> Int? {
        tree.ancestry(box).first { tree.boxes[$0].parent == root }
    }

    private func isFirst(_ box: Int, in top: Int) -> Bool {
        var current = top
        while current != box {
            guard let first = tree.boxes[current].children.first else { return false }
            current = first
        }
        return true
    }

    private func isLast(_ box: Int, in top: Int) -> Bool {
        var current = top
        while current != box {
            guard let last = tree.boxes[current].children.last else { return false }
            current = last
        }
        return true
    }

    private func minimumWidth(_ box: Int) -> Double {
        let own = tree.boxes[box].textWidth + 54
        return tree.boxes[box].children.reduce(own) { max($0, minimumWidth($1) + 2 * M.padding) }
    }

    /// Machines that hold something and stand in one column are equally wide.
    private func equalizeColumns(_ widths: inout [Double]) {
        var widest: [Int: Double] = [:]
        for unit in tree.units.indices where holdsSomething(unit) {
            widest[arrangement.columns[unit]] = max(widest[arrangement.columns[unit]] ?? 0, widths[unit])
        }
        for unit in tree.units.indices where holdsSomething(unit) {
            widths[unit] = widest[arrangement.columns[unit]] ?? widths[unit]
        }
    }

    private func holdsSomething(_ unit: Int) -> Bool { !tree.boxes[tree.units[unit].root].children.isEmpty }

    private mutating func place(_ unit: Int, width: Double, room: Room) {
        let root = tree.units[unit].root
        if tree.boxes[root].children.isEmpty {
            placePlain(root, width: width)
        } else {
            placeMachine(root, width: width, room: room)
        }
        var frame = tree.boxes[root].frame
        placePeople(unit, &frame)
        tree.units[unit].frame = frame
        tree.move(unit: unit, dx: -frame.x, dy: -frame.y)
    }

    /// A card or pill with its icon and name in the middle.
    private mutating func placePlain(_ box: Int, width: Double) {
        let lines = tree.boxes[box].lines.count
        let count = max(ports[box].left, ports[box].right, 1)
        let isPerson = tree.boxes[box].kind == .person
        let base = isPerson && lines == 1 ? 42 : tree.boxes[box].textHeight + 34
        let height = M.roundUp(max(base, M.lane * Double(count)))
        tree.boxes[box].frame = Rect(x: 0, y: 0, width: width, height: height)
        let side = 22.0
        let left = (width - (side + 10 + tree.boxes[box].textWidth)) / 2 - 2
        tree.boxes[box].icon = Rect(x: left, y: height / 2 - side / 2, width: side, height: side)
        setTexts(box, x: left + side + 10, middle: height / 2)
    }

    private mutating func placeMachine(_ box: Int, width: Double, room: Room) {
        let bar = M.roundUp(max(M.titleBar, tree.boxes[box].textHeight + 20))
        var y = bar + M.padding
        let children = tree.boxes[box].children
        for (i, child) in children.enumerated() {
            let bottom = place(
                child, x: M.padding + room.leftLane, y: y,
                width: width - 2 * M.padding - room.leftLane - room.rightLane)
            y = bottom + (i == children.count - 1 ? 0 : room.gaps[i] ?? M.gap)
        }
        tree.boxes[box].frame = Rect(x: 0, y: 0, width: width, height: M.roundUp(y + M.padding))
        tree.boxes[box].titleBar = Rect(x: 0, y: 0, width: width, height: bar)
        tree.boxes[box].icon = Rect(x: 14, y: bar / 2 - 10, width: 20, height: 20)
        if tree.boxes[box].isStack {
            tree.boxes[box].chip = Rect(x: width - 44, y: bar / 2 - 10, width: 32, height: 20)
        }
        setTexts(box, x: 42, middle: bar / 2)
    }

    /// - Returns: the lower border.
    private mutating func place(_ box: Int, x: Double, y: Double, width: Double) -> Double {
        let count = Double(max(ports[box].left, ports[box].right))
        let text = tree.boxes[box].textHeight
        let isContainer = !tree.boxes[box].children.isEmpty
        let isDatabase = tree.boxes[box].kind == .database
        let base = max(M.leafHeight + (isDatabase ? 14 : 0), text + (isDatabase ? 28 : 18))
        let head = M.roundUp(max(base, count > 1 || !isContainer ? M.lane * count : 0))
        var bottom = y + head
        if isContainer {
            for child in tree.boxes[box].children {
                bottom = place(child, x: x + M.padding, y: bottom, width: width - 2 * M.padding) + M.gap
            }
        }
        tree.boxes[box].frame = Rect(x: x, y: y, width: width, height: bottom - y)
        let middle = y + head / 2 + (isDatabase ? 4 : 0)
        tree.boxes[box].icon = Rect(x: x + 14, y: middle - 9, width: 18, height: 18)
        setTexts(box, x: x + 40, middle: middle)
        return bottom
    }

    private mutating func setTexts(_ box: Int, x: Double, middle: Double) {
        let style = tree.boxes[box].style
        let lines = tree.boxes[box].lines
        tree.boxes[box].texts = lines.indices.map { i in
            let offset = Double(i) - Double(lines.count - 1) / 2
            let y = middle + offset * style.size * M.lineSpacing + style.size * M.baselineDrop
            return TextRun(
                text: lines[i], origin: Point(x: x, y: y), style: style, width: tree.boxes[box].lineWidths[i])
        }
    }

    /// In a row, centred above or below the root.
    private mutating func placePeople(_ unit: Int, _ frame: inout Rect) {
        let people = tree.units[unit].people
        guard !people.isEmpty else { return }
        let root = tree.boxes[tree.units[unit].root].frame
        let isAbove = arrangement.peopleAbove[unit]
        let widths = people.map { M.roundUp(tree.boxes[$0].textWidth + 70, to: M.lane) }
        let total = widths.reduce(0, +) + M.lane * Double(people.count - 1)
        var x = ((root.width - total) / 2 / M.grid).rounded(.down) * M.grid
        let gap = M.roundUp(peopleGap(unit))
        for (person, width) in zip(people, widths) {
            placePlain(person, width: width)
            let height = tree.boxes[person].frame.height
            tree.move(box: person, dx: x, dy: isAbove ? -gap - height : root.height + gap)
            frame = frame.union(tree.boxes[person].frame)
            x += width + M.lane
        }
    }

    private func peopleGap(_ unit: Int) -> Double {
        let people = Set(tree.units[unit].people)
        let own = inner[unit].filter { people.contains($0.source) || people.contains($0.target) }
        return own.isEmpty ? 28 : max(56, 40 + (own.map(\.badgeRun).max() ?? 0))
    }
}

import Model

/// Every box of a diagram in one array, parents before what they hold, and the units that are placed as one.
///
/// `BoxSizing` fills in the frames; until a unit is placed they are relative to its own corner.
struct BoxTree: Sendable {
    struct Box: Sendable {
        var id: Node.ID
        var component: Component.ID
        var kind: Component.Kind
        var pictogram: Icon
        var isStack: Bool
        var stackSize: Int?
        var parent: Int?
        var children: [Int] = []
        /// The box and all that it holds stand side by side in the array, up to this index.
        var end = 0
        /// Whether it is one box with the machine that holds it and nothing else: the two have one frame.
        var isMerged = false
        var depth: Int
        var unit: Int
        var style: TextStyle
        var lines: [String]
        var lineWidths: [Double]
        /// Lines of lighter text below the name.
        var details: [String]
        var detailWidths: [Double]
        var frame = Rect(x: 0, y: 0, width: 0, height: 0)
        var titleBar: Rect?
        var texts: [TextRun] = []
        var detailTexts: [TextRun] = []
        var icon = Rect(x: 0, y: 0, width: 0, height: 0)
        var chip: Rect?

        /// From the border of its machine, as long as nothing stands beside it.
        var inset: Double { isMerged ? 0 : Double(depth) * LayoutMetrics.padding }
        /// Of the chip of a stack, which has room for `×n` and numbers of two digits.
        var chipWidth: Double { 32 + 8 * Double(max(0, (stackSize.map(String.init) ?? "n").utf8.count - 2)) }
        /// Of a card without a title bar, which has a chip only for a number, with the space before it.
        var plainChipWidth: Double { isStack && stackSize != nil && depth == 0 ? 10 + chipWidth : 0 }
        var textWidth: Double { max(lineWidths.max() ?? 0, detailWidths.max() ?? 0) }
        var nameHeight: Double { Double(lines.count) * style.size * LayoutMetrics.lineSpacing }
        var detailHeight: Double { Double(details.count) * TextStyle.detail.size * LayoutMetrics.lineSpacing }
        var textHeight: Double { nameHeight + detailHeight }

        /// The frame, and those of the cards behind a stack.
        var cards: [Rect] {
            guard isStack, depth == 0 else { return [frame] }
            return [0, 0.5, 1].map {
                frame.offset(dx: $0 * LayoutMetrics.stackOffset, dy: -$0 * LayoutMetrics.stackOffset)
            }
        }

        /// The frame with the cards behind a stack.
        var outerFrame: Rect {
            guard isStack, depth == 0 else { return frame }
            let offset = LayoutMetrics.stackOffset
            return Rect(left: frame.left, top: frame.top - offset, right: frame.right + offset, bottom: frame.bottom)
        }
    }

    /// A machine, external system or free person, with the people who sit at it.
    struct Unit: Sendable {
        var root: Int
        var people: [Int] = []
        var zone: Zone.ID?
        /// Around the root and the people.
        var frame = Rect(x: 0, y: 0, width: 0, height: 0)
    }

    var boxes: [Box] = []
    var units: [Unit] = []
    private(set) var index: [Node.ID: Int] = [:]

    /// Whether text is broken into short lines, as it is where room is short.
    let isNarrow: Bool
    /// Whether every machine that can be is one box with what it holds, as they are where room is short.
    private(set) var isCompact = false

    /// The boxes of a diagram and the lines between them, with the machines that the author wants as one box merged.
    static func linked(_ diagram: ResolvedDiagram) -> (tree: BoxTree, links: [DrawnLink]) {
        var tree = BoxTree(diagram)
        let links = DrawnLink.merge(diagram, tree: tree)
        guard !diagram.hints.merged.isEmpty else { return (tree, links) }
        let wanted = Set(diagram.hints.merged.compactMap { tree.index[$0] })
        tree.merge(tree.mergeable(links).filter { box in tree.boxes[box].parent.map(wanted.contains) ?? false })
        return (tree, links)
    }

    init(_ diagram: ResolvedDiagram, isNarrow: Bool = false) {
        self.isNarrow = isNarrow
        let tops = Set(diagram.nodes.map(\.id))
        for node in diagram.nodes where !Self.isSeated(node, tops: tops) {
            units.append(Unit(root: boxes.count, zone: diagram.zones.isEmpty ? nil : node.zone))
            add(node, parent: nil, depth: 0)
        }
        for node in diagram.nodes where Self.isSeated(node, tops: tops) {
            guard let at = node.at, let seat = index[at] else { continue }
            let unit = boxes[seat].unit
            units[unit].people.append(boxes.count)
            add(node, parent: nil, depth: 0, unit: unit)
        }
    }

    private static func isSeated(_ node: ResolvedNode, tops: Set<Node.ID>) -> Bool {
        guard node.kind == .person, let at = node.at else { return false }
        return tops.contains(at) && at != node.id
    }

    private mutating func add(_ node: ResolvedNode, parent: Int?, depth: Int, unit: Int? = nil) {
        let style = Self.style(node, depth: depth)
        let limit = limit(node, depth: depth)
        let lines = TextMetrics.wrap(node.title, style, limit: limit)
        let details = node.technology.map { TextMetrics.wrap($0, .detail, limit: limit) } ?? []
        let own = boxes.count
        index[node.id] = own
        boxes.append(
            Box(
                id: node.id, component: node.component, kind: node.kind, pictogram: node.icon ?? Self.icon(node.kind),
                isStack: node.isStack, stackSize: node.stackSize, parent: parent, depth: depth,
                unit: unit ?? units.count - 1, style: style,
                lines: lines, lineWidths: lines.map { TextMetrics.width($0, style) }, details: details,
                detailWidths: details.map { TextMetrics.width($0, .detail) }))
        for child in node.children {
            boxes[own].children.append(boxes.count)
            add(child, parent: own, depth: depth + 1, unit: unit)
        }
        boxes[own].end = boxes.count
    }

    private static func style(_ node: ResolvedNode, depth: Int) -> TextStyle {
        if node.kind == .person { return .person }
        return switch depth {
        case 0: .machineTitle
        case 1: .service
        default: .part
        }
    }

    private func limit(_ node: ResolvedNode, depth: Int) -> Double {
        if depth > 0 || node.kind == .person {
            return isNarrow ? LayoutMetrics.narrowTextLimit : LayoutMetrics.textLimit
        }
        if node.children.isEmpty { return LayoutMetrics.plainCardLimit }
        return isNarrow ? LayoutMetrics.narrowTitleLimit : LayoutMetrics.titleLimit
    }

    private static func icon(_ kind: Component.Kind) -> Icon {
        switch kind {
        case .machine: .server
        case .service: .service
        case .application: .console
        case .database: .db
        case .person: .user
        case .external: .cloud
        case .zone: .endpoint
        }
    }

    /// The boxes that can be one with the machine that holds them: each is all that it holds, holds nothing itself, and no line
    /// begins or ends at the machine or stays inside it.
    func mergeable(_ links: [DrawnLink]) -> [Int] {
        let kept = Set(
            links.flatMap { link in
                boxes[link.source].depth > 0 && boxes[link.target].depth > 0
                    && boxes[link.source].unit == boxes[link.target].unit
                    ? [units[boxes[link.source].unit].root] : [link.source, link.target]
            })
        return units.compactMap { unit in
            let machine = boxes[unit.root]
            guard machine.children.count == 1, let only = machine.children.first, boxes[only].children.isEmpty,
                // Lines would end under the cards behind a stack.
                !machine.isStack, !boxes[only].isStack, !kept.contains(unit.root)
            else { return nil }
            return only
        }
    }

    /// What its machine's title bar leaves of its frame, if it is one box with the machine.
    func body(of box: Box) -> Rect? {
        guard box.isMerged, let bar = box.parent.flatMap({ boxes[$0].titleBar }) else { return nil }
        return Rect(left: bar.left, top: bar.bottom, right: bar.right, bottom: box.frame.bottom)
    }

    private mutating func merge(_ merged: [Int]) {
        for box in merged { boxes[box].isMerged = true }
    }

    mutating func compact(_ merged: [Int]) {
        merge(merged)
        isCompact = true
    }

    /// The box itself and all that hold it, innermost first.
    func ancestry(_ box: Int) -> [Int] {
        var chain = [box]
        while let parent = boxes[chain[chain.count - 1]].parent { chain.append(parent) }
        return chain
    }

    func subtree(_ box: Int) -> Range<Int> { box..<boxes[box].end }

    /// The units of each two nodes, by the first ones' ids.
    func units(_ pairs: [Node.ID: Node.ID]) -> [(unit: Int, other: Int)] {
        pairs.sorted { $0.key < $1.key }.compactMap { id, otherID in
            guard let box = index[id], let other = index[otherID], boxes[box].unit != boxes[other].unit else {
                return nil
            }
            return (boxes[box].unit, boxes[other].unit)
        }
    }

    /// Every box of a unit, the root's first.
    func members(_ unit: Int) -> [Int] { Array(subtree(units[unit].root)) + units[unit].people }

    mutating func move(unit: Int, dx: Double, dy: Double) {
        guard dx != 0 || dy != 0 else { return }
        for box in subtree(units[unit].root) { move(box: box, dx: dx, dy: dy) }
        for person in units[unit].people { move(box: person, dx: dx, dy: dy) }
        units[unit].frame = units[unit].frame.offset(dx: dx, dy: dy)
    }

    mutating func move(box: Int, dx: Double, dy: Double) {
        boxes[box].frame = boxes[box].frame.offset(dx: dx, dy: dy)
        boxes[box].icon = boxes[box].icon.offset(dx: dx, dy: dy)
        boxes[box].titleBar = boxes[box].titleBar?.offset(dx: dx, dy: dy)
        boxes[box].chip = boxes[box].chip?.offset(dx: dx, dy: dy)
        for i in boxes[box].texts.indices { boxes[box].texts[i].move(dx: dx, dy: dy) }
        for i in boxes[box].detailTexts.indices { boxes[box].detailTexts[i].move(dx: dx, dy: dy) }
    }
}

/// The sizes that boxes have in an arrangement, and where they stand, as plain numbers.
///
/// How many lines will end at each side of a box depends on the columns, and with it the box's height.
struct BoxFrames: Sendable {
    private typealias M = LayoutMetrics

    /// Around each unit's root and its people.
    var units: [Rect]
    /// From the corner of the box's unit.
    private(set) var boxes: [Rect]
    /// What each box holds from above to below, as `SizingPlan.contents` lists it.
    private(set) var contents: [Int]
    /// The height of the part of each box that holds its own text.
    private(set) var heads: [Double]
    /// The room for lines beside the boxes that a unit's root holds.
    private(set) var leftLanes: [Double]
    private var rightLanes: [Double]
    /// Lines expected at the sides of each box.
    private var left: [Int]
    private var right: [Int]
    private var widths: [Double]
    /// Whether a wire of each fan has been counted at the left or the right side of the box that they share.
    private var fanSides: [Bool]
    private var widest: [Double] = []

    init(_ plan: SizingPlan) {
        let none = Rect(x: 0, y: 0, width: 0, height: 0)
        units = Array(repeating: none, count: plan.units.count)
        contents = plan.contents
        boxes = Array(repeating: none, count: plan.boxes.count)
        heads = Array(repeating: 0, count: plan.boxes.count)
        left = Array(repeating: 0, count: plan.boxes.count)
        right = left
        widths = Array(repeating: 0, count: plan.units.count)
        fanSides = Array(repeating: false, count: 2 * plan.fanCount)
        leftLanes = widths
        rightLanes = widths
    }

    /// As the boxes of a placed tree stand.
    init(_ tree: BoxTree, _ plan: SizingPlan) {
        self.init(plan)
        for unit in tree.units.indices { units[unit] = tree.units[unit].frame }
        for box in tree.boxes.indices {
            let corner = tree.units[tree.boxes[box].unit].frame
            boxes[box] = tree.boxes[box].frame.offset(dx: -corner.x, dy: -corner.y)
        }
        for box in plan.boxes where box.contents.count > 1 {
            contents[box.contents].sort { tree.boxes[$0].frame.y < tree.boxes[$1].frame.y }
        }
    }

    /// Whether its holder holds something further up, or further down.
    func hasBox(above box: Int, _ plan: SizingPlan) -> Bool {
        plan.boxes[box].parent >= 0 && contents[plan.boxes[plan.boxes[box].parent].contents.lowerBound] != box
    }
    func hasBox(below box: Int, _ plan: SizingPlan) -> Bool {
        plan.boxes[box].parent >= 0 && contents[plan.boxes[plan.boxes[box].parent].contents.upperBound - 1] != box
    }

    /// The box where it stands.
    func frame(_ box: Int, _ plan: SizingPlan) -> Rect {
        let unit = units[plan.boxes[box].unit]
        return boxes[box].offset(dx: unit.x, dy: unit.y)
    }

    /// Sets the sizes for an arrangement; all units then stand at the origin.
    mutating func size(_ arrangement: Arrangement, _ plan: SizingPlan) {
        // In the storage that it has: the search asks for it a million times.
        for place in contents.indices {
            contents[place] = arrangement.contents.isEmpty ? plan.contents[place] : arrangement.contents[place]
        }
        count(arrangement, plan)
        for unit in plan.units.indices { widths[unit] = naturalWidth(unit, plan) }
        equalizeColumns(arrangement, plan)
        for unit in plan.units.indices {
            place(unit, width: widths[unit], peopleAbove: arrangement.peopleAbove[unit], plan)
        }
    }

    mutating func hold(_ box: Int, at place: Int) { contents[place] = box }

    /// Puts what a box holds one below the other again, after their order has changed.
    mutating func restack(_ box: Int, _ plan: SizingPlan) {
        let places = plan.boxes[box].contents
        var y = places.reduce(Double.infinity) { min($0, boxes[contents[$1]].y) }
        for place in places {
            let child = contents[place]
            let drop = y - boxes[child].y
            if drop != 0 { for inner in child..<plan.boxes[child].end { boxes[inner].y += drop } }
            y = boxes[child].bottom
            if place + 1 < places.upperBound { y += plan.gap(child, contents[place + 1]) }
        }
    }

    private mutating func count(_ arrangement: Arrangement, _ plan: SizingPlan) {
        for box in left.indices { (left[box], right[box]) = (0, 0) }
        for side in fanSides.indices { fanSides[side] = false }
        for wire in plan.wires {
            if wire.source == wire.target {
                // Both ends, and between them room for the letters.
                right[wire.source] += 1 + max(1, Int((wire.badgeRun / M.lane).rounded(.up)))
            } else if arrangement.columns[wire.sourceUnit] < arrangement.columns[wire.targetUnit] {
                if isFirst(wire, atTarget: false, isLeft: false) { right[wire.source] += wire.lanes }
                if isFirst(wire, atTarget: true, isLeft: true) { left[wire.target] += wire.lanes }
            } else if arrangement.columns[wire.sourceUnit] > arrangement.columns[wire.targetUnit] {
                if isFirst(wire, atTarget: false, isLeft: true) { left[wire.source] += wire.lanes }
                if isFirst(wire, atTarget: true, isLeft: false) { right[wire.target] += wire.lanes }
            } else if plan.isBetweenNeighbours(wire) {
                right[min(wire.source, wire.target)] += 1
                left[max(wire.source, wire.target)] += 1
            }
        }
        // Lines up and down a column mostly end at a side all the same, where there is room.
        for wire in plan.wires where wire.joinsUnits {
            guard arrangement.columns[wire.sourceUnit] == arrangement.columns[wire.targetUnit] else { continue }
            for box in [wire.source, wire.target] {
                if let fan = wire.fan, fan.sharesTarget == (box == wire.target),
                    fanSides[2 * fan.index] || fanSides[2 * fan.index + 1]
                {
                    continue
                }
                if left[box] <= right[box] { left[box] += 1 } else { right[box] += 1 }
            }
        }
    }

    /// Whether no wire was counted before that has its end at the same side in common with this one.
    private mutating func isFirst(_ wire: SizingPlan.Wire, atTarget: Bool, isLeft: Bool) -> Bool {
        guard let fan = wire.fan, fan.sharesTarget == atTarget else { return true }
        let side = 2 * fan.index + (isLeft ? 0 : 1)
        defer { fanSides[side] = true }
        return !fanSides[side]
    }

    private mutating func naturalWidth(_ unit: Int, _ plan: SizingPlan) -> Double {
        let root = plan.units[unit].root
        guard plan.boxes[root].isContainer else { return plan.boxes[root].plainWidth }
        var lanes = (left: 0, right: 0)
        var extraWidth = 0.0
        for lane in plan.units[unit].lanes {
            let expected = lane.span.reduce(0) { $0 + left[$1] - right[$1] }
            extraWidth = max(extraWidth, lane.extraWidth)
            if expected <= 0 && !lane.isLoop { lanes.left += 1 } else { lanes.right += 1 }
        }
        leftLanes[unit] = lanes.left == 0 ? 0 : 42 + M.lane * Double(lanes.left - 1)
        rightLanes[unit] = lanes.right == 0 ? 0 : 42 + M.lane * Double(lanes.right - 1) + extraWidth
        return M.roundUp(
            max(plan.units[unit].titleWidth, plan.units[unit].contentWidth + leftLanes[unit] + rightLanes[unit]),
            to: M.lane)
    }

    /// Machines that hold something and stand in one column are equally wide.
    private mutating func equalizeColumns(_ arrangement: Arrangement, _ plan: SizingPlan) {
        widest.removeAll(keepingCapacity: true)
        for _ in 0..<arrangement.columnCount { widest.append(0) }
        for unit in plan.units.indices where plan.boxes[plan.units[unit].root].isContainer {
            widest[arrangement.columns[unit]] = max(widest[arrangement.columns[unit]], widths[unit])
        }
        for unit in plan.units.indices where plan.boxes[plan.units[unit].root].isContainer {
            widths[unit] = widest[arrangement.columns[unit]]
        }
    }

    private mutating func place(_ unit: Int, width: Double, peopleAbove: Bool, _ plan: SizingPlan) {
        let root = plan.units[unit].root
        if plan.boxes[root].isContainer {
            placeMachine(root, unit, width: width, plan)
        } else {
            placePlain(root, plan)
        }
        units[unit] = boxes[root]
        placePeople(unit, isAbove: peopleAbove, plan)
        let corner = units[unit]
        units[unit] = Rect(x: 0, y: 0, width: corner.width, height: corner.height)
        guard corner.x != 0 || corner.y != 0 else { return }
        for box in root..<plan.boxes[root].end { boxes[box] = boxes[box].offset(dx: -corner.x, dy: -corner.y) }
        for person in plan.units[unit].people {
            boxes[person] = boxes[person].offset(dx: -corner.x, dy: -corner.y)
        }
    }

    private mutating func placePlain(_ box: Int, _ plan: SizingPlan) {
        let lines = max(left[box], right[box], 1)
        let height = M.roundUpOdd(max(plan.boxes[box].baseHead, plan.height(of: box, lines: lines)))
        heads[box] = height
        boxes[box] = Rect(x: 0, y: 0, width: plan.boxes[box].plainWidth, height: height)
    }

    private mutating func placeMachine(_ root: Int, _ unit: Int, width: Double, _ plan: SizingPlan) {
        heads[root] = plan.boxes[root].baseHead
        if plan.boxes[root].end == root + 2, plan.boxes[root + 1].isMerged {
            placeMerged(root + 1, in: root, width: width, plan)
            return
        }
        let x = M.padding + leftLanes[unit]
        let inner = width - 2 * M.padding - leftLanes[unit] - rightLanes[unit]
        var y = heads[root] + M.padding
        let places = plan.boxes[root].contents
        for place in places {
            y = self.place(contents[place], x: x, y: y, width: inner, plan)
            if place + 1 < places.upperBound { y += plan.gap(contents[place], contents[place + 1]) }
        }
        boxes[root] = Rect(x: 0, y: 0, width: width, height: M.roundUp(y + M.padding))
    }

    private mutating func placeMerged(_ box: Int, in root: Int, width: Double, _ plan: SizingPlan) {
        let lines = max(left[box], right[box], 1)
        let height = M.roundUpOdd(
            max(heads[root] + plan.boxes[box].baseHead, plan.height(of: box, lines: lines)))
        heads[box] = height - heads[root]
        boxes[root] = Rect(x: 0, y: 0, width: width, height: height)
        boxes[box] = boxes[root]
    }

    /// - Returns: the lower border.
    private mutating func place(_ box: Int, x: Double, y: Double, width: Double, _ plan: SizingPlan) -> Double {
        let shape = plan.boxes[box]
        let lines = max(left[box], right[box])
        heads[box] = M.roundUpOdd(
            max(shape.baseHead, lines > 1 || !shape.isContainer ? plan.height(of: box, lines: lines) : 0))
        var bottom = y + heads[box]
        for place in shape.contents {
            bottom = self.place(contents[place], x: x + M.padding, y: bottom, width: width - 2 * M.padding, plan)
            bottom +=
                place + 1 < shape.contents.upperBound
                ? plan.gap(contents[place], contents[place + 1]) : M.padding
        }
        boxes[box] = Rect(x: x, y: y, width: width, height: bottom - y)
        return bottom
    }

    /// In a row above or below the root.
    private mutating func placePeople(_ unit: Int, isAbove: Bool, _ plan: SizingPlan) {
        let people = plan.units[unit].people
        guard !people.isEmpty else { return }
        let root = boxes[plan.units[unit].root]
        let aside = plan.units[unit].peopleSeparation
        let total = people.reduce(aside * Double(people.count - 1)) { $0 + plan.boxes[$1].plainWidth }
        let middle = ((root.width - total) / 2 / M.grid).rounded(.down) * M.grid
        let balance = passing(unit, isAbove: isAbove, plan)
        // At the side at which a line goes round what is between its ends.
        var x = total > root.width ? middle : balance.map { $0 < 0 ? 0 : M.snapDown(root.width - total) } ?? middle
        let gap = plan.units[unit].peopleGap
        for person in people {
            placePlain(person, plan)
            boxes[person].x = x
            boxes[person].y = isAbove ? -gap - boxes[person].height : root.height + gap
            units[unit] = units[unit].union(boxes[person])
            x += boxes[person].width + aside
        }
    }

    /// How many more other lines end at the left than at the right of the boxes in a unit to which lines of its people lead past
    /// others; `nil` if none does.
    private func passing(_ unit: Int, isAbove: Bool, _ plan: SizingPlan) -> Int? {
        let held = plan.boxes[plan.units[unit].root].contents
        guard held.count > 1 else { return nil }
        let nearest = contents[isAbove ? held.lowerBound : held.upperBound - 1]
        var balance: Int?
        for term in plan.units[unit].seatTerms
        where plan.boxes[term.near].depth > 0 && !(nearest..<plan.boxes[nearest].end).contains(term.near) {
            balance = (balance ?? 0) + left[term.near] - right[term.near]
        }
        return balance
    }
}

import Model

/// Gives every box of a tree its size, its place inside its unit, and the places of its texts, for one arrangement.
struct BoxSizing {
    private typealias M = LayoutMetrics

    private var tree: BoxTree
    private let plan: SizingPlan
    private let frames: BoxFrames

    /// - Returns: the tree with each unit's corner at the origin.
    static func size(_ tree: BoxTree, plan: SizingPlan, arrangement: Arrangement) -> BoxTree {
        var frames = BoxFrames(plan)
        frames.size(arrangement, plan)
        var sizing = BoxSizing(tree: tree, plan: plan, frames: frames)
        for unit in tree.units.indices { sizing.tree.units[unit].frame = frames.units[unit] }
        for box in tree.boxes.indices { sizing.set(box) }
        return sizing.tree
    }

    private mutating func set(_ box: Int) {
        tree.boxes[box].frame = frames.boxes[box]
        if tree.boxes[box].depth > 0 {
            setInner(box)
        } else if tree.boxes[box].children.isEmpty {
            setPlain(box)
        } else {
            setMachine(box)
        }
    }

    /// A card or pill with its icon and name in the middle.
    private mutating func setPlain(_ box: Int) {
        let frame = tree.boxes[box].frame
        let side = 22.0
        let text = side + 10 + tree.boxes[box].textWidth
        let left = frame.x + (frame.width - text - tree.boxes[box].plainChipWidth) / 2 - 2
        let middle = frame.y + frame.height / 2
        tree.boxes[box].icon = Rect(x: left, y: middle - side / 2, width: side, height: side)
        setTexts(box, x: left + side + 10, middle: middle)
        if tree.boxes[box].plainChipWidth > 0 {
            let width = tree.boxes[box].chipWidth
            tree.boxes[box].chip = Rect(x: left + text + 10, y: middle - 10, width: width, height: 20)
        }
    }

    private mutating func setMachine(_ box: Int) {
        let frame = tree.boxes[box].frame
        let bar = Rect(x: frame.x, y: frame.y, width: frame.width, height: frames.heads[box])
        tree.boxes[box].titleBar = bar
        tree.boxes[box].icon = Rect(x: bar.x + 14, y: bar.center.y - 10, width: 20, height: 20)
        if tree.boxes[box].isStack {
            let width = tree.boxes[box].chipWidth
            tree.boxes[box].chip = Rect(x: bar.right - 12 - width, y: bar.center.y - 10, width: width, height: 20)
        }
        setTexts(box, x: bar.x + 42, middle: bar.center.y)
    }

    private mutating func setInner(_ box: Int) {
        var frame = tree.boxes[box].frame
        if tree.boxes[box].isMerged {
            // Below the machine's name, and level with it.
            frame.y = frame.bottom - frames.heads[box]
            frame.x += 1
        }
        let middle = frame.y + frames.heads[box] / 2 + (plan.boxes[box].isDatabase ? 4 : 0)
        tree.boxes[box].icon = Rect(x: frame.x + 14, y: middle - 9, width: 18, height: 18)
        setTexts(box, x: frame.x + (tree.boxes[box].isMerged ? 41 : 40), middle: middle)
    }

    private mutating func setTexts(_ box: Int, x: Double, middle: Double) {
        let style = tree.boxes[box].style
        let (name, detail) = (tree.boxes[box].nameHeight, tree.boxes[box].detailHeight)
        tree.boxes[box].texts = Self.runs(
            tree.boxes[box].lines, tree.boxes[box].lineWidths, style, x: x, middle: middle - detail / 2)
        tree.boxes[box].detailTexts = Self.runs(
            tree.boxes[box].details, tree.boxes[box].detailWidths, .detail, x: x, middle: middle + name / 2)
    }

    private static func runs(
        _ lines: [String], _ widths: [Double], _ style: TextStyle, x: Double, middle: Double
    ) -> [TextRun] {
        lines.indices.map { i in
            let offset = Double(i) - Double(lines.count - 1) / 2
            let y = middle + offset * style.size * M.lineSpacing + style.size * M.baselineDrop
            return TextRun(text: lines[i], origin: Point(x: x, y: y), style: style, width: widths[i])
        }
    }
}

import Model

/// Look-ups over the boxes of a layout.
struct BoxIndex {
    /// Of the layout's boxes, in their order.
    let frames: [Rect]
    let leaves: [Rect]
    /// What holds something, each card of a stack by itself.
    let cards: [Rect]
    let texts: [Rect]
    let titleBars: [Rect]
    private let indices: [Node.ID: Int]
    /// Of each box the one that holds it, or -1.
    private let parents: [Int]

    init(_ layout: DiagramLayout) {
        let indices = Dictionary(layout.boxes.enumerated().map { ($0.element.id, $0.offset) }) { a, _ in a }
        self.indices = indices
        parents = layout.boxes.map { $0.parent.flatMap { indices[$0] } ?? -1 }
        frames = layout.boxes.map(\.frame)
        var isLeaf = Array(repeating: true, count: frames.count)
        for parent in parents where parent >= 0 { isLeaf[parent] = false }
        leaves = zip(frames, isLeaf).filter(\.1).map(\.0)
        var cards: [Rect] = []
        for (box, isLeaf) in zip(layout.boxes, isLeaf) where !isLeaf {
            cards.append(box.frame)
            guard box.isStack else { continue }
            let offset = LayoutMetrics.stackOffset
            cards += [offset / 2, offset].map { box.frame.offset(dx: $0, dy: -$0) }
        }
        self.cards = cards
        var texts: [Rect] = []
        for box in layout.boxes.indices {
            for text in layout.boxes[box].allTexts { texts.append(text.bounds) }
        }
        self.texts = texts + layout.zones.map(\.label.bounds)
        titleBars = layout.boxes.compactMap(\.titleBar)
    }

    func index(_ box: Node.ID) -> Int? { indices[box] }

    /// Whether a box is another, or holds it at any depth.
    func holds(_ holder: Int?, _ box: Int?) -> Bool {
        guard let holder, var box else { return false }
        while box >= 0 {
            if box == holder { return true }
            box = parents[box]
        }
        return false
    }

    /// The machines, people and external systems.
    var tops: [Int] { parents.indices.filter { parents[$0] < 0 } }

    /// All boxes that hold a box, innermost first.
    func holders(of box: Int) -> [Int] {
        var holders: [Int] = []
        var box = parents[box]
        while box >= 0 {
            holders.append(box)
            box = parents[box]
        }
        return holders
    }

    /// The machine, person or external system that a box belongs to.
    func top(_ box: Int?) -> Int? {
        guard var top = box else { return nil }
        while parents[top] >= 0 { top = parents[top] }
        return top
    }
}

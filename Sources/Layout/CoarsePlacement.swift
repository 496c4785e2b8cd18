import Model

/// A quick guess at where the units of an arrangement would stand.
struct CoarsePlacement {
    /// A line from one unit to another; heights count from the top of each unit.
    private struct Tie {
        var other: Int
        var ownHeight: Double
        var otherHeight: Double
    }

    private(set) var tree: BoxTree
    private let separation: Double
    private let ties: [[Tie]]
    private let heights: [Double]
    /// Units of one zone stay together in a column.
    private let zoneRank: [Int]
    private let position: [Int]
    /// The upper border of each unit.
    private var top: [Double]

    init(_ tree: BoxTree, zones: [Zone], links: [DrawnLink], arrangement: Arrangement) {
        let sized = BoxSizing.size(tree, links: links, arrangement: arrangement)
        self.tree = sized
        separation = Double(arrangement.nodeSeparation)
        ties = Self.ties(sized, links)
        heights = sized.units.map(\.frame.height)
        zoneRank = sized.units.map { unit in zones.firstIndex { $0.id == unit.zone } ?? -1 }
        var position = Array(repeating: 0, count: sized.units.count)
        for (place, unit) in arrangement.order.enumerated() { position[unit] = place }
        self.position = position
        top = Array(repeating: 0, count: sized.units.count)
        place(arrangement, hasZones: !zones.isEmpty)
    }

    private static func ties(_ tree: BoxTree, _ links: [DrawnLink]) -> [[Tie]] {
        var ties = Array(repeating: [Tie](), count: tree.units.count)
        for link in links {
            let (a, b) = (tree.boxes[link.source].unit, tree.boxes[link.target].unit)
            guard a != b else { continue }
            let heightA = tree.boxes[link.source].frame.center.y - tree.units[a].frame.y
            let heightB = tree.boxes[link.target].frame.center.y - tree.units[b].frame.y
            ties[a].append(Tie(other: b, ownHeight: heightA, otherHeight: heightB))
            ties[b].append(Tie(other: a, ownHeight: heightB, otherHeight: heightA))
        }
        return ties
    }

    private mutating func place(_ arrangement: Arrangement, hasZones: Bool) {
        var columns = Array(repeating: [Int](), count: arrangement.columnCount)
        for unit in arrangement.order { columns[arrangement.columns[unit]].append(unit) }
        for column in columns { stack(column, around: 0) }
        for sweep in 0..<4 {
            for step in columns.indices {
                let index = sweep % 2 == 0 ? step : columns.count - 1 - step
                settle(&columns[index])
            }
        }
        var x = 0.0
        for column in columns {
            let width = column.reduce(0) { max($0, tree.units[$1].frame.width) }
            for unit in column {
                let frame = tree.units[unit].frame
                tree.move(unit: unit, dx: x + (width - frame.width) / 2 - frame.x, dy: top[unit] - frame.y)
            }
            x += width + Double(arrangement.columnSeparation) + (hasZones ? LayoutMetrics.zoneGap : 0)
        }
    }

    /// Orders a column by where its units would best stand, and moves it there as a whole.
    private mutating func settle(_ column: inout [Int]) {
        let wishes = column.map { (unit: $0, middle: wish($0)) }
        let sorted = wishes.sorted { a, b in
            if zoneRank[a.unit] != zoneRank[b.unit] { return zoneRank[a.unit] < zoneRank[b.unit] }
            return a.middle != b.middle ? a.middle < b.middle : position[a.unit] < position[b.unit]
        }
        column = sorted.map(\.unit)
        stack(column, around: wishes.reduce(0) { $0 + $1.middle } / Double(max(1, column.count)))
    }

    private mutating func stack(_ column: [Int], around middle: Double) {
        var y = 0.0
        for (index, unit) in column.enumerated() {
            if index > 0 { y += zoneRank[unit] == zoneRank[column[index - 1]] ? separation : 100 }
            top[unit] = y
            y += heights[unit]
        }
        for unit in column { top[unit] += middle - y / 2 }
    }

    /// The middle of a unit where its own ends of lines would be level with the other ends, on average.
    private func wish(_ unit: Int) -> Double {
        let half = heights[unit] / 2
        guard !ties[unit].isEmpty else { return top[unit] + half }
        let sum = ties[unit].reduce(0) { $0 + top[$1.other] + $1.otherHeight - $1.ownHeight }
        return sum / Double(ties[unit].count) + half
    }
}

import Model

/// A quick guess at where the units of an arrangement would stand.
struct CoarsePlacement {
    private typealias M = LayoutMetrics

    private(set) var tree: BoxTree
    private let links: [DrawnLink]
    private let zones: [Zone]
    private let arrangement: Arrangement

    init(_ tree: BoxTree, zones: [Zone], links: [DrawnLink], arrangement: Arrangement) {
        self.tree = BoxSizing.size(tree, links: links, arrangement: arrangement)
        self.links = links
        self.zones = zones
        self.arrangement = arrangement
        place()
    }

    private mutating func place() {
        let position = Dictionary(uniqueKeysWithValues: arrangement.order.enumerated().map { ($0.element, $0.offset) })
        let zoneRank = Dictionary(uniqueKeysWithValues: zones.enumerated().map { ($0.element.id, $0.offset) })
        var columns = (0..<arrangement.columnCount).map { column in
            tree.units.indices.filter { arrangement.columns[$0] == column }
                .sorted { (position[$0] ?? 0) < (position[$1] ?? 0) }
        }
        var x = 0.0
        for column in columns {
            let width = column.map { tree.units[$0].frame.width }.max() ?? 0
            for unit in column { tree.move(unit: unit, dx: x + (width - tree.units[unit].frame.width) / 2, dy: 0) }
            x += width + Double(arrangement.columnSeparation) + (zones.isEmpty ? 0 : 20)
        }
        for column in columns { stack(column, around: 0) }
        for sweep in 0..<4 {
            for index in sweep % 2 == 0 ? Array(columns.indices) : columns.indices.reversed() {
                let wishes = Dictionary(uniqueKeysWithValues: columns[index].map { ($0, wish($0)) })
                columns[index].sort { a, b in
                    let za = tree.units[a].zone.flatMap { zoneRank[$0] } ?? -1
                    let zb = tree.units[b].zone.flatMap { zoneRank[$0] } ?? -1
                    return (za, wishes[a] ?? 0, position[a] ?? 0) < (zb, wishes[b] ?? 0, position[b] ?? 0)
                }
                let mean = columns[index].reduce(0) { $0 + (wishes[$1] ?? 0) } / Double(max(1, columns[index].count))
                stack(columns[index], around: mean)
            }
        }
    }

    private mutating func stack(_ column: [Int], around middle: Double) {
        func gap(_ a: Int, _ b: Int) -> Double {
            tree.units[a].zone == tree.units[b].zone ? Double(arrangement.nodeSeparation) : 100
        }
        var total = column.reduce(0) { $0 + tree.units[$1].frame.height }
        for (a, b) in zip(column, column.dropFirst()) { total += gap(a, b) }
        var y = middle - total / 2
        for (i, unit) in column.enumerated() {
            tree.move(unit: unit, dx: 0, dy: y - tree.units[unit].frame.y)
            y += tree.units[unit].frame.height + (i + 1 < column.count ? gap(unit, column[i + 1]) : 0)
        }
    }

    /// Where the middle of a unit would best be: its own lines level with their other ends.
    private func wish(_ unit: Int) -> Double {
        var sum = 0.0
        var count = 0.0
        let middle = tree.units[unit].frame.center.y
        for link in links {
            let (a, b) = (tree.boxes[link.source], tree.boxes[link.target])
            guard a.unit != b.unit else { continue }
            if a.unit == unit {
                sum += b.frame.center.y - (a.frame.center.y - middle)
                count += 1
            } else if b.unit == unit {
                sum += a.frame.center.y - (b.frame.center.y - middle)
                count += 1
            }
        }
        return count == 0 ? middle : sum / count
    }
}

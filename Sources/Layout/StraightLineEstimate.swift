import Model

/// What straight lines between the units of a placed tree would cost: an estimate of the score that routing will find,
/// in a small part of the time.
struct StraightLineEstimate {
    private let tree: BoxTree
    private let links: [DrawnLink]
    private let zones: [Zone]

    init(_ tree: BoxTree, zones: [Zone], links: [DrawnLink]) {
        self.tree = tree
        self.zones = zones
        self.links = links
    }

    private struct Line {
        var from: Point
        var to: Point
        var a: Int
        var b: Int
    }

    var cost: Double {
        var cost = 0.0
        var lines: [Line] = []
        for link in links { if let line = line(link, &cost) { lines.append(line) } }
        for (i, line) in lines.enumerated() {
            for other in lines[(i + 1)...] where Self.cross(line, other) { cost += 49 }
            for (unit, shape) in tree.units.enumerated() where unit != line.a && unit != line.b {
                if Polyline.length(of: line.from, line.to, inside: shape.frame.inset(by: -8)) > 10 { cost += 23 }
            }
        }
        for pair in Set(lines.map { [min($0.a, $0.b), max($0.a, $0.b)] }) {
            let (early, late) = (tree.units[pair[0]].frame, tree.units[pair[1]].frame)
            if late.right <= early.left || (early.right > late.left && late.y < early.y) { cost += 45 }
        }
        return cost + shapeCost() + startCost() + zoneCost()
    }

    private func line(_ link: DrawnLink, _ cost: inout Double) -> Line? {
        let (a, b) = (tree.boxes[link.source], tree.boxes[link.target])
        guard a.unit != b.unit else { return nil }
        let (ua, ub) = (tree.units[a.unit].frame, tree.units[b.unit].frame)
        var line = Line(from: a.frame.center, to: b.frame.center, a: a.unit, b: b.unit)
        if ua.right <= ub.left || ub.right <= ua.left {
            let goesRight = ua.right <= ub.left
            line.from.x = goesRight ? a.frame.right : a.frame.left
            line.to.x = goesRight ? b.frame.left : b.frame.right
            if abs(line.from.y - line.to.y) > (a.frame.height + b.frame.height) / 2 - 26 { cost += 95 }
        } else {
            let goesDown = ua.y < ub.y
            line.from.y = goesDown ? a.frame.bottom : a.frame.top
            line.to.y = goesDown ? b.frame.top : b.frame.bottom
            cost += sameColumnCost(a, b, goesDown: goesDown)
        }
        cost += 0.09 * (abs(line.from.x - line.to.x) + abs(line.from.y - line.to.y))
        return line
    }

    /// A line down a column crosses the title bar of the lower machine, and whatever stands between.
    private func sameColumnCost(_ a: BoxTree.Box, _ b: BoxTree.Box, goesDown: Bool) -> Double {
        let lower = goesDown ? b : a
        let (low, high) = (tree.units[goesDown ? a.unit : b.unit].frame, tree.units[lower.unit].frame)
        var cost = lower.depth > 0 ? 60.0 : 0
        for (unit, shape) in tree.units.enumerated() where unit != a.unit && unit != b.unit {
            if low.y < shape.frame.y, shape.frame.y < high.y, shape.frame.left < max(a.frame.right, b.frame.right),
                min(a.frame.left, b.frame.left) < shape.frame.right
            {
                cost += 136
            }
        }
        // What lies between the box and the border of its own machine must be gone round.
        for (box, down) in [(a, goesDown), (b, !goesDown)] {
            let siblings = box.parent.map { tree.boxes[$0].children } ?? []
            let beyond = siblings.contains { sibling in
                let frame = tree.boxes[sibling].frame
                return down ? frame.y > box.frame.y + 1 : frame.y < box.frame.y - 1
            }
            if beyond { cost += 70 }
        }
        return cost
    }

    private func shapeCost() -> Double {
        guard var bounds = tree.units.first?.frame else { return 0 }
        for unit in tree.units { bounds = bounds.union(unit.frame) }
        let margin = zones.isEmpty ? 0.0 : 70
        let scale = min(1504 / (bounds.width + margin), 690 / (bounds.height + margin), 1.5)
        return 1500 * max(0, 1.25 / scale - 1)
    }

    /// Zones that get in each other's way must be pulled apart, and a DMZ belongs between what it separates.
    private func zoneCost() -> Double {
        let frames = zones.compactMap { zone -> (zone: Zone, frame: Rect)? in
            let members = tree.units.filter { $0.zone == zone.id }.map(\.frame)
            guard let first = members.first else { return nil }
            return (zone, members.reduce(first) { $0.union($1) })
        }
        var cost = 0.0
        for (zone, frame) in frames {
            let reach = frame.inset(by: -20)
            cost += 100 * Double(tree.units.count { $0.zone != zone.id && $0.frame.intersects(reach) })
        }
        return cost + 200 * Double(ZoneOrder.faults(frames.map { ($0.zone.kind, $0.frame) }))
    }

    private func startCost() -> Double {
        let lettered = links.filter { !$0.paths.isEmpty }
        guard let first = lettered.min(by: { $0.paths[0] < $1.paths[0] }) else { return 0 }
        let start = tree.units[tree.boxes[first.source].unit].frame.left
        let leftmost = tree.units.map(\.frame.left).min() ?? start
        return start > leftmost + 60 ? 130 : 0
    }

    private static func cross(_ a: Line, _ b: Line) -> Bool {
        func side(_ p: Point, _ q: Point, _ r: Point) -> Double {
            (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x)
        }
        let d1 = side(a.from, a.to, b.from)
        let d2 = side(a.from, a.to, b.to)
        let d3 = side(b.from, b.to, a.from)
        let d4 = side(b.from, b.to, a.to)
        return d1 * d2 < 0 && d3 * d4 < 0
    }
}

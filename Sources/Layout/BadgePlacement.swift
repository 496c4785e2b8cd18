import Model

/// Puts the letters of each line on one of its runs: clear of text, boxes, bends, other lines and other badges, near
/// the middle, and level with the badges of parallel neighbours.
struct BadgePlacement {
    static let radius = 11.5
    /// Between the centres of two letters of one line.
    static let pitch = 2 * radius + 2
    /// Candidates lie on a lattice common to all lines, so that neighbours line up.
    private static let lattice = 4.0

    /// A row of discs, and what it costs to put them there.
    private struct Candidate {
        var cost: Double
        var centers: [Point]
    }

    private let diagram: PlacedDiagram
    private let lines: [[Point]]
    private let texts: [Rect]
    private let boxes: [Rect]
    private let crossings: [Point]

    /// - Returns: for each link, one badge a letter.
    static func place(_ lines: [[Point]], in diagram: PlacedDiagram) -> [[Badge]] {
        BadgePlacement(diagram: diagram, lines: lines).place()
    }

    private init(diagram: PlacedDiagram, lines: [[Point]]) {
        self.diagram = diagram
        self.lines = lines
        let tree = diagram.tree
        texts =
            tree.boxes.flatMap { RoutingObstacles.texts($0) + ($0.chip.map { [$0] } ?? []) }
            + diagram.zones.map(\.heading)
        boxes = tree.boxes.filter(\.children.isEmpty).map(\.outerFrame)
        crossings = Crossings.all(lines).map(\.point)
    }

    private func place() -> [[Badge]] {
        let candidates = lines.indices.map { link in
            diagram.links[link].paths.isEmpty || lines[link].count < 2 ? [] : rows(link)
        }
        var chosen: [[Point]?] = Array(repeating: nil, count: lines.count)
        let order = lines.indices.filter { !candidates[$0].isEmpty }.sorted { a, b in
            let (x, y) = (candidates[a].count { $0.cost < 200 }, candidates[b].count { $0.cost < 200 })
            return (x, a) < (y, b)
        }
        for _ in 0..<6 {
            var changed = false
            for link in order {
                let best = candidates[link].min { a, b in
                    a.cost + company(a.centers, link, chosen) < b.cost + company(b.centers, link, chosen)
                }
                changed = changed || chosen[link] != best?.centers
                chosen[link] = best?.centers
            }
            if !changed { break }
        }
        return lines.indices.map { link in
            zip(diagram.links[link].paths, chosen[link] ?? []).map {
                Badge(path: $0, center: $1, radius: Self.radius)
            }
        }
    }

    private func rows(_ link: Int) -> [Candidate] {
        let points = lines[link]
        let count = diagram.links[link].paths.count
        let half = Double(count - 1) * Self.pitch / 2
        let total = Polyline.length(points)
        var passed = 0.0
        var result: [Candidate] = []
        for (index, (a, b)) in zip(points, points.dropFirst()).enumerated() {
            let length = a.distance(to: b)
            guard length > 0 else { continue }
            let (ux, uy) = ((b.x - a.x) / length, (b.y - a.y) / length)
            for t in Self.stations(a, b, length) {
                let row = (0..<count).map { i in
                    let s = t + Double(i) * Self.pitch - half
                    return Point(x: a.x + ux * s, y: a.y + uy * s)
                }
                // Letters read from left to right and from top to bottom whichever way the line runs.
                let centers = row.sorted { ($0.x + $0.y) < ($1.x + $1.y) }
                let lead = t - half - Self.radius
                let tail = length - t - half - Self.radius
                var cost = 8 * max(0, (index == 0 ? 6 : 5) - lead)
                cost += 8 * max(0, (index == points.count - 2 ? 15 : 5) - tail)
                cost += abs(t - length / 2) * 0.12 + max(0, 60 - length) * 0.4
                cost += abs(passed + t - total / 2) * 0.05
                cost += centers.reduce(0) { $0 + surroundings($1, link) }
                result.append(Candidate(cost: cost, centers: centers))
            }
            passed += length
        }
        return result.sorted { $0.cost < $1.cost }
    }

    /// Distances from `a` at which a lattice line crosses the run.
    private static func stations(_ a: Point, _ b: Point, _ length: Double) -> [Double] {
        let isHorizontal = abs(b.x - a.x) > abs(b.y - a.y)
        let (from, to) = isHorizontal ? (a.x, b.x) : (a.y, b.y)
        let first = (min(from, to) / lattice).rounded(.up) * lattice
        let stations = stride(from: first, through: max(from, to), by: lattice).map { abs($0 - from) }
        return stations.isEmpty ? [length / 2] : stations
    }

    /// What a disc at this place disturbs, other badges aside.
    private func surroundings(_ center: Point, _ link: Int) -> Double {
        let radius = Self.radius
        var cost = 0.0
        for (other, line) in lines.enumerated() where other != link && line.count >= 2 {
            let distance = Polyline.distance(center, to: line)
            if distance < radius + 2 {
                cost += 300 * (1 + (radius + 2 - distance) / radius)
            } else if distance < radius + 6 {
                cost += 6
            }
        }
        for crossing in crossings where crossing.distance(to: center) < radius + 4 { cost += 300 }
        for text in texts where text.distance(to: center) < radius + 1 { cost += 400 }
        for box in boxes where box.distance(to: center) < radius + 2 {
            cost += box.distance(to: center) < radius + 0.5 ? 400 : 60
        }
        for box in diagram.tree.boxes where !box.children.isEmpty {
            if Self.straddles(center, box.frame, by: radius + 2) { cost += 60 }
        }
        for zone in diagram.zones where Self.straddles(center, zone.frame, by: radius + 4.5) { cost += 25 }
        return cost
    }

    private static func straddles(_ p: Point, _ frame: Rect, by e: Double) -> Bool {
        let isNear = frame.inset(by: -e).distance(to: p) == 0
        let inner = frame.inset(by: e)
        let isDeep = inner.left < p.x && p.x < inner.right && inner.top < p.y && p.y < inner.bottom
        return isNear && !isDeep
    }

    /// What the badges of the other lines make of this row: overlaps cost, standing level pays.
    private func company(_ row: [Point], _ link: Int, _ chosen: [[Point]?]) -> Double {
        var cost = 0.0
        for (other, centers) in chosen.enumerated() where other != link {
            guard let centers, let first = row.first, let neighbour = centers.first else { continue }
            for p in row {
                for q in centers {
                    let distance = p.distance(to: q)
                    if distance < 2 * Self.radius + 3 {
                        cost += 300
                    } else if distance < 2 * Self.radius + 4.5 {
                        cost += 8
                    }
                }
            }
            guard centers.count == row.count else { continue }
            let dx = abs(first.x - neighbour.x)
            let dy = abs(first.y - neighbour.y)
            for (near, off) in [(dy, dx), (dx, dy)] where near > 20 && near < 44 && off < 90 {
                cost += off < 0.6 ? -7 : 4
            }
        }
        return cost
    }
}

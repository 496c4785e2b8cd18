import Model

/// Puts the letters of each line on one of its runs: clear of text, boxes, bends, other lines and other badges, near
/// the middle, and level with the badges of parallel neighbours.
///
/// Where a line has no run that is free for all of its letters, they part, or become smaller: to cover
/// something is a defect, an odd place is not.
struct BadgePlacement {
    private typealias M = LayoutMetrics

    /// Candidates lie on a lattice common to all lines, so that neighbours line up.
    private static let lattice = 4.0

    private let diagram: PlacedDiagram
    private let lines: [[Point]]
    private let surroundings: BadgeSurroundings
    /// Those of the run that is looked at; its storage is used again.
    private var nearby: BadgeSurroundings
    private var chosen: [BadgeRow?]

    /// - Returns: for each link, one badge a letter.
    static func place(_ lines: [[Point]], in diagram: PlacedDiagram) -> [[Badge]] {
        var placement = BadgePlacement(diagram: diagram, lines: lines)
        placement.chooseRows()
        // What one line gives way for may free a place for another.
        for _ in 0..<3 { placement.mend() }
        return lines.indices.map { link in
            zip(diagram.links[link].paths, placement.chosen[link]?.discs ?? []).map {
                Badge(path: $0, center: $1.center, radius: $1.radius)
            }
        }
    }

    private init(diagram: PlacedDiagram, lines: [[Point]]) {
        self.diagram = diagram
        self.lines = lines
        surroundings = BadgeSurroundings(lines, in: diagram)
        nearby = BadgeSurroundings()
        chosen = Array(repeating: nil, count: lines.count)
    }

    private mutating func chooseRows() {
        var candidates: [BadgeSpots] = []
        for link in lines.indices {
            let letters = lines[link].count < 2 ? 0 : diagram.links[link].paths.count
            candidates.append(spots(link, count: letters, step: Self.lattice, radius: M.badgeRadius))
        }
        let freedom = candidates.map { $0.spots.count { $0.cost < BadgeCost.covered / 2 } }
        let order = lines.indices.filter { !candidates[$0].spots.isEmpty }
            .sorted { (freedom[$0], $0) < (freedom[$1], $1) }
        var companies = lines.map { _ in BadgeCompany?.none }
        for _ in 0..<6 {
            var changed = false
            for link in order {
                let company = neighbours(of: link, near: candidates[link].area)
                // In the same company the same row is the best.
                if companies[link] == company { continue }
                companies[link] = company
                let best = best(of: candidates[link], in: company)
                changed = changed || chosen[link] != best
                chosen[link] = best
            }
            if !changed { break }
        }
    }

    /// The letters of lines whose row still covers something may stand anywhere on their line, a little smaller if
    /// need be.
    private mutating func mend() {
        for link in lines.indices {
            guard let row = chosen[link], total(row, link) >= BadgeCost.covered else { continue }
            chosen[link] = nil
            let count = row.discs.count
            var options = [row]
            for radius in [1, 0.87, 0.74, 0.65].map({ $0 * M.badgeRadius }) {
                options += best(of: spots(link, count: count, step: 1, radius: radius), for: link).map { [$0] } ?? []
                if count > 1 { options += parted(link, count: count, radius: radius).map { [$0] } ?? [] }
                if options.contains(where: { total($0, link) < BadgeCost.covered }) { break }
            }
            chosen[link] = best(of: options, for: link)
        }
    }

    /// One letter after the other, each where it is best.
    private mutating func parted(_ link: Int, count: Int, radius: Double) -> BadgeRow? {
        var places = spots(link, count: 1, step: 1, radius: radius)
        var row = BadgeRow(cost: 0, discs: [])
        for _ in 0..<count {
            places.removeAll { disc in row.discs.contains { disc.isNearer(than: M.badgeSpacing, to: $0) } }
            guard let place = best(of: places, for: link) else { return nil }
            row.cost += place.cost
            row.discs += place.discs
        }
        row.discs.sort { BadgeDisc.reads($0, before: $1) }
        return row
    }

    private func best(of rows: [BadgeRow], for link: Int) -> BadgeRow? {
        var best: (cost: Double, row: BadgeRow)?
        for row in rows {
            let cost = total(row, link)
            if cost < best?.cost ?? .infinity { best = (cost, row) }
        }
        return best?.row
    }

    private func best(of candidates: BadgeSpots, for link: Int) -> BadgeRow? {
        guard !candidates.spots.isEmpty else { return nil }
        return best(of: candidates, in: neighbours(of: link, near: candidates.area))
    }

    private func best(of candidates: BadgeSpots, in company: BadgeCompany) -> BadgeRow? {
        guard let cheapest = candidates.cheapest else { return nil }
        let reward = BadgeCost.greatestReward(neighbours: company.count)
        var row = BadgeRow(cost: 0, discs: [])
        candidates.fill(&row, with: cheapest)
        var best = (cost: company.cost(of: row), row: row)
        // Where two cost the same in company, the one that costs less alone, then the first.
        for spot in candidates.spots where spot.cost - reward <= best.cost {
            candidates.fill(&row, with: spot)
            let cost = company.cost(of: row)
            if cost < best.cost || (cost == best.cost && row.cost < best.row.cost) { best = (cost, row) }
        }
        return best.row
    }

    private func total(_ row: BadgeRow, _ link: Int) -> Double {
        guard let area = Rect(around: row.discs) else { return row.cost }
        return neighbours(of: link, near: area).cost(of: row)
    }

    /// The rows of other lines that a row in an area can have to do with.
    private func neighbours(of link: Int, near area: Rect) -> BadgeCompany {
        let reach = area.inset(by: -BadgeCost.reach)
        var company = BadgeCompany()
        for other in chosen.indices where other != link {
            guard let row = chosen[other] else { continue }
            if row.discs.contains(where: { reach.distance(to: $0.center) == 0 }) { company.add(row) }
        }
        return company
    }

    /// Every place along a line for a row of discs, judged without the badges of other lines.
    private mutating func spots(_ link: Int, count: Int, step: Double, radius: Double) -> BadgeSpots {
        let points = lines[link]
        var result = BadgeSpots(count: count, radius: radius, pitch: 2 * radius + M.badgeSpacing)
        guard count > 0 else { return result }
        let half = result.half
        let total = Polyline.length(points)
        var passed = 0.0
        for index in 0..<max(0, points.count - 1) {
            let (a, b) = (points[index], points[index + 1])
            let length = a.distance(to: b)
            guard length > 0 else { continue }
            result.add(run: a, toward: b, length: length)
            surroundings.gather(&nearby, around: a, b, beyond: max(0, half - length / 2), of: link)
            Self.forEachStation(a, b, length, step: step) { t in
                let lead = t - half - radius
                let tail = length - t - half - radius
                var cost = 8 * max(0, (index == 0 ? 6 : 5) - lead)
                cost += 8 * max(0, (index == points.count - 2 ? 15 : 5) - tail)
                cost += abs(t - length / 2) * 0.12 + max(0, 60 - length) * 0.4
                cost += abs(passed + t - total / 2) * 0.05
                // A row that is longer than its run leaves the line.
                if t - half < 0 || t + half > length { cost += BadgeCost.covered }
                var met = 0.0
                for disc in 0..<count { met += nearby.cost(result.disc(disc, at: t)) }
                result.add(station: t, cost: cost + met)
            }
            passed += length
        }
        return result
    }

    /// Distances from `a` at which a lattice line crosses the run; its middle if none does.
    private static func forEachStation(
        _ a: Point, _ b: Point, _ length: Double, step: Double, _ body: (Double) -> Void
    ) {
        let isHorizontal = abs(b.x - a.x) > abs(b.y - a.y)
        let (from, to) = isHorizontal ? (a.x, b.x) : (a.y, b.y)
        let first = (min(from, to) / step).rounded(.up) * step
        guard first <= max(from, to) else { return body(length / 2) }
        for station in stride(from: first, through: max(from, to), by: step) { body(abs(station - from)) }
    }
}

extension Rect {
    /// Around the centers of the discs; `nil` without any.
    fileprivate init?(around discs: [BadgeDisc]) {
        guard let first = discs.first?.center else { return nil }
        var (left, top, right, bottom) = (first.x, first.y, first.x, first.y)
        for disc in discs {
            (left, right) = (min(left, disc.center.x), max(right, disc.center.x))
            (top, bottom) = (min(top, disc.center.y), max(bottom, disc.center.y))
        }
        self.init(left: left, top: top, right: right, bottom: bottom)
    }
}

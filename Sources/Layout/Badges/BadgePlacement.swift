import Model

/// Puts the letters of each line, or the plate with its ports, on one of its runs: clear of text, boxes, ends, bends, other
/// lines and other labels, near the middle, and level with the labels of parallel neighbours.
///
/// Where a line has no run that is free for all of its letters, they part, or become smaller: to cover
/// something is a defect, an odd place is not.
struct BadgePlacement {
    private typealias M = LayoutMetrics

    /// Candidates lie on a lattice common to all lines, so that neighbours line up.
    private static let lattice = 4.0

    private let diagram: PlacedDiagram
    private let lines: [[Point]]
    private var labels: [LineLabel]
    private let listSizes: [Size]
    private let surroundings: BadgeSurroundings
    /// Those of the run that is looked at; its storage is used again.
    private var nearby: BadgeSurroundings
    private var chosen: [BadgeRow?]
    /// The plates beside letters.
    private var ports: [BadgeRow?]

    /// - Returns: the label of each link.
    static func place(_ joined: JoinedLines, in diagram: PlacedDiagram) -> [PlacedLabel] {
        let lines = joined.own
        var placement = BadgePlacement(diagram: diagram, joined: joined)
        placement.chooseRows()
        // What one line gives way for may free a place for another.
        for _ in 0..<3 { placement.mend() }
        placement.addPorts()
        return lines.indices.map { link in
            var label = PlacedLabel(placement.labels[link], placement.chosen[link]?.pieces ?? [])
            if let frame = placement.ports[link]?.pieces.first?.frame {
                label.plate = LineLabel.plate(diagram.links[link].ports, in: frame)
            }
            return label
        }
    }

    private init(diagram: PlacedDiagram, joined: JoinedLines) {
        self.diagram = diagram
        lines = joined.own
        // What joins another line has the ports of that.
        labels = zip(diagram.links, joined.joints).map { $1 == nil ? $0.label : .none }
        listSizes = labels.map(\.listSize)
        surroundings = BadgeSurroundings(joined, in: diagram)
        nearby = BadgeSurroundings()
        chosen = Array(repeating: nil, count: lines.count)
        ports = chosen
    }

    private mutating func chooseRows() {
        var candidates: [BadgeSpots] = []
        for link in lines.indices {
            candidates.append(spots(link, Self.form(of: labels[link]), step: Self.lattice))
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
            var options = [row]
            if case .letters(let count) = labels[link] {
                for factor in [1, 0.87, 0.74, 0.65] {
                    let form = Self.form(letters: count, factor: factor)
                    options += best(of: spots(link, form, step: 1), for: link).map { [$0] } ?? []
                    if count > 1 { options += parted(link, count: count, factor: factor).map { [$0] } ?? [] }
                    if options.contains(where: { total($0, link) < BadgeCost.covered }) { break }
                }
            } else {
                mendPlate(of: link, instead: row)
                continue
            }
            chosen[link] = best(of: options, for: link)
        }
    }

    /// Ports beside letters, where they disturb nothing and leave most of the line free.
    private mutating func addPorts() {
        for link in lines.indices where !diagram.links[link].ports.isEmpty {
            guard let letters = chosen[link] else { continue }
            let form = Self.form(of: .plate(diagram.links[link].ports))
            let width = LineLabel.size(ofPlate: diagram.links[link].ports).width
            guard labels[link].run + width < M.mostCovered * Polyline.length(lines[link]) else { continue }
            let places = spots(link, form, step: Self.lattice)
            guard !places.spots.isEmpty else { continue }
            var company = neighbours(of: link, near: places.area)
            company.add(letters)
            guard let row = best(of: places, in: company), company.cost(of: row) < Self.disturbance else { continue }
            ports[link] = row
        }
    }

    /// Below all costs of what a plate can touch; only an odd place costs less.
    private static let disturbance = 50.0

    /// A plate that covers something has its text on more lines; one for which there is no room at all is left out, for a
    /// legend has the ports too.
    private mutating func mendPlate(of link: Int, instead row: BadgeRow) {
        var forms = [labels[link]]
        if case .plate(let lines) = labels[link] { forms.append(LineLabel.narrowed(lines)) }
        for form in forms {
            guard let found = best(of: spots(link, Self.form(of: form), step: 1), for: link),
                total(found, link) < BadgeCost.covered
            else { continue }
            (labels[link], chosen[link]) = (form, found)
            return
        }
        if case .list = labels[link] { chosen[link] = row }
    }

    /// One letter after the other, each where it is best.
    private mutating func parted(_ link: Int, count: Int, factor: Double) -> BadgeRow? {
        var places = spots(link, Self.form(letters: 1, factor: factor), step: 1)
        var row = BadgeRow(cost: 0, pieces: [])
        for _ in 0..<count {
            places.removeAll { piece in row.pieces.contains { piece.distance(to: $0) < M.badgeSpacing } }
            guard let place = best(of: places, for: link) else { return nil }
            row.cost += place.cost
            row.pieces += place.pieces
        }
        row.pieces.sort { LabelPiece.reads($0, before: $1) }
        return row
    }

    /// Of equal size in all places.
    private static func form(of label: LineLabel) -> BadgeSpots {
        switch label {
        case .none: BadgeSpots(letters: 0, radius: 0, pitch: 0)
        case .letters(let count): form(letters: count, factor: 1)
        case .plate(let lines): BadgeSpots(plate: LineLabel.size(ofPlate: lines))
        case .list(let rows): BadgeSpots(plate: LineLabel.size(ofList: rows))
        }
    }

    private static func form(letters count: Int, factor: Double) -> BadgeSpots {
        BadgeSpots(letters: count, radius: factor * LineLabel.radius(letters: count), pitch: factor * M.pillPitch)
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
        var row = BadgeRow(cost: 0, pieces: [])
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
        guard let area = Rect(around: row.pieces) else { return row.cost }
        return neighbours(of: link, near: area).cost(of: row)
    }

    /// The rows of other lines that a row in an area can have to do with.
    private func neighbours(of link: Int, near area: Rect) -> BadgeCompany {
        let reach = area.inset(by: -BadgeCost.reach)
        let own = listSizes[link]
        var company = BadgeCompany()
        for other in chosen.indices where other != link {
            guard let row = chosen[other] else { continue }
            // A list meets what is far from its middle.
            let size = Size(
                width: own.width + listSizes[other].width, height: own.height + listSizes[other].height)
            let wide = Rect(
                left: reach.left - size.width / 2, top: reach.top - size.height / 2,
                right: reach.right + size.width / 2, bottom: reach.bottom + size.height / 2)
            if row.pieces.contains(where: { wide.distance(to: $0.center) == 0 }) { company.add(row) }
        }
        for row in ports.lazy.compactMap({ $0 })
        where row.pieces.contains(where: { reach.distance(to: $0.center) == 0 }) { company.add(row) }
        return company
    }

    /// Every place along a line for a label of a form, judged without the labels of other lines.
    private mutating func spots(_ link: Int, _ form: BadgeSpots, step: Double) -> BadgeSpots {
        let points = lines[link]
        var result = form
        guard form.count > 0 else { return result }
        let total = Polyline.length(points)
        var passed = 0.0
        for index in 0..<max(0, points.count - 1) {
            let (a, b) = (points[index], points[index + 1])
            let length = a.distance(to: b)
            guard length > 0 else { continue }
            result.add(run: a, toward: b, length: length)
            let reach = result.reach(along: a, b)
            // A plate is wider than a line's corner is round.
            let bend = result.isPlate ? 14.0 : 5
            surroundings.gather(&nearby, around: a, b, beyond: max(reach, result.reach(across: a, b)), of: link)
            Self.forEachStation(a, b, length, step: step) { t in
                let lead = t - reach
                let tail = length - t - reach
                var cost = 8 * max(0, (index == 0 ? 12 : bend) - lead)
                cost += 8 * max(0, (index == points.count - 2 ? 20 : bend) - tail)
                cost += abs(t - length / 2) * 0.12 + max(0, 60 - length) * 0.4
                cost += abs(passed + t - total / 2) * 0.05
                // A row that is longer than its run leaves the line.
                if t < result.half || t + result.half > length { cost += BadgeCost.covered }
                var met = 0.0
                for piece in 0..<result.count { met += nearby.cost(result.piece(piece, at: t)) }
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
    /// Around the centers of the pieces; `nil` without any.
    fileprivate init?(around pieces: [LabelPiece]) {
        guard let first = pieces.first?.center else { return nil }
        var (left, top, right, bottom) = (first.x, first.y, first.x, first.y)
        for piece in pieces {
            (left, right) = (min(left, piece.center.x), max(right, piece.center.x))
            (top, bottom) = (min(top, piece.center.y), max(bottom, piece.center.y))
        }
        self.init(left: left, top: top, right: right, bottom: bottom)
    }
}

/// From raw routes to the lines that are drawn.
enum LineFinish {
    /// Nudged only as far as that makes no two lines overlap.
    static func lines(_ router: Router) -> JoinedLines {
        let raw = inOrder(router.polylines(), router.diagram.links)
        var rawOverlap: Double?
        for rounds in [3, 2, 1] {
            let nudged = Nudging.apply(raw, router: router, rounds: rounds)
            let overlap = overlap(nudged.own)
            if overlap == 0 { return nudged }
            let limit = rawOverlap ?? Self.overlap(raw.own)
            if overlap <= limit { return nudged }
            rawOverlap = limit
        }
        return raw
    }

    /// Of straight lines between the same two boxes, which to all others are the same whichever of them runs where, those with
    /// earlier letters are above the others, or left of them.
    private static func inOrder(_ raw: JoinedLines, _ links: [DrawnLink]) -> JoinedLines {
        let carriers = Set(raw.joints.compactMap { $0?.link })
        var groups: [[Int]: [Int]] = [:]
        for (link, line) in raw.own.enumerated() where line.count == 2 {
            let drawn = links[link]
            guard raw.joints[link] == nil, !carriers.contains(link), drawn.carried.isEmpty, drawn.source != drawn.target
            else { continue }
            let (low, high) = (min(drawn.source, drawn.target), max(drawn.source, drawn.target))
            groups[[low, high, line[0].y == line[1].y ? 0 : 1], default: []].append(link)
        }
        var ordered = raw
        for (key, group) in groups where group.count > 1 {
            let isHorizontal = key[2] == 0
            let places = group.sorted { a, b in
                isHorizontal ? raw.own[a][0].y < raw.own[b][0].y : raw.own[a][0].x < raw.own[b][0].x
            }
            let wanted = group.sorted { a, b in
                guard let first = links[a].paths.first, let second = links[b].paths.first, first != second else {
                    return a < b
                }
                return first < second
            }
            for (link, place) in zip(wanted, places) {
                let line = raw.own[place]
                ordered.own[link] = links[link].source == links[place].source ? line : line.reversed()
            }
        }
        return ordered
    }

    /// How far lines of different links run nearer than 4 points to each other.
    private static func overlap(_ lines: [[Point]]) -> Double {
        let bounds = lines.map(Polyline.bounds)
        var total = 0.0
        for a in lines.indices {
            guard let reach = bounds[a]?.inset(by: -4) else { continue }
            for b in lines.indices where b > a {
                guard let other = bounds[b], reach.meets(other) else { continue }
                total += Polyline.overlap(lines[a], lines[b], nearerThan: 4)
            }
        }
        return total
    }
}

/// From raw routes to the lines that are drawn.
enum LineFinish {
    /// Nudged only as far as that makes no two lines overlap.
    static func lines(_ router: Router) -> JoinedLines {
        let raw = router.polylines()
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

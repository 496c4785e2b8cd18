/// From raw routes to the lines that are drawn.
enum LineFinish {
    /// Nudged as far as no two lines come to lie on each other by it.
    static func lines(_ router: Router) -> [[Point]] {
        let raw = router.polylines()
        let rawOverlap = overlap(raw)
        for rounds in [3, 2, 1] {
            let nudged = Nudging.apply(raw, router: router, rounds: rounds)
            if overlap(nudged) <= rawOverlap { return nudged }
        }
        return raw
    }

    /// How far lines of different links run nearer than 4 points to each other.
    private static func overlap(_ lines: [[Point]]) -> Double {
        var total = 0.0
        for a in lines.indices {
            for b in lines.indices where b > a { total += DiagramMeasures.run(lines[a], lines[b], nearerThan: 4) }
        }
        return total
    }
}

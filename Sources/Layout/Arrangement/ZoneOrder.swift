import Model

/// Whether zones stand in the order in which traffic passes them.
enum ZoneOrder {
    /// How many DMZs do not lie between an internal zone and the internet, from left to right or from top to bottom.
    static func misplaced(_ zones: [(kind: Zone.Kind, frame: Rect)]) -> Int {
        // In loops, for the search asks a hundred thousand times.
        var count = 0
        for dmz in zones where dmz.kind == .dmz && !isBetween(dmz.frame, all: zones) { count += 1 }
        return count
    }

    private static func isBetween(_ frame: Rect, all zones: [(kind: Zone.Kind, frame: Rect)]) -> Bool {
        for inside in zones where inside.kind == .internal {
            for outside in zones where outside.kind == .internet && !isBetween(frame, inside.frame, outside.frame) {
                return false
            }
        }
        return true
    }

    /// Whether it parts the two along one of the axes.
    private static func isBetween(_ frame: Rect, _ a: Rect, _ b: Rect) -> Bool {
        func parts(_ low: Double, _ high: Double, _ a: (Double, Double), _ b: (Double, Double)) -> Bool {
            (a.1 <= low + 1 && high <= b.0 + 1) || (b.1 <= low + 1 && high <= a.0 + 1)
        }
        return parts(frame.left, frame.right, (a.left, a.right), (b.left, b.right))
            || parts(frame.top, frame.bottom, (a.top, a.bottom), (b.top, b.bottom))
    }
}

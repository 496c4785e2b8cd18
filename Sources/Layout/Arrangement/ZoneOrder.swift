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

    private static func isBetween(_ frame: Rect, _ a: Rect, _ b: Rect) -> Bool {
        func between(_ value: Double, _ x: Double, _ y: Double) -> Bool { min(x, y) < value && value < max(x, y) }
        return between(frame.center.x, a.center.x, b.center.x) || between(frame.center.y, a.center.y, b.center.y)
    }
}

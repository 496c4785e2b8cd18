import Model

/// Whether zones stand in the order in which traffic passes them.
enum ZoneOrder {
    /// How many DMZs do not lie between an internal zone and the internet, from left to right or from top to bottom.
    static func misplaced(_ zones: [(kind: Zone.Kind, frame: Rect)]) -> Int {
        let inside = zones.filter { $0.kind == .internal }
        let outside = zones.filter { $0.kind == .internet }
        return zones.filter { $0.kind == .dmz }.reduce(0) { count, dmz in
            let misplaced = inside.flatMap { a in outside.map { (a.frame, $0.frame) } }.contains { a, b in
                !isBetween(dmz.frame, a, b)
            }
            return count + (misplaced ? 1 : 0)
        }
    }

    private static func isBetween(_ frame: Rect, _ a: Rect, _ b: Rect) -> Bool {
        func between(_ value: Double, _ x: Double, _ y: Double) -> Bool { min(x, y) < value && value < max(x, y) }
        return between(frame.center.x, a.center.x, b.center.x) || between(frame.center.y, a.center.y, b.center.y)
    }
}

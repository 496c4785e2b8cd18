/// Geometry of lines made of horizontal and vertical runs.
enum Polyline {
    /// Without repeated points and without corners that are none.
    static func simplified(_ points: [Point]) -> [Point] {
        var result: [Point] = []
        for point in points {
            if let last = result.last, abs(last.x - point.x) < 1e-6, abs(last.y - point.y) < 1e-6 { continue }
            while result.count >= 2 {
                let (a, b) = (result[result.count - 2], result[result.count - 1])
                let isStraight =
                    (abs(b.x - a.x) < 1e-6 && abs(b.x - point.x) < 1e-6)
                    || (abs(b.y - a.y) < 1e-6 && abs(b.y - point.y) < 1e-6)
                guard isStraight else { break }
                result.removeLast()
            }
            result.append(point)
        }
        return result
    }

    static func length(_ points: [Point]) -> Double {
        var length = 0.0
        for index in points.indices.dropFirst() { length += points[index - 1].distance(to: points[index]) }
        return length
    }

    /// The distance from a point to the run between `a` and `b`.
    static func distance(_ p: Point, _ a: Point, _ b: Point) -> Double {
        let dx = b.x - a.x
        let dy = b.y - a.y
        let square = dx * dx + dy * dy
        let t = square == 0 ? 0 : max(0, min(1, ((p.x - a.x) * dx + (p.y - a.y) * dy) / square))
        return p.distance(to: Point(x: a.x + t * dx, y: a.y + t * dy))
    }

    static func distance(_ p: Point, to points: [Point]) -> Double {
        var nearest = Double.infinity
        for index in points.indices.dropFirst() {
            nearest = min(nearest, distance(p, points[index - 1], points[index]))
        }
        return nearest
    }

    /// How much of the run between `a` and `b` is inside a rectangle.
    static func length(of a: Point, _ b: Point, inside rect: Rect) -> Double {
        var low = 0.0
        var high = 1.0
        /// Keeps the part of the run on one side of a border.
        func clip(_ p: Double, _ q: Double) -> Bool {
            if abs(p) < 1e-9 { return q > 0 }
            if p < 0 { low = max(low, q / p) } else { high = min(high, q / p) }
            return true
        }
        let dx = b.x - a.x
        let dy = b.y - a.y
        guard clip(-dx, a.x - rect.left), clip(dx, rect.right - a.x), clip(-dy, a.y - rect.top),
            clip(dy, rect.bottom - a.y)
        else { return 0 }
        return max(0, high - low) * a.distance(to: b)
    }

    /// Around all points; `nil` without any.
    static func bounds(_ points: [Point]) -> Rect? {
        guard let first = points.first else { return nil }
        var (left, top, right, bottom) = (first.x, first.y, first.x, first.y)
        for point in points {
            (left, right) = (min(left, point.x), max(right, point.x))
            (top, bottom) = (min(top, point.y), max(bottom, point.y))
        }
        return Rect(left: left, top: top, right: right, bottom: bottom)
    }

    /// The length over which parallel runs of two lines are nearer than a distance.
    static func overlap(_ a: [Point], _ b: [Point], nearerThan distance: Double) -> Double {
        let (a, b) = (a.span, b.span)
        var total = 0.0
        for i in 1..<max(1, a.count) {
            let (p, q) = (a[i - 1], a[i])
            for j in 1..<max(1, b.count) {
                let (r, s) = (b[j - 1], b[j])
                if abs(p.y - q.y) < 1e-6, abs(r.y - s.y) < 1e-6, abs(p.y - r.y) < distance {
                    total += max(0, min(max(p.x, q.x), max(r.x, s.x)) - max(min(p.x, q.x), min(r.x, s.x)))
                } else if abs(p.x - q.x) < 1e-6, abs(r.x - s.x) < 1e-6, abs(p.x - r.x) < distance {
                    total += max(0, min(max(p.y, q.y), max(r.y, s.y)) - max(min(p.y, q.y), min(r.y, s.y)))
                }
            }
        }
        return total
    }

    /// Where a horizontal and a vertical run cross, ends excluded by `margin`.
    static func crossing(_ a: Point, _ b: Point, _ c: Point, _ d: Point, margin: Double = 0.01) -> Point? {
        if abs(a.y - b.y) < 1e-6, abs(c.x - d.x) < 1e-6 {
            let isInside =
                min(a.x, b.x) + margin < c.x && c.x < max(a.x, b.x) - margin
                && min(c.y, d.y) + margin < a.y && a.y < max(c.y, d.y) - margin
            return isInside ? Point(x: c.x, y: a.y) : nil
        }
        if abs(a.x - b.x) < 1e-6, abs(c.y - d.y) < 1e-6 { return crossing(c, d, a, b, margin: margin) }
        return nil
    }
}

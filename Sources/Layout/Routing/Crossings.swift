import Model

/// Where lines of different links cross, and which of them jumps.
enum Crossings {
    struct Crossing {
        /// The link and run that are horizontal there.
        var link: Int
        var segment: Int
        var other: Int
        var point: Point
    }

    static func all(_ lines: [[Point]]) -> [Crossing] {
        var result: [Crossing] = []
        for (link, line) in lines.enumerated() {
            for (segment, (a, b)) in zip(line, line.dropFirst()).enumerated() where abs(a.y - b.y) < 1e-6 {
                for (other, vertical) in lines.enumerated() where other != link {
                    for (c, d) in zip(vertical, vertical.dropFirst()) where abs(c.x - d.x) < 1e-6 {
                        guard let point = Polyline.crossing(a, b, c, d) else { continue }
                        result.append(Crossing(link: link, segment: segment, other: other, point: point))
                    }
                }
            }
        }
        return result
    }

    /// The horizontal line jumps, unless an end or a label is too near for an arc.
    static func hops(_ lines: [[Point]], labels: [PlacedLabel]) -> [[Hop]] {
        var hops = Array(repeating: [Hop](), count: lines.count)
        let taken = labels.flatMap(\.frames)
        for crossing in all(lines) {
            let (a, b) = (lines[crossing.link][crossing.segment], lines[crossing.link][crossing.segment + 1])
            let isFree =
                a.distance(to: crossing.point) > 14 && b.distance(to: crossing.point) > 14
                && taken.allSatisfy { $0.distance(to: crossing.point) > 7 }
            if isFree { hops[crossing.link].append(Hop(segment: crossing.segment, center: crossing.point)) }
        }
        return hops
    }
}

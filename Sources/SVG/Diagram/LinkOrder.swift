import Layout

extension [LinkShape] {
    /// Ordered so that no line is painted over another link's label, with as little change as that takes. Two links
    /// that each pass below the other's badge keep their order.
    package func paintingOrder() -> [LinkShape] {
        let below = indices.map { upper in Set(indices.filter { $0 != upper && self[$0].passes(self[upper]) }) }
        var left = Array<Int>(indices)
        var order: [LinkShape] = []
        while let first = left.first {
            let next = left.first { below[$0].isDisjoint(with: left) } ?? first
            order.append(self[next])
            left.removeAll { $0 == next }
        }
        return order
    }
}

extension LinkShape {
    /// Whether the line comes so near to another's label that it would be seen on its rim.
    fileprivate func passes(_ other: LinkShape) -> Bool {
        !isCarried
            && zip(ownPoints, ownPoints.dropFirst()).contains { a, b in
                let run = Rect(
                    left: min(a.x, b.x), top: min(a.y, b.y), right: max(a.x, b.x), bottom: max(a.y, b.y))
                return other.badges.contains { run.distance(to: $0.center) < $0.radius + 4 }
                    || (other.carrier?.frame ?? other.plate?.frame).map { run.distance(to: $0) < 3 } == true
            }
    }
}

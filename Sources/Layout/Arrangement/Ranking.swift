/// Elements by what they cost, the cheapest first. Of two that cost the same the one that came first stays first.
struct Ranking<Element> {
    private(set) var entries: [(cost: Double, element: Element)] = []

    mutating func insert(_ element: Element, cost: Double) {
        entries.insert((cost, element), at: entries.firstIndex { $0.cost > cost } ?? entries.count)
    }

    mutating func remove(at place: Int) { entries.remove(at: place) }
}

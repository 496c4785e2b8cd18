/// Lists of things that have names, compared by name and not by place.
enum ListComparison {
    /// The changes of a list: what has gone, what differs and what has come, and whether what stayed is in another
    /// order.
    ///
    /// - Parameters:
    ///   - list: the list's name, reported where it was reordered.
    ///   - traits: what is compared of two things of one name, each with the list that it is in.
    static func changes<Thing, ID: Hashable>(
        _ before: some Sequence<Thing>, _ after: some Sequence<Thing>, _ subject: Change.Subject, list: String,
        id: (Thing) -> ID,
        title: (Thing) -> String, facts: (Thing, Thing) -> [Fact]
    ) -> [Change] {
        let old = Dictionary(before.map { (id($0), $0) }) { first, _ in first }
        let new = Dictionary(after.map { (id($0), $0) }) { first, _ in first }
        var changes = before.filter { new[id($0)] == nil }
            .map { Change(.removed, subject, id: "\(id($0))", title: title($0)) }
        for thing in after {
            guard let earlier = old[id(thing)] else {
                changes.append(Change(.added, subject, id: "\(id(thing))", title: title(thing)))
                continue
            }
            let facts = facts(earlier, thing)
            if !facts.isEmpty {
                changes.append(Change(.changed, subject, id: "\(id(thing))", title: title(thing), facts: facts))
            }
        }
        let (kept, still) = (before.map(id).filter { new[$0] != nil }, after.map(id).filter { old[$0] != nil })
        if kept != still { changes.append(Change(.reordered, subject, id: "", title: list)) }
        return changes
    }

    /// The members that have to be taken out for the rest to rise: the fewest of them. Each number once.
    static func outOfOrder(_ numbers: [Int]) -> Set<Int> {
        // The longest rising run, by patience: for each length the run with the smallest end.
        var ends: [Int] = []
        var before: [Int: Int] = [:]
        for index in numbers.indices {
            let place = Self.firstPlace(in: ends) { numbers[$0] >= numbers[index] }
            if place > 0 { before[index] = ends[place - 1] }
            if place == ends.count { ends.append(index) } else { ends[place] = index }
        }
        var rising: Set<Int> = []
        var next = ends.last
        while let index = next {
            rising.insert(numbers[index])
            next = before[index]
        }
        return Set(numbers).subtracting(rising)
    }

    /// The first place from which on it is true, by bisection; past the end if nowhere.
    private static func firstPlace(in ends: [Int], where isTrue: (Int) -> Bool) -> Int {
        var (low, high) = (0, ends.count)
        while low < high {
            let middle = (low + high) / 2
            if isTrue(ends[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

/// A queue for small whole priorities: one stack for each. Of equal priorities the last in comes out first, which is the
/// one that has come further and so ends the search sooner.
struct BucketQueue {
    private struct Entry {
        var state: Int32
        var cost: Int32
        /// The entry below it in its stack, or -1.
        var next: Int32
    }

    private var tops: [Int32] = []
    private var entries: [Entry] = []
    private var lowest = 0
    private var highest = -1

    mutating func removeAll() {
        if highest >= 0 { for priority in 0...highest { tops[priority] = -1 } }
        entries.removeAll(keepingCapacity: true)
        (lowest, highest) = (0, -1)
    }

    mutating func push(_ priority: Int, _ cost: Int, _ state: Int) {
        while tops.count <= priority { tops.append(-1) }
        entries.append(
            Entry(state: Int32(truncatingIfNeeded: state), cost: Int32(truncatingIfNeeded: cost), next: tops[priority]))
        tops[priority] = Int32(truncatingIfNeeded: entries.count - 1)
        lowest = min(lowest, priority)
        highest = max(highest, priority)
    }

    mutating func pop() -> (priority: Int, cost: Int, state: Int)? {
        while lowest <= highest {
            let top = tops[lowest]
            if top >= 0 {
                let entry = entries[Int(top)]
                tops[lowest] = entry.next
                return (lowest, Int(entry.cost), Int(entry.state))
            }
            lowest += 1
        }
        return nil
    }
}

/// A queue for small whole priorities: one stack for each. Of equal priorities the last in comes out first, which is the
/// one that has come further and so ends the search sooner.
struct BucketQueue {
    private struct Entry {
        var state: Int32
        var cost: Int32
        /// The entry below it in its stack, or -1.
        var next: Int32
    }

    /// What comes out next.
    struct Top {
        var priority: Int
        var cost: Int
        var state: Int
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

    @inline(__always)
    mutating func push(_ top: Top) {
        while tops.count <= top.priority { tops.append(-1) }
        entries.append(
            Entry(
                state: Int32(truncatingIfNeeded: top.state), cost: Int32(truncatingIfNeeded: top.cost),
                next: tops[top.priority]))
        tops[top.priority] = Int32(truncatingIfNeeded: entries.count &- 1)
        lowest = min(lowest, top.priority)
        highest = max(highest, top.priority)
    }

    @inline(__always)
    mutating func pop() -> Top? {
        while lowest <= highest {
            let top = tops[lowest]
            if top >= 0 {
                let entry = entries[Int(top)]
                tops[lowest] = entry.next
                return Top(priority: lowest, cost: Int(entry.cost), state: Int(entry.state))
            }
            lowest &+= 1
        }
        return nil
    }
}

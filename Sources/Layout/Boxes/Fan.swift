/// Lines over one channel that begin at one box, or end there, say the same at that end, and may share their way to it.
struct Fan: Sendable, Hashable {
    /// Counted from 0 in a diagram.
    var index: Int
    /// Whether they share the box at which they end, otherwise that at which they begin.
    var sharesTarget: Bool

    /// Finds the fans of a diagram, the largest first. A line with letters of its own is in none.
    static func assign(to links: inout [DrawnLink]) {
        struct Key: Hashable {
            var box: Int
            var channel: String
            var sharesTarget: Bool
        }
        var groups: [Key: [Int]] = [:]
        for (index, link) in links.enumerated() {
            // What joins another line has no list of its own.
            guard link.source != link.target, link.paths.isEmpty, link.carried.isEmpty, link.initiator != .both,
                link.data != .back
            else { continue }
            for sharesTarget in [true, false] {
                let key = Key(
                    box: sharesTarget ? link.target : link.source, channel: link.channel.text,
                    sharesTarget: sharesTarget)
                groups[key, default: []].append(index)
            }
        }
        var count = 0
        let ordered = groups.sorted { a, b in
            (b.value.count, a.value[0], a.key.sharesTarget ? 0 : 1) < (
                a.value.count, b.value[0], b.key.sharesTarget ? 0 : 1
            )
        }
        for (key, members) in ordered {
            let free = members.filter { links[$0].fan == nil }
            guard free.count > 1 else { continue }
            for member in free { links[member].fan = Fan(index: count, sharesTarget: key.sharesTarget) }
            count += 1
        }
    }
}

import Layout
import Model

extension LinkShape {
    /// Around letters that stand side by side; as round at its ends as its height allows.
    package var pills: [Rect] {
        guard let first = badges.first, badges.count > 1 else { return [] }
        var groups = [[first]]
        for badge in badges.dropFirst() {
            let isBeside = groups[groups.count - 1].last.map { $0.center.distance(to: badge.center) < 3 * badge.radius }
            if isBeside == true { groups[groups.count - 1].append(badge) } else { groups.append([badge]) }
        }
        return groups.map { group in
            let centers = group.map(\.center)
            let (x, y) = (centers.map(\.x), centers.map(\.y))
            let frame = Rect(
                left: x.reduce(.infinity, min), top: y.reduce(.infinity, min), right: x.reduce(-.infinity, max),
                bottom: y.reduce(-.infinity, max))
            return frame.inset(by: -first.radius - 1.5)
        }
    }

    /// Whether it ends further left than it begins, or where both are level, further up: as the sample in a list has it.
    package var leadsBack: Bool {
        guard let first = points.first, let last = points.last else { return false }
        return abs(first.x - last.x) > 1 ? last.x < first.x : last.y < first.y
    }

    /// Who opens a connection to whom, over which ports, in words.
    ///
    /// - Parameters:
    ///   - source: the title of the side that opens it.
    ///   - target: of the other side.
    package func summary(from source: String, to target: String, over channel: ResolvedChannel?) -> String {
        var words = from == to ? "\(source), to each other" : "\(source) \(initiator == .both ? "↔" : "→") \(target)"
        guard let channel else { return words }
        if channel.transports.isNetwork { words += ", \(channel.markedPortText)" }
        words += ", \(channel.applicationProtocol)"
        if !paths.isEmpty { words += " (\(paths.map(\.letter).joined(separator: ", ")))" }
        return words
    }
}

extension Badge {
    /// Of its letter, or letters, which are made as small as the disc requires.
    package var letterStyle: TextStyle {
        var style = TextStyle.badge
        style.size *= min(1, (2 * radius - 5) / max(TextMetrics.width(path.letter, style), 1))
        return style
    }
}

import Words

/// Changes in words, the same wherever they are shown.
extension Change {
    /// `connection removed`, `step moved`.
    package func heading(_ words: ChangeWords) -> String { "\(words.subject(subject, false)) \(words.kind(kind))" }
}

extension Change.Kind {
    /// One character for it.
    package var sign: String {
        switch self {
        case .added: "+"
        case .removed: "-"
        case .changed, .renamed: "~"
        case .moved, .reordered: ">"
        }
    }
}

extension FirewallDelta {
    /// `opens 1, closes 2, relabels 3`.
    package var summary: String {
        let counts = [("opens", opened.count), ("closes", closed.count), ("relabels", relabelled.count)]
        return counts.map { "\($0) \($1 == 0 ? "none" : "\($1)")" }.joined(separator: ", ")
    }
}

extension Fact {
    /// `protocol: HTTP, now HTTPS`. Of long values only what differs, with the words round it: `opens [-two-] {+three+}
    /// ports`.
    package var sentence: String {
        let name = name.rawValue
        return switch (before, after) {
        case (let before?, let after?):
            before.count + after.count > 80
                ? "\(name): \(Self.difference(before, after))" : "\(name): \(before), now \(after)"
        case (nil, let after?): "\(name): now \(after)"
        case (let before?, nil): "\(name): no longer \(before)"
        case (nil, nil): name
        }
    }

    private static let context = 6

    private static func difference(_ before: String, _ after: String) -> String {
        let parts = WordDifference.parts(before, after)
        return parts.enumerated().map { index, part in
            let words = part.text.split(whereSeparator: \.isWhitespace)
            switch part.kind {
            case .removed: return "[-\(words.joined(separator: " "))-]"
            case .added: return "{+\(words.joined(separator: " "))+}"
            case .same:
                let head = index == 0 ? [] : words.prefix(context)
                let tail = index == parts.count - 1 ? [] : words.dropFirst(head.count).suffix(context)
                let isWhole = head.count + tail.count == words.count
                return (isWhole ? words[...] : head + ["…"] + tail).joined(separator: " ")
            }
        }.joined(separator: " ")
    }
}

extension SlideChange {
    package var kind: Change.Kind { before == nil ? .added : after == nil ? .removed : .changed }

    /// The address, or that of before where it has gone; `index` for the front page.
    package var address: String {
        let address = (after ?? before)?.id.text ?? ""
        return address.isEmpty ? "index" : address
    }

    /// `1 connection removed, 2 steps changed, notes in another order`.
    package func summary(_ words: ChangeWords) -> String {
        var order: [Change] = []
        var counts: [String: Int] = [:]
        for change in changes + diagrams.flatMap(\.changes) {
            let heading = change.heading(words)
            if counts[heading] == nil { order.append(change) }
            counts[heading, default: 0] += 1
        }
        return order.map { change in
            let heading = change.heading(words)
            let count = counts[heading] ?? 0
            let several = "\(words.subject(change.subject, true)) \(words.kind(change.kind))"
            return change.kind == .reordered ? several : count == 1 ? "1 \(heading)" : "\(count) \(several)"
        }.joined(separator: ", ")
    }
}

/// The texts of a slide in two editions: which passage is which, by their words and not by their place.
struct PassageComparison {
    private let before: [Passage]
    private let after: [Passage]
    /// From the places in `after` to those in `before`.
    private var matches: [Int: Int] = [:]

    /// - Parameter before: with letters as the other edition has them.
    init(_ before: [Passage], _ after: [Passage]) {
        self.before = before
        self.after = after
        matchEqual()
        matchSimilar()
    }

    /// In the order of the text, with what has gone first.
    var changes: [Change] {
        let kept = Set(matches.values)
        let removed = before.indices.filter { !kept.contains($0) }.map { change(.removed, before[$0]) }
        let moved = moved
        return removed
            + after.indices.compactMap { index in
                let passage = after[index]
                guard let earlier = matches[index] else { return change(.added, passage) }
                let old = before[earlier]
                var facts: [Fact] = []
                if old.words != passage.words { facts.append(Fact(.words, before: old.words, after: passage.words)) }
                if old.paths != passage.paths {
                    facts.append(Fact(.paths, before: letters(old), after: letters(passage)))
                }
                if moved.contains(index) {
                    facts.append(Fact(.place, before: old.label, after: passage.label))
                    if facts.count == 1 { return change(.moved, passage, facts: facts) }
                }
                return facts.isEmpty ? nil : change(.changed, passage, facts: facts)
            }
    }

    private func letters(_ passage: Passage) -> String? {
        passage.paths.isEmpty ? nil : passage.paths.map { "(\($0))" }.joined(separator: " ")
    }

    private func change(_ kind: Change.Kind, _ passage: Passage, facts: [Fact] = []) -> Change {
        let subject: Change.Subject =
            switch passage.kind {
            case .step: .step
            case .note: .note
            case .text: .text
            }
        // Where the words are reported as a fact, once is enough.
        let text = facts.contains { $0.name == .words } ? passage.opening : passage.text
        return Change(
            kind, subject, id: "", title: [passage.label, text].compactMap { $0 }.joined(separator: ": "), facts: facts)
    }

    /// The places in `after` of passages that are before or after others than they were.
    private var moved: Set<Int> {
        let pairs = matches.sorted { $0.value < $1.value }.map(\.key)
        return ListComparison.outOfOrder(pairs)
    }

    // MARK: Matching

    private mutating func matchEqual() {
        var places: [Passage.Kind: [String: [Int]]] = [:]
        for index in before.indices.reversed() {
            places[before[index].kind, default: [:]][before[index].words, default: []].append(index)
        }
        for index in after.indices {
            let passage = after[index]
            if let found = places[passage.kind]?[passage.words]?.popLast() { matches[index] = found }
        }
    }

    private mutating func matchSimilar() {
        let taken = Set(matches.values)
        let left = before.indices.filter { !taken.contains($0) }
        let words = left.map { WordBag(before[$0].words) }
        var pairs: [(score: Double, after: Int, before: Int)] = []
        for index in after.indices where matches[index] == nil {
            let bag = WordBag(after[index].words)
            for (place, other) in zip(left, words) where before[place].kind == after[index].kind {
                let travelsTheSame = !after[index].paths.isEmpty && after[index].paths == before[place].paths
                let score = bag.likeness(other) + (travelsTheSame ? 0.25 : 0)
                if score >= 0.5 { pairs.append((score, index, place)) }
            }
        }
        pairs.sort { ($1.score, $0.after, $0.before) < ($0.score, $1.after, $1.before) }
        var used: Set<Int> = []
        for pair in pairs where matches[pair.after] == nil && used.insert(pair.before).inserted {
            matches[pair.after] = pair.before
        }
    }
}

/// The words of a text, however they are ordered.
private struct WordBag {
    private var counts: [Substring: Int] = [:]
    private var total = 0

    init(_ text: String) {
        for word in text.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "_" }) {
            counts[word, default: 0] += 1
            total += 1
        }
    }

    /// From 0 for nothing in common to 1 for the same words (Dice's coefficient).
    func likeness(_ other: WordBag) -> Double {
        guard total + other.total > 0 else { return 0 }
        let shared = counts.reduce(0) { $0 + min($1.value, other.counts[$1.key] ?? 0) }
        return 2 * Double(shared) / Double(total + other.total)
    }
}

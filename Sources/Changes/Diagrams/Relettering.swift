import Model

/// Which letters of paths were replaced by others, inferred from the links that have them.
enum Relettering {
    /// From the letters of before to those of after. A letter that is the same, or for which this cannot be inferred, is not
    /// in it.
    static func letters(in comparisons: [DiagramComparison]) -> [Path: Path] {
        var votes: [Path: Set<Path>] = [:]
        for (old, new) in comparisons.flatMap(\.commonLinks) {
            for path in Set(old.paths).intersection(new.paths) { votes[path, default: []].insert(path) }
            let (gone, come) = (
                old.paths.filter { !new.paths.contains($0) }, new.paths.filter { !old.paths.contains($0) }
            )
            guard gone.count == come.count else { continue }
            for (a, b) in zip(gone.sorted(), come.sorted()) { votes[a, default: []].insert(b) }
        }
        let agreed = votes.compactMapValues { $0.count == 1 ? $0.first : nil }
        let counts = Dictionary(agreed.values.map { ($0, 1) }, uniquingKeysWith: +)
        return agreed.filter { $0.key != $0.value && counts[$0.value] == 1 }
    }
}

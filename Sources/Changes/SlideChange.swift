import Model

/// What became of a slide.
package struct SlideChange: Sendable, Hashable {
    package struct Name: Sendable, Hashable {
        package var id: Slide.ID
        package var title: String
    }

    /// `nil` for a slide that has come.
    package var before: Name?
    /// `nil` for a slide that has gone.
    package var after: Name?
    /// Of the slide itself and of its text.
    package var changes: [Change]
    package var diagrams: [DiagramChange]

    package var isEmpty: Bool { before != nil && after != nil && changes.isEmpty && diagrams.isEmpty }

    package var title: String { after?.title ?? before?.title ?? "" }
}

/// What became of a diagram.
package struct DiagramChange: Sendable, Hashable {
    /// In the edition in which it is, the later one if it is in both.
    package var id: Diagram.ID
    /// `nil` where it is the slide's only one.
    package var title: String?
    package var changes: [Change]
    /// `nil` where nothing is drawn in another way, or the diagram is in one edition only.
    package var overlay: DiagramOverlay?
}

/// Compares one slide in two editions.
struct SlideComparison {
    let before: Slide
    let after: Slide
    private let diagrams: [(before: Diagram, after: Diagram)]

    init(_ before: Slide, _ after: Slide) {
        self.before = before
        self.after = after
        var left = after.diagrams
        var pairs: [Diagram.ID: Diagram] = [:]
        let rules: [(Diagram, Diagram) -> Bool] = [
            { $0.id == $1.id }, { $0.title != nil && $0.title == $1.title },
            { _, _ in before.diagrams.count == 1 && after.diagrams.count == 1 },
        ]
        for isSame in rules {
            for diagram in before.diagrams where pairs[diagram.id] == nil {
                guard let index = left.firstIndex(where: { isSame(diagram, $0) }) else { continue }
                pairs[diagram.id] = left.remove(at: index)
            }
        }
        diagrams = before.diagrams.compactMap { diagram in pairs[diagram.id].map { (diagram, $0) } }
    }

    /// - Parameter zones: of both editions.
    func change(zones: [Zone]) -> SlideChange {
        let comparisons = diagrams.map { DiagramComparison(ResolvedDiagram($0.before), ResolvedDiagram($0.after)) }
        let letters = Relettering.letters(in: comparisons)
        let relettered = letters.filter { $0.key != $0.value }.sorted { $0.value < $1.value }.map { old, new in
            Change(
                .renamed, .path, id: new.letter, title: "(\(new))",
                facts: [Fact("letter", before: "(\(old))", after: "(\(new))")])
        }
        return SlideChange(
            before: SlideChange.Name(id: before.id, title: before.title),
            after: SlideChange.Name(id: after.id, title: after.title),
            changes: ownChanges + relettered
                + PassageComparison(Passage.all(of: before, letters: letters), Passage.all(of: after)).changes
                + sourceChanges,
            diagrams: diagramChanges(comparisons, letters: letters, zones: zones))
    }

    private var ownChanges: [Change] {
        var changes: [Change] = []
        if before.title != after.title {
            changes.append(
                Change(
                    .renamed, .slide, id: after.id.text, title: after.title,
                    facts: [Fact("title", before: before.title, after: after.title)]))
        }
        if before.id != after.id {
            changes.append(
                Change(
                    .moved, .slide, id: after.id.text, title: after.title,
                    facts: [Fact("address", before: before.id.text, after: after.id.text)]))
        }
        let facts = Trait.differences(
            [Trait("kind", before.kind.rawValue), Trait("summary", before.summary)],
            [Trait("kind", after.kind.rawValue), Trait("summary", after.summary)])
        return changes
            + (facts.isEmpty ? [] : [Change(.changed, .slide, id: after.id.text, title: after.title, facts: facts)])
    }

    private var sourceChanges: [Change] {
        SourceChanges.facts(before.sources, after.sources).map { fact in
            Change(fact.before == nil ? .added : .removed, .source, id: "", title: fact.before ?? fact.after ?? "")
        }
    }

    private func diagramChanges(
        _ comparisons: [DiagramComparison], letters: [Path: Path], zones: [Zone]
    ) -> [DiagramChange] {
        let kept = (old: Set(diagrams.map(\.before.id)), new: Set(diagrams.map(\.after.id)))
        let removed = before.diagrams.filter { !kept.old.contains($0.id) }.map { whole(.removed, $0, of: before) }
        let added = after.diagrams.filter { !kept.new.contains($0.id) }.map { whole(.added, $0, of: after) }
        return removed
            + comparisons.compactMap { comparison in
                let changes = comparison.changes(letters: letters)
                let overlay = DiagramOverlay(comparison, letters: letters, zones: zones)
                guard !changes.isEmpty || !overlay.isEmpty else { return nil }
                return DiagramChange(
                    id: comparison.after.id, title: comparison.after.title, changes: changes,
                    overlay: overlay.isEmpty ? nil : overlay)
            } + added
    }

    private func whole(_ kind: Change.Kind, _ diagram: Diagram, of slide: Slide) -> DiagramChange {
        DiagramChange(
            id: diagram.id, title: diagram.title,
            changes: [Change(kind, .diagram, id: diagram.id.text, title: diagram.title ?? slide.title)], overlay: nil)
    }
}

/// Which letters were changed for others, told by the links that have them.
enum Relettering {
    /// From the letters of before to those of after. A letter that is the same, or of which this cannot be told, is not
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

import Editions
import Model

/// Compares slides of two editions.
struct SlideComparison {
    private let before: EditionIndex
    private let after: EditionIndex
    /// Of both editions' catalogs, in the order in which they are drawn.
    private let zones: IdentifiedList<Zone>
    /// Whether equal slides have the same text in both.
    private let sharesCatalog: Bool

    init(_ before: EditionIndex, _ after: EditionIndex) {
        self.before = before
        self.after = after
        let (old, new) = (before.catalog, after.catalog)
        zones = IdentifiedList(new.zones + old.zones.filter { new.zones[$0.id] == nil })
        sharesCatalog =
            old == new && before.deployed.defaultNumbers == after.deployed.defaultNumbers
            && before.deployed.absences == after.deployed.absences
    }

    func change(from old: Slide, to new: Slide) -> SlideChange {
        var change = SlideChange(
            before: SlideChange.Name(id: old.id, title: old.title),
            after: SlideChange.Name(id: new.id, title: new.title),
            changes: [], diagrams: [])
        if sharesCatalog, old == new { return change }
        let pairs = DiagramPairs(old, new)
        let comparisons = pairs.both.map {
            DiagramComparison(before.deployed.resolved($0.before), after.deployed.resolved($0.after), after.words)
        }
        let letters = Relettering.letters(in: comparisons)
        let relettered = letters.filter { $0.key != $0.value }.sorted { $0.value < $1.value }.map { old, new in
            Change(
                .renamed, .path, id: new.letter, title: "(\(new))",
                facts: [Fact(.letter, before: "(\(old))", after: "(\(new))")])
        }
        let passages = PassageComparison(
            Passage.all(of: old.body, in: before, without: before.gonePaths(of: old.id), letters: letters),
            Passage.all(of: new.body, in: after, without: after.gonePaths(of: new.id)))
        change.changes = Self.ownChanges(old, new) + relettered + passages.changes + Self.sourceChanges(old, new)
        change.diagrams =
            pairs.removed.map { Self.whole(.removed, $0, of: old) }
            + comparisons.compactMap { diagramChange($0, letters: letters) }
            + pairs.added.map { Self.whole(.added, $0, of: new) }
        return change
    }

    private static func ownChanges(_ before: Slide, _ after: Slide) -> [Change] {
        var changes: [Change] = []
        if before.title != after.title {
            changes.append(
                Change(
                    .renamed, .slide, id: after.id.text, title: after.title,
                    facts: [Fact(.title, before: before.title, after: after.title)]))
        }
        if before.id != after.id {
            changes.append(
                Change(
                    .moved, .slide, id: after.id.text, title: after.title,
                    facts: [Fact(.address, before: before.id.text, after: after.id.text)]))
        }
        let facts = Trait.differences(
            [Trait(.kind, before.kind.rawValue), Trait(.summary, before.summary)],
            [Trait(.kind, after.kind.rawValue), Trait(.summary, after.summary)])
        return changes
            + (facts.isEmpty ? [] : [Change(.changed, .slide, id: after.id.text, title: after.title, facts: facts)])
    }

    private static func sourceChanges(_ before: Slide, _ after: Slide) -> [Change] {
        SourceChanges.facts(before.sources, after.sources).map { fact in
            Change(fact.before == nil ? .added : .removed, .source, id: "", title: fact.before ?? fact.after ?? "")
        }
    }

    /// - Returns: `nil` where nothing differs.
    private func diagramChange(_ comparison: DiagramComparison, letters: [Path: Path]) -> DiagramChange? {
        let changes = comparison.changes(letters: letters)
        let overlay = DiagramOverlay(comparison, letters: letters, zones: zones)
        guard !changes.isEmpty || !overlay.isEmpty else { return nil }
        return DiagramChange(
            id: comparison.after.id, title: comparison.after.title, changes: changes,
            overlay: overlay.isEmpty ? nil : overlay)
    }

    private static func whole(_ kind: Change.Kind, _ diagram: Diagram, of slide: Slide) -> DiagramChange {
        DiagramChange(
            id: diagram.id, title: diagram.title,
            changes: [Change(kind, .diagram, id: diagram.id.text, title: diagram.title ?? slide.title)], overlay: nil)
    }
}

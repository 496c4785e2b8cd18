import Editions
import Firewall
import Model

/// All differences between two editions. Things are matched by what they are, not by where they are.
package struct EditionChanges: Sendable, Hashable {
    package var before: String
    package var after: String
    package var firewall: FirewallDelta
    package var catalog: [Change]
    /// Of the sections, and of the order of the slides.
    package var structure: [Change]
    /// In the reading order of the later edition, after those that have gone. Only slides of which something changed.
    package var slides: [SlideChange]

    package var isEmpty: Bool { firewall.isEmpty && catalog.isEmpty && structure.isEmpty && slides.isEmpty }

    package init(from before: FlowMatrix, to after: FlowMatrix) {
        let (old, new) = (before.index, after.index)
        self.before = before.version
        self.after = after.version
        firewall = FirewallDelta(from: before, to: after)
        catalog = CatalogChanges.changes(from: old, to: new)
        let succession = SlideSuccession(from: old.edition, to: new.edition)
        structure = Self.structure(old, new, succession)
        slides = Self.slides(old, new, succession)
    }

    private static func slides(
        _ before: EditionIndex, _ after: EditionIndex, _ succession: SlideSuccession
    ) -> [SlideChange] {
        let comparison = SlideComparison(before, after)
        var earlier: [Slide.ID: Int] = [:]
        var gone: [SlideChange] = []
        for (position, slide) in before.slides.enumerated() {
            if let now = succession.slide(slide.id) {
                earlier[now] = position
            } else {
                let name = SlideChange.Name(id: slide.id, title: slide.title)
                gone.append(SlideChange(before: name, after: nil, changes: [], diagrams: []))
            }
        }
        return gone
            + after.slides.compactMap { slide in
                guard let position = earlier[slide.id] else {
                    let name = SlideChange.Name(id: slide.id, title: slide.title)
                    return SlideChange(before: nil, after: name, changes: [], diagrams: [])
                }
                let change = comparison.change(from: before.slides[position], to: slide)
                return change.isEmpty ? nil : change
            }
    }

    private static func structure(
        _ before: EditionIndex, _ after: EditionIndex, _ succession: SlideSuccession
    ) -> [Change] {
        var changes: [Change] = []
        var places: [Section.ID: Int] = [:]
        for (position, section) in before.edition.sections.enumerated() {
            guard let now = succession.section(section.id).flatMap(after.section) else {
                changes.append(Change(.removed, .section, id: section.id.text, title: section.title))
                continue
            }
            places[now.id] = position
            let facts = Trait.differences(
                [Trait(.title, section.title), Trait(.address, section.id.text)],
                [Trait(.title, now.title), Trait(.address, now.id.text)])
            if !facts.isEmpty {
                changes.append(Change(.renamed, .section, id: now.id.text, title: now.title, facts: facts))
            }
            let (old, new) = (text(section.introduction, before), text(now.introduction, after))
            if old != new {
                let fact = Fact(.introduction, before: old, after: new)
                changes.append(Change(.changed, .section, id: now.id.text, title: now.title, facts: [fact]))
            }
        }
        changes += after.edition.sections.filter { places[$0.id] == nil }
            .map { Change(.added, .section, id: $0.id.text, title: $0.title) }
        let order = after.edition.sections.compactMap { places[$0.id] }
        if order != order.sorted() {
            changes.append(Change(.reordered, .section, id: "", title: after.words.changes.theSections))
        }
        return changes + slideOrder(before, after, succession)
    }

    /// Slides that are before or after others than they were.
    private static func slideOrder(
        _ before: EditionIndex, _ after: EditionIndex, _ succession: SlideSuccession
    ) -> [Change] {
        let kept = before.slides.compactMap { succession.slide($0.id).flatMap(after.slides.position) }
        let moved = ListComparison.outOfOrder(kept)
        return kept.filter(moved.contains).map { position in
            let slide = after.slides[position]
            return Change(.reordered, .slide, id: slide.id.text, title: slide.title)
        }
    }

    private static func text(_ blocks: [Block], _ edition: EditionIndex) -> String? {
        let section = BodySection(role: .text, heading: nil, anchor: "", blocks: blocks)
        let text = Passage.all(of: [section], in: edition).map(\.text).joined(separator: "\n")
        return text.isEmpty ? nil : text
    }
}

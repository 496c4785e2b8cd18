import Firewall
import Model

/// All that is not the same in two editions, by what things are and not by where they stand.
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

    package init(from before: Edition, to after: Edition) {
        self.before = before.version
        self.after = after.version
        firewall = FirewallDelta(from: before, to: after)
        catalog = CatalogChanges.changes(from: before.catalog, to: after.catalog)
        let succession = SlideSuccession(from: before, to: after)
        structure = Self.structure(before, after, succession)
        let zones =
            after.catalog.zones
            + before.catalog.zones.filter { zone in !after.catalog.zones.contains { $0.id == zone.id } }
        slides = Self.slides(before, after, succession, zones: zones)
    }

    private static func slides(
        _ before: Edition, _ after: Edition, _ succession: SlideSuccession, zones: [Zone]
    ) -> [SlideChange] {
        var earlier: [Slide.ID: Slide] = [:]
        var gone: [SlideChange] = []
        for slide in before.slides {
            if let now = succession.slide(slide.id) {
                earlier[now.id] = slide
            } else {
                let name = SlideChange.Name(id: slide.id, title: slide.title)
                gone.append(SlideChange(before: name, after: nil, changes: [], diagrams: []))
            }
        }
        return gone
            + after.slides.map { slide in
                if let old = earlier[slide.id] { return SlideComparison(old, slide).change(zones: zones) }
                let name = SlideChange.Name(id: slide.id, title: slide.title)
                return SlideChange(before: nil, after: name, changes: [], diagrams: [])
            }.filter { !$0.isEmpty }
    }

    private static func structure(
        _ before: Edition, _ after: Edition, _ succession: SlideSuccession
    ) -> [Change] {
        var changes: [Change] = []
        var places: [Section.ID: Int] = [:]
        for (index, section) in before.sections.enumerated() {
            guard let now = succession.section(section.id) else {
                changes.append(Change(.removed, .section, id: section.id.text, title: section.title))
                continue
            }
            places[now.id] = index
            let facts = Trait.differences(
                [Trait("title", section.title), Trait("address", section.id.text)],
                [Trait("title", now.title), Trait("address", now.id.text)])
            if !facts.isEmpty {
                changes.append(Change(.renamed, .section, id: now.id.text, title: now.title, facts: facts))
            }
            if text(section.introduction) != text(now.introduction) {
                let fact = Fact("introduction", before: text(section.introduction), after: text(now.introduction))
                changes.append(Change(.changed, .section, id: now.id.text, title: now.title, facts: [fact]))
            }
        }
        changes += after.sections.filter { places[$0.id] == nil }
            .map { Change(.added, .section, id: $0.id.text, title: $0.title) }
        let order = after.sections.compactMap { places[$0.id] }
        if order != order.sorted() { changes.append(Change(.reordered, .section, id: "", title: "the sections")) }
        return changes + slideOrder(before, after, succession)
    }

    /// Slides that stand before or after others than they did.
    private static func slideOrder(
        _ before: Edition, _ after: Edition, _ succession: SlideSuccession
    ) -> [Change] {
        let place = Dictionary(after.slides.enumerated().map { ($1.id, $0) }) { first, _ in first }
        let kept = before.slides.compactMap { succession.slide($0.id) }
        let moved = ListComparison.outOfOrder(kept.compactMap { place[$0.id] })
        return kept.filter { slide in place[slide.id].map(moved.contains) ?? false }.map {
            Change(.reordered, .slide, id: $0.id.text, title: $0.title)
        }
    }

    private static func text(_ blocks: [Block]) -> String? {
        let slide = Slide(
            id: "", title: "", kind: .page, summary: "",
            body: [BodySection(role: .text, heading: nil, anchor: "", blocks: blocks)], path: "")
        let text = Passage.all(of: slide).map(\.text).joined(separator: "\n")
        return text.isEmpty ? nil : text
    }
}

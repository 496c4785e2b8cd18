/// Which page of one edition is which of another, whatever became of its title and its place.
///
/// Slides are the same that have the same stable id, or of which one names the other's id or address among its aliases;
/// failing that, those at the same address. Each slide is the same as one other at most.
package struct SlideSuccession: Sendable {
    private var slides: [Slide.ID: Slide] = [:]
    private var sections: [Section.ID: Section] = [:]

    /// - Parameters:
    ///   - origin: the edition whose pages are asked for.
    ///   - target: the edition in which they are looked for.
    package init(from origin: Edition, to target: Edition) {
        var asked = origin.slides
        var left = target.slides
        for (key, targetKey) in Self.rules {
            let named = left.flatMap { slide in targetKey(slide).map { ($0, slide) } }
            var found = Dictionary(named) { first, _ in first }
            asked.removeAll { slide in
                guard let same = key(slide).lazy.compactMap({ found[$0] }).first else { return false }
                slides[slide.id] = same
                for name in targetKey(same) { found[name] = nil }
                return true
            }
            let matched = Set(slides.values.map(\.id))
            left.removeAll { matched.contains($0.id) }
        }
        for section in origin.sections {
            sections[section.id] =
                target.sections.first { $0.id == section.id }
                ?? target.sections.first { $0.aliases.contains(section.id) || section.aliases.contains($0.id) }
        }
    }

    private typealias Key = @Sendable (Slide) -> [Slide.ID]
    private static let rules: [(Key, Key)] = [
        ({ [$0.stableID] }, { [$0.stableID] }), ({ $0.aliases }, { [$0.stableID] }),
        ({ [$0.stableID] }, { $0.aliases }), ({ $0.aliases }, { [$0.id] }), ({ [$0.id] }, { $0.aliases }),
        ({ [$0.id] }, { [$0.id] }),
    ]

    /// What the slide of the first edition is in the second; `nil` if it is not there.
    package func slide(_ id: Slide.ID) -> Slide? { slides[id] }

    /// What the section of the first edition is in the second; `nil` if it is not there.
    package func section(_ id: Section.ID) -> Section? { sections[id] }
}

extension Edition {
    /// The addresses below it at which no page lies any more, with what lay there: those that aliases name, and those of
    /// slides that lay elsewhere in an older edition. In order of address.
    ///
    /// - Parameter older: the editions before it.
    package func formerAddresses(since older: [Edition]) -> [(address: Slide.ID, now: SlideOrSection)] {
        let pages = Set(slides.map(\.id.text) + sections.map(\.id.text))
        var former: [String: SlideOrSection] = [:]
        func add(_ address: String, _ now: SlideOrSection) {
            if !pages.contains(address), former[address] == nil { former[address] = now }
        }
        for slide in slides { for alias in slide.aliases { add(alias.text, .slide(slide.id)) } }
        for section in sections { for alias in section.aliases { add(alias.text, .section(section.id)) } }
        for edition in older {
            let succession = SlideSuccession(from: edition, to: self)
            for slide in edition.slides {
                if let now = succession.slide(slide.id) { add(slide.id.text, .slide(now.id)) }
            }
            for section in edition.sections {
                if let now = succession.section(section.id) { add(section.id.text, .section(now.id)) }
            }
        }
        return former.sorted { $0.key < $1.key }.map { (Slide.ID($0.key), $0.value) }
    }
}

/// A page of an edition.
package enum SlideOrSection: Sendable, Hashable {
    case slide(Slide.ID)
    case section(Section.ID)
}

import Model

/// Which page of one edition is which of another, whatever became of its title and its place.
///
/// Slides are the same that have the same stable id, or of which one names the other's id or address among its aliases;
/// failing that, those at the same address. Each slide is the same as one other at most.
package struct SlideSuccession: Sendable {
    private var slides: [Slide.ID: Slide.ID] = [:]
    private var sections: [Section.ID: Section.ID] = [:]

    /// - Parameters:
    ///   - origin: the edition whose pages are asked for.
    ///   - target: the edition in which they are looked for.
    package init(from origin: Edition, to target: Edition) {
        var asked = origin.slides
        var left = target.slides
        for (key, targetKey) in Self.rules where !asked.isEmpty && !left.isEmpty {
            var found: [Slide.ID: Int] = [:]
            for (index, slide) in left.enumerated() {
                for name in targetKey(slide) where found[name] == nil { found[name] = index }
            }
            var matched: Set<Int> = []
            asked.removeAll { slide in
                guard let same = key(slide).lazy.compactMap({ found[$0] }).first(where: { !matched.contains($0) })
                else {
                    return false
                }
                slides[slide.id] = left[same].id
                matched.insert(same)
                return true
            }
            if !matched.isEmpty { left = left.enumerated().filter { !matched.contains($0.offset) }.map(\.element) }
        }
        matchSections(origin, target)
    }

    private mutating func matchSections(_ origin: Edition, _ target: Edition) {
        let known = Set(target.sections.map(\.id))
        var aliases: [Section.ID: Section.ID] = [:]
        for section in target.sections {
            for alias in section.aliases where aliases[alias] == nil { aliases[alias] = section.id }
        }
        for section in origin.sections {
            sections[section.id] =
                known.contains(section.id)
                ? section.id : aliases[section.id] ?? section.aliases.first(where: known.contains)
        }
    }

    private typealias Key = @Sendable (Slide) -> [Slide.ID]
    private static let rules: [(Key, Key)] = [
        ({ [$0.stableID] }, { [$0.stableID] }), ({ $0.aliases }, { [$0.stableID] }),
        ({ [$0.stableID] }, { $0.aliases }), ({ $0.aliases }, { [$0.id] }), ({ [$0.id] }, { $0.aliases }),
        ({ [$0.id] }, { [$0.id] }),
    ]

    /// What the slide of the first edition is in the second; `nil` if it is not there.
    package func slide(_ id: Slide.ID) -> Slide.ID? { slides[id] }

    /// What the section of the first edition is in the second; `nil` if it is not there.
    package func section(_ id: Section.ID) -> Section.ID? { sections[id] }
}

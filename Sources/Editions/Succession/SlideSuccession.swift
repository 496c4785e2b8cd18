import Model

/// Maps the pages of one edition to the pages of another, even if their titles or addresses changed.
///
/// Two slides match if they have the same stable id, or if one has the other's id or address among its aliases; failing
/// that, if they have the same address. Each slide matches at most one other.
package struct SlideSuccession: Sendable {
    private var slides: [Slide.ID: Slide.ID] = [:]
    private var sections: [Section.ID: Section.ID] = [:]

    /// - Parameters:
    ///   - origin: the edition whose pages are looked up.
    ///   - target: the edition in which they are found.
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

    /// The slide of the second edition that matches one of the first; `nil` if there is none.
    package func slide(_ id: Slide.ID) -> Slide.ID? { slides[id] }

    /// The section of the second edition that matches one of the first; `nil` if there is none.
    package func section(_ id: Section.ID) -> Section.ID? { sections[id] }
}

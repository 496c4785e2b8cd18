import Model

/// The pages of an edition as they are in the others.
struct EditionCounterparts: Sendable {
    private let edition: Edition
    private let pages: [PagePath: SlideOrSection]
    private let successions: [String: SlideSuccession]

    init(of edition: Edition, in site: Site) {
        self.edition = edition
        pages = Dictionary(
            edition.slides.map { (.slide($0.id, of: edition), .slide($0.id)) }
                + edition.sections.map { (.section($0.id, of: edition), .section($0.id)) },
            uniquingKeysWith: { first, _ in first })
        let others = site.editions.filter { $0.version != edition.version }
        successions = Dictionary(
            others.map { ($0.version, SlideSuccession(from: edition, to: $0)) }, uniquingKeysWith: { first, _ in first }
        )
    }

    /// Where the page lies in another edition of the site; `nil` if it is not there.
    ///
    /// - Parameter page: a page of this edition.
    func path(of page: PagePath, in other: Edition, of site: Site) -> PagePath? {
        guard let succession = successions[other.version] else { return page }
        switch pages[page] {
        case .slide(let id): return succession.slide(id).map { .slide($0.id, of: other) }
        case .section(let id): return succession.section(id).map { .section($0.id, of: other) }
        case nil:
            let place = page.text.dropFirst(edition.version.count)
            let path = PagePath(other.version + place)
            return GeneratedPages.paths(of: other, in: site).contains(path) ? path : nil
        }
    }
}

/// The pages of an edition that the site makes itself.
enum GeneratedPages {
    static func paths(of edition: Edition, in site: Site) -> [PagePath] {
        let hasDiagrams = edition.slides.contains { !$0.diagrams.isEmpty }
        let hasBefore = !site.editions(before: edition).isEmpty
        return (hasDiagrams ? [.deck(of: edition)] : []) + (hasBefore ? [.changes(of: edition)] : [])
            + Reference.paths(of: edition) + [.paper(of: edition)]
    }
}

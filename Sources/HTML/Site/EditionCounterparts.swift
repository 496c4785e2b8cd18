import Editions
import Model

/// The counterparts of an edition's pages in the other editions.
struct EditionCounterparts: Sendable {
    private let version: String
    private let pages: [PagePath: SlideOrSection]
    private let successions: [String: SlideSuccession]

    init(of edition: Edition, in site: SiteContext) {
        version = edition.version
        let others = site.site.editions.filter { $0.version != edition.version }
        pages =
            others.isEmpty
            ? [:]
            : Dictionary(
                edition.slides.map { (.slide($0.id, of: edition), .slide($0.id)) }
                    + edition.sections.map { (.section($0.id, of: edition), .section($0.id)) },
                uniquingKeysWith: { first, _ in first })
        successions = Dictionary(
            others.map { ($0.version, SlideSuccession(from: edition, to: $0)) }, uniquingKeysWith: { first, _ in first }
        )
    }

    /// The page's path in another edition of the site; `nil` if it is not there.
    ///
    /// - Parameter page: a page of this edition.
    func path(of page: PagePath, in other: Edition, of site: SiteContext) -> PagePath? {
        guard let succession = successions[other.version] else { return page }
        switch pages[page] {
        case .slide(let id): return succession.slide(id).map { .slide($0, of: other) }
        case .section(let id): return succession.section(id).map { .section($0, of: other) }
        case nil:
            let place = String(page.text.dropFirst(version.count))
            return site.hasGeneratedPage(place, in: other) ? PagePath(other.version + place) : nil
        }
    }
}

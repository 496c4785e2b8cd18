/// One version of the documentation, resolved: every name in it refers to something that exists.
package struct Edition: Sendable, Hashable {
    package enum Status: String, Sendable, Hashable, CaseIterable { case released, draft }

    /// As in `portolan.yml`, and the name of its folder: `1.03`.
    package var version: String
    package var status: Status
    /// The day of its release, or to which a draft belongs, as `2026-11-23`; `nil` if it is not stated.
    package var date: String?
    package var catalog: Catalog
    package var front: Slide
    /// Pages outside sections, for example the errata, in order.
    package var pages: [Slide]
    package var sections: [Section]

    package init(
        version: String, status: Status, catalog: Catalog, front: Slide, pages: [Slide] = [], sections: [Section] = []
    ) {
        self.version = version
        self.status = status
        self.catalog = catalog
        self.front = front
        self.pages = pages
        self.sections = sections
    }

    /// `1.03`, or `1.04 (draft)`.
    package var displayName: String { status == .draft ? "\(version) (draft)" : version }

    /// With its status, also where it is released: `1.03 (released)`.
    package var statusName: String { "\(version) (\(status.rawValue))" }

    /// Every slide in reading order: the front page, the sections' slides, the other pages.
    package var slides: [Slide] { [front] + sections.flatMap(\.slides) + pages }
}

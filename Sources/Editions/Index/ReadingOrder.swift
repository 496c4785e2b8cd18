import Model

/// A page of an edition that its author wrote.
package enum SlideOrSection: Sendable, Hashable {
    case slide(Slide.ID)
    case section(Section.ID)
}

/// The pages of an edition in reading order: the front page, each section before its slides, the other pages.
package struct ReadingOrder: Sendable {
    package let pages: [SlideOrSection]
    private let positions: [SlideOrSection: Int]

    init(_ edition: Edition) {
        var pages: [SlideOrSection] = [.slide(edition.front.id)]
        for section in edition.sections {
            pages.append(.section(section.id))
            pages += section.slides.map { .slide($0.id) }
        }
        pages += edition.pages.map { .slide($0.id) }
        self.pages = pages
        positions = Dictionary(
            pages.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    }

    package func page(before page: SlideOrSection) -> SlideOrSection? {
        positions[page].flatMap { $0 > 0 ? pages[$0 - 1] : nil }
    }

    package func page(after page: SlideOrSection) -> SlideOrSection? {
        positions[page].flatMap { $0 + 1 < pages.count ? pages[$0 + 1] : nil }
    }
}

import Model

/// The addresses of an edition at which no page is any more, with the page that was there: those that aliases name, and
/// those of slides that were elsewhere in an older edition.
package struct FormerAddresses: Sendable {
    /// In order of address.
    package let all: [(address: Slide.ID, now: SlideOrSection)]
    private let pages: [Slide.ID: SlideOrSection]

    /// - Parameter older: how the pages of each edition before are called in this one, newest first.
    package init(of edition: Edition, since older: [(edition: Edition, succession: SlideSuccession)]) {
        let present = Set(edition.slides.map(\.id.text) + edition.sections.map(\.id.text))
        var former: [Slide.ID: SlideOrSection] = [:]
        func add(_ address: String, _ now: SlideOrSection) {
            if !present.contains(address), former[Slide.ID(address)] == nil { former[Slide.ID(address)] = now }
        }
        for slide in edition.slides { for alias in slide.aliases { add(alias.text, .slide(slide.id)) } }
        for section in edition.sections { for alias in section.aliases { add(alias.text, .section(section.id)) } }
        for (earlier, succession) in older {
            for slide in earlier.slides {
                if let now = succession.slide(slide.id) { add(slide.id.text, .slide(now)) }
            }
            for section in earlier.sections {
                if let now = succession.section(section.id) { add(section.id.text, .section(now)) }
            }
        }
        pages = former
        all = former.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// The page that was at an address; `nil` if there is one still, or never was.
    package subscript(address: Slide.ID) -> SlideOrSection? { pages[address] }
}

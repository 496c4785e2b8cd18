import Model

/// The addresses at which an edition no longer has a page, each with the page that replaces it: aliases, and addresses
/// that slides had in older editions.
package struct FormerAddresses: Sendable {
    /// In order of address.
    package let all: [(address: Slide.ID, now: SlideOrSection)]
    private let pages: [Slide.ID: SlideOrSection]

    /// - Parameter older: each earlier edition with the mapping of its pages to the pages of this one, newest first.
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

    /// The page that was at an address; `nil` if a page is still there, or never was.
    package subscript(address: Slide.ID) -> SlideOrSection? { pages[address] }
}

import Model

/// The pages of a site, as text that depends on nothing but the model and the drawings.
package struct SitePages: Sendable {
    private let site: Site

    package init(site: Site) { self.site = site }

    /// Every page of one edition. The style sheets `site.css` and `diagram.css` are expected in its folder `assets`.
    ///
    /// - Parameter drawings: one for each diagram; a diagram without one is left out.
    package func pages(edition: Edition, drawings: [SlideDrawing]) -> [PageFile] {
        let bySlide = Dictionary(grouping: drawings, by: \.slide)
        let hasDeck = drawings.contains { $0.deck != nil }
        func context(_ path: PagePath, _ medium: PageContext.Medium = .screen) -> PageContext {
            PageContext(site: site, edition: edition, path: path, medium: medium, hasDeck: hasDeck)
        }
        let front = FrontPage(
            context: context(.front(of: edition)), drawings: bySlide[edition.front.id] ?? [])
        let sections = edition.sections.map { section in
            SectionPage(
                context: context(.section(section.id, of: edition)), section: section,
                drawings: section.slides.flatMap { bySlide[$0.id] ?? [] })
        }
        let slides = edition.slides.dropFirst().map { slide in
            SlidePage(
                context: context(.slide(slide.id, of: edition)), slide: slide,
                drawings: bySlide[slide.id] ?? [])
        }
        let deck = DeckPage(context: context(.deck(of: edition)), drawings: bySlide)
        let paper = PaperPage(context: context(.paper(of: edition), .paper), drawings: bySlide)
        return [front.file()] + sections.map { $0.file() } + slides.map { $0.file() }
            + (hasDeck ? [deck.file()] : []) + [paper.file()]
    }

    /// The pages above the editions: the first page, and the one for addresses that do not exist.
    package func rootPages() -> [PageFile] {
        let pages = RootPages(site: site)
        return [pages.index(), pages.notFound()]
    }
}

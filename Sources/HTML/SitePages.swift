import Changes
import Model

/// The pages of a site, as text that depends on nothing but the model and the drawings.
package struct SitePages: Sendable {
    private let site: Site

    package init(site: Site) { self.site = site }

    /// Every page of one edition. The style sheets `site.css` and `diagram.css` are expected in its folder `assets`.
    ///
    /// - Parameters:
    ///   - drawings: one for each diagram; a diagram without one is left out.
    ///   - changes: from the edition before; `nil` for the first.
    ///   - overlays: of the diagrams that are drawn in another way than before.
    package func pages(
        edition: Edition, drawings: [SlideDrawing], changes: EditionChanges? = nil, overlays: [OverlayDrawing] = []
    ) -> [PageFile] {
        let bySlide = Dictionary(grouping: drawings, by: \.slide)
        let index = EditionIndex(edition)
        let counterparts = EditionCounterparts(of: edition, in: site)
        let hasDeck = drawings.contains { $0.deck != nil }
        func context(_ path: PagePath, _ medium: PageContext.Medium = .screen) -> PageContext {
            PageContext(
                site: site, edition: edition, path: path, medium: medium, index: index, hasDeck: hasDeck,
                changes: changes,
                counterparts: counterparts)
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
        let changesPage = site.editions(before: edition).first.flatMap { earlier in
            changes.map { changes in
                ChangesPage(
                    context: context(.changes(of: edition)), changes: changes, overlays: overlays, earlier: earlier)
            }
        }
        return [front.file()] + sections.map { $0.file() } + slides.map { $0.file() }
            + (hasDeck ? [deck.file()] : []) + (changesPage.map { [$0.file()] } ?? []) + [paper.file()]
            + referencePages(edition) { context($0) } + redirects(within: edition)
    }

    private func referencePages(_ edition: Edition, _ context: @escaping (PagePath) -> PageContext) -> [PageFile] {
        let catalog = edition.catalog
        let index = { (kind: Reference) in context(.reference(kind, of: edition)) }
        let item = { (kind: Reference, name: String) in context(.item(kind, name, of: edition)) }
        return Reference.allCases.filter { $0.exists(in: edition) }.flatMap { kind in
            switch kind {
            case .firewall: [FirewallPage(context: index(kind)).file()]
            case .ports:
                [PortIndexPage(context: index(kind)).file()]
                    + catalog.ports.map { PortPage(context: item(kind, $0.id.text), port: $0).file() }
            case .components:
                [ComponentIndexPage(context: index(kind)).file()]
                    + catalog.components.map { ComponentPage(context: item(kind, $0.id.text), component: $0).file() }
            case .settings:
                [SettingIndexPage(context: index(kind)).file()]
                    + catalog.settings.map { SettingPage(context: item(kind, $0.id.text), setting: $0).file() }
            }
        }
    }

    /// Pages at the addresses of slides and sections that lie elsewhere now.
    private func redirects(within edition: Edition) -> [PageFile] {
        edition.formerAddresses(since: Array(site.editions(before: edition))).map { former in
            let target: PagePath =
                switch former.now {
                case .slide(let id): .slide(id, of: edition)
                case .section(let id): .section(id, of: edition)
                }
            return RedirectPage(site: site, path: .slide(former.address, of: edition), target: target).file()
        }
    }

    /// The pages of the folder `latest`, each of which leads to the page of the latest edition at the same place.
    ///
    /// - Parameter pages: those of the latest edition.
    package func latestPages(_ pages: [PageFile]) -> [PageFile] {
        guard let latest = site.latest else { return [] }
        let moved = Dictionary(
            latest.formerAddresses(since: Array(site.editions(before: latest))).map {
                (PagePath.slide($0.address, of: latest), $0.now)
            }, uniquingKeysWith: { first, _ in first })
        return pages.map { page in
            let place = page.path.dropFirst(latest.version.count)
            // One step, even where the page there leads on.
            let target: PagePath =
                switch moved[PagePath(page.path)] {
                case .slide(let id): .slide(id, of: latest)
                case .section(let id): .section(id, of: latest)
                case nil: PagePath(page.path)
                }
            return RedirectPage(site: site, path: PagePath("latest" + place), target: target).file()
        }
    }

    /// The pages above the editions: the first page, and the one for addresses that do not exist.
    package func rootPages() -> [PageFile] {
        let pages = RootPages(site: site)
        return [pages.index(), pages.notFound()]
    }

    /// What search engines read above the editions.
    package func indexFiles() -> [PageFile] {
        let indexes = SiteIndexes(site: site)
        return [indexes.robots()] + (indexes.sitemap().map { [$0] } ?? [])
    }
}

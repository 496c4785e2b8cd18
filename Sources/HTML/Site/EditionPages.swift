import Changes
import Editions
import Model

/// The pages of one edition, each rendered independently, in any order and at any time. The style sheets `site.css` and
/// `diagram.css` are expected in its folder `assets`.
package struct EditionPages: Sendable {
    /// Renders one page, or several that belong together.
    package typealias Rendering = @Sendable () -> [PageFile]

    private let shared: EditionContext
    private let names: PictureNames

    package init(_ shared: EditionContext, names: PictureNames) {
        self.shared = shared
        self.names = names
    }

    private var edition: Edition { shared.edition }

    private func context(_ path: PagePath) -> PageContext { PageContext(shared, path) }

    /// The page of a slide; for the first slide, the front page.
    ///
    /// - Parameter drawings: one drawing for each of its diagrams.
    package func page(of slide: Slide, _ drawings: [SlideDrawing]) -> PageFile {
        let context = context(.slide(slide.id, of: edition))
        return slide.id == edition.front.id
            ? FrontPage(context: context, drawings: drawings).file()
            : SlidePage(context: context, slide: slide, drawings: drawings).file()
    }

    /// Every page without a drawing of its own: sections, the deck, indexes, the matrix, and redirects.
    package var others: [Rendering] { sections + deck + Reference.allCases.flatMap(reference) + redirects }

    /// The page with the changes since the previous edition.
    ///
    /// - Parameters:
    ///   - earlier: the previous edition.
    ///   - overlays: the overlays of the diagrams that are drawn differently than before.
    package func changes(since earlier: Edition, _ changes: EditionChanges, _ overlays: [OverlayDrawing]) -> PageFile {
        ChangesPage(
            context: context(.changes(of: edition)), changes: changes, overlays: overlays, earlier: earlier
        ).file()
    }

    private var sections: [Rendering] {
        edition.sections.map { section -> Rendering in
            { [SectionPage(context: context(.section(section.id, of: edition)), section: section).file()] }
        }
    }

    private var deck: [Rendering] {
        guard shared.hasDeck else { return [] }
        let whole: Rendering = { [DeckPage(context: context(.deck(of: edition)), names: names).file()] }
        guard shared.isLarge else { return [whole] }
        return [whole]
            + edition.sections.filter { $0.slides.contains { !$0.diagrams.isEmpty } }.map { section -> Rendering in
                {
                    let path = PagePath.deck(of: edition, section: section.id)
                    return [DeckPage(context: context(path), names: names, section: section).file()]
                }
            }
    }

    private func reference(_ kind: Reference) -> [Rendering] {
        guard shared.references.contains(kind) else { return [] }
        let index = context(.reference(kind, of: edition))
        let item = { @Sendable (name: String) in context(.item(kind, name, of: edition)) }
        let catalog = shared.catalog
        return switch kind {
        case .firewall:
            [{ [FirewallPage(context: index).file()] }]
                + shared.matrixPages.parts.map { part -> Rendering in
                    {
                        let path = MatrixPages.page(of: part, in: edition)
                        return [MatrixPartPage(context: context(path), part: part).file()]
                    }
                }
        case .ports:
            [{ [PortIndexPage(context: index).file()] }]
                + catalog.ports.map { port -> Rendering in
                    { PortPage(context: item(port.id.text), port: port).files() }
                }
        case .components:
            [{ ComponentIndexPage(context: index).files() }]
                + catalog.components.map { component -> Rendering in
                    { [ComponentPage(context: item(component.id.text), component: component).file()] }
                }
        case .settings:
            [{ [SettingIndexPage(context: index).file()] }]
                + catalog.settings.map { setting -> Rendering in
                    { [SettingPage(context: item(setting.id.text), setting: setting).file()] }
                }
        }
    }

    /// Redirects at the former addresses of slides and sections.
    private var redirects: [Rendering] {
        shared.formerAddresses.all.map { former -> Rendering in
            {
                let target: PagePath =
                    switch former.now {
                    case .slide(let id): .slide(id, of: edition)
                    case .section(let id): .section(id, of: edition)
                    }
                let path = PagePath.slide(former.address, of: edition)
                return [RedirectPage(site: shared.site.site, path: path, target: target).file()]
            }
        }
    }
}

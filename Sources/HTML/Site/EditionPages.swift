import Changes
import Editions
import Model

/// The pages of one edition, each rendered independently, in any order and at any time. The style sheets `site.css` and
/// `diagram.css` are expected in its folder `assets`.
package struct EditionPages: Sendable {
    private let shared: EditionContext
    private let names: PictureNames

    package init(_ shared: EditionContext, names: PictureNames) {
        self.shared = shared
        self.names = names
    }

    private var edition: Edition { shared.edition }

    private func rendering(
        _ path: PagePath, from collect: @escaping @Sendable (inout InputCollection) -> Void,
        pages: @escaping @Sendable () -> [PageFile]
    ) -> Rendering {
        let shared = shared
        return Rendering(
            path.text,
            from: {
                var collection = InputCollection(shared)
                collect(&collection)
                return collection.inputs
            }, pages: pages)
    }

    private func overview(_ path: PagePath, pages: @escaping @Sendable () -> [PageFile]) -> Rendering {
        Rendering(path.text, from: { .all }, pages: pages)
    }

    /// What the page of a slide, and its sheet in print, show besides the slide itself.
    package func inputs(of slide: Slide) -> PageInputs {
        if slide.id == edition.front.id {
            var inputs = PageInputs.all
            inputs.texts += [FrontEntrances.summaryOfChanges(in: shared) ?? ""]
            return inputs
        }
        var collection = InputCollection(shared)
        collection.add(slide)
        return collection.inputs
    }

    private func context(_ path: PagePath) -> PageContext { PageContext(shared, path) }

    /// Where the page of a slide is, relative to the output.
    package func path(of slide: Slide) -> String { PagePath.slide(slide.id, of: edition).text }

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
        edition.sections.map { section in
            let context = context(.section(section.id, of: edition))
            return rendering(context.path) { inputs in
                inputs.addNavigation(at: .section(section.id))
                inputs.add(slides: section.slides.compactMap { shared.index.slides.position(of: $0.id) })
            } pages: {
                [SectionPage(context: context, section: section).file()]
            }
        }
    }

    private var deck: [Rendering] {
        guard shared.hasDeck else { return [] }
        let whole = context(.deck(of: edition))
        let offers = shared.site.downloads.map(\.title)
        let names = names
        let overview = Rendering(
            whole.path.text,
            from: {
                var inputs = PageInputs.all
                inputs.texts += offers + [names.countsText].filter { !$0.isEmpty }
                return inputs
            }, pages: { [DeckPage(context: whole, names: names).file()] })
        guard shared.isLarge else { return [overview] }
        return [overview]
            + edition.sections.filter { $0.slides.contains { !$0.diagrams.isEmpty } }.map { section in
                let context = context(.deck(of: edition, section: section.id))
                return rendering(context.path) { inputs in
                    inputs.add(slides: section.slides.compactMap { shared.index.slides.position(of: $0.id) })
                    // Their addresses can name the page of a diagram.
                    let slide = section.slides.first { !$0.diagrams.isEmpty }
                    let before = slide.flatMap { slide in
                        slide.diagrams.first.map { names.position(of: $0.id, on: slide.id) }
                    }
                    for offer in offers { inputs.add("\(offer) from \(before ?? 0)") }
                } pages: {
                    [DeckPage(context: context, names: names, section: section).file()]
                }
            }
    }

    private func reference(_ kind: Reference) -> [Rendering] {
        guard shared.references.contains(kind) else { return [] }
        let index = context(.reference(kind, of: edition))
        let catalog = shared.catalog
        return switch kind {
        case .firewall:
            [overview(index.path) { [FirewallPage(context: index).file()] }] + shared.matrixPages.parts.map(matrixPart)
        case .ports: [overview(index.path) { [PortIndexPage(context: index).file()] }] + catalog.ports.map(port)
        case .components:
            [overview(index.path) { ComponentIndexPage(context: index).files() }] + catalog.components.map(component)
        case .settings:
            [overview(index.path) { [SettingIndexPage(context: index).file()] }] + catalog.settings.map(setting)
        }
    }

    private func matrixPart(_ part: MatrixPages.Part) -> Rendering {
        let context = context(MatrixPages.page(of: part, in: edition))
        return rendering(context.path) { inputs in
            inputs.add("\(part.number) of \(part.count)")
            inputs.add(flows: part.flows)
        } pages: {
            [MatrixPartPage(context: context, part: part).file()]
        }
    }

    /// The port's page, and if much stops without the port, a page for each section.
    private func port(_ port: Port) -> Rendering {
        let context = context(.item(.ports, port.id.text, of: edition))
        let inputs = { @Sendable in
            var inputs = InputCollection(shared)
            inputs.add(flows: shared.matrix.positions(over: port.id))
            inputs.add(slides: shared.matrix.slides(over: shared.index.channels(over: port.id)))
            inputs.add(shared.index.mentions(of: port.id))
            return inputs.inputs
        }
        return Rendering("\(context.path.text), all", from: inputs) {
            let page = PortPage(context: context, port: port)
            let main = Rendering(context.path.text, from: inputs) { [page.file()] }
            return [main] + page.stopped.sections.map { section($0, of: page) }
        }
    }

    /// What stops in one section if a port is closed.
    private func section(_ section: Section.ID?, of page: PortPage) -> Rendering {
        let context = context(.port(page.port.id, section: section, of: edition))
        let slides = page.stopped.slides(in: section)
        return rendering(context.path) { inputs in
            inputs.add(slides: slides)
        } pages: {
            [PortSectionPage(context: context, title: page.title, stopped: page.stopped, section: section).file()]
        }
    }

    private func component(_ component: Component) -> Rendering {
        let context = context(.item(.components, component.id.text, of: edition))
        return rendering(context.path) { inputs in
            let whole = shared.index.components.whole(component.id)
            inputs.add(flows: shared.matrix.positions(at: whole))
            inputs.add(leftOut: shared.matrix.leftOut(at: whole))
            inputs.add(slides: shared.index.slides(showing: whole))
        } pages: {
            [ComponentPage(context: context, component: component).file()]
        }
    }

    private func setting(_ setting: Setting) -> Rendering {
        let context = context(.item(.settings, setting.id.text, of: edition))
        return rendering(context.path) { inputs in
            inputs.add(shared.index.mentions(of: setting.id))
        } pages: {
            [SettingPage(context: context, setting: setting).file()]
        }
    }

    /// Redirects at the former addresses of slides and sections.
    private var redirects: [Rendering] {
        shared.formerAddresses.all.map { former in
            let target: PagePath =
                switch former.now {
                case .slide(let id): .slide(id, of: edition)
                case .section(let id): .section(id, of: edition)
                }
            let path = PagePath.slide(former.address, of: edition)
            return rendering(path) { inputs in
                inputs.add(target.text)
            } pages: {
                [RedirectPage(site: shared.site.site, path: path, target: target, edition: edition).file()]
            }
        }
    }
}

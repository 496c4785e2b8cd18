import Diagnostics
import Layout

/// The layouts of an edition's diagrams, without pages.
struct EditionLayouts<Engine: LayoutEngine>: Sendable {
    let views: EditionViews
    let laying: DiagramLaying<Engine>
    let options: BuildOptions
    let timings: StageTimings

    /// Lays out every diagram, and nothing else.
    func all() async throws -> SlideResults {
        var results = SlideResults()
        let progress = Progress("\(views.version): layouts", of: views.index.slides.count, options)
        try await OrderedWork.run(Array(views.index.slides.indices), jobs: options.jobs) { position in
            timings.measure(.layOut) { laying.layOut(views.index.slides[position], views.index) }
        } use: { laidOut, failures in
            for laidOut in laidOut { results.add(laidOut, version: views.version, lock: laying.lock) }
            results.diagnostics += failures.map(\.diagnostic)
            progress.advance()
        }
        return results
    }

    /// The requested images for a slide deck, in reading order, with the same layout as on the site.
    func deck(_ request: DeckRequest) async throws -> (files: [OutputFile], failures: [Diagnostic]) {
        let slides = views.index.slides.filter { request.wants($0.id) }
        var deck: (files: [OutputFile], failures: [Diagnostic]) = ([], [])
        try await OrderedWork.run(slides, jobs: options.jobs) { slide in
            let (laidOut, failures) = laying.layOut(slide, views.index)
            let files = laidOut.flatMap { laidOut in
                DeckPictures(
                    laidOut: laidOut, steps: views.index.steps(of: laidOut.diagram.id, on: slide),
                    name: views.names.deckName(of: laidOut.diagram.id, on: slide.id)
                ).files(request)
            }
            return (files, failures.map(\.diagnostic))
        } use: { files, failures in
            deck.files += files
            deck.failures += failures
        }
        return deck
    }
}

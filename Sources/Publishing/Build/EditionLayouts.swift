import Diagnostics
import Layout
import Model

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

    /// The diagrams of the requested slides, in reading order, laid out as on the site.
    func exported(
        where wants: (Slide.ID) -> Bool
    ) async throws -> (diagrams: [ExportedDiagram], failures: [Diagnostic]) {
        let slides = views.index.slides.filter { wants($0.id) }
        var found: (diagrams: [ExportedDiagram], failures: [Diagnostic]) = ([], [])
        try await OrderedWork.run(slides, jobs: options.jobs) { slide in
            let (laidOut, failures) = laying.layOut(slide, views.index)
            let diagrams = laidOut.map { laidOut in
                ExportedDiagram(
                    laidOut: laidOut, steps: steps(of: laidOut, on: slide),
                    name: views.names.deckName(of: laidOut.diagram.id, on: slide.id), words: views.context.words)
            }
            return (diagrams, failures.map(\.diagnostic))
        } use: { diagrams, failures in
            found.diagrams += diagrams
            found.failures += failures
        }
        return found
    }

    /// Those that the picture shows: of a folded diagram those that travel a line of it.
    private func steps(of laidOut: LaidOutDiagram, on slide: Slide) -> [Step] {
        let steps = views.index.steps(of: laidOut.wholeID, on: slide)
        guard laidOut.diagram.folded != nil else { return steps }
        let shown = Set(laidOut.diagram.links.flatMap(\.paths))
        return steps.filter { $0.travels(anyOf: shown) }
    }
}

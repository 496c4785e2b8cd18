import Diagnostics
import HTML
import Layout
import Model
import SVG

/// The drawings of one edition.
struct Pictures: Sendable {
    /// In reading order.
    var drawings: [SlideDrawing] = []
    /// The drawings as files that stand alone.
    var files: [OutputFile] = []
    /// What was decided for them.
    var lock = LayoutLock()
    /// What `check` tells of decisions that were made for earlier states of the diagrams.
    var staleLayouts: [Diagnostic] = []
    /// In reading order.
    var reports: [DiagramReport] = []
    var diagnostics: [Diagnostic] = []

    /// Lays out and draws every diagram, as many at a time as there are cores. What cannot be laid out is a
    /// diagnostic.
    ///
    /// - Parameter effort: how much longer than usual a layout is searched for where none was decided.
    static func draw(_ edition: Edition, effort: Int, engine: some LayoutEngine) async -> Pictures {
        let composer = DiagramComposer(engine: engine, effort: effort)
        let results = await each(Picture.all(of: edition)) { (picture) throws(PlacementError) in
            try picture.drawn(by: composer)
        }
        var pictures = Pictures()
        for (subject, result) in results {
            switch result {
            case .success(let drawn):
                pictures.drawings.append(drawn.drawing)
                pictures.files += drawn.files
                pictures.lock.arrangements[subject.key] = drawn.locked
                if let stale = subject.staleness(drawn.locked) { pictures.staleLayouts.append(stale) }
                let report = DiagramReport(
                    version: edition.version, slide: subject.slide, diagram: subject.diagram,
                    measures: drawn.measures)
                pictures.reports.append(report)
                if let fault = report.diagnostic { pictures.diagnostics.append(fault) }
            case .failure(let failure): pictures.diagnostics.append(subject.diagnostic(failure))
            }
        }
        return pictures
    }

    /// The pictures that are wanted for a slide deck, in reading order, laid out as those of the site.
    static func deck(
        _ edition: Edition, _ request: DeckRequest, engine: some LayoutEngine
    ) async -> (files: [OutputFile], diagnostics: [Diagnostic]) {
        let composer = DiagramComposer(engine: engine)
        let wanted = Picture.all(of: edition).filter { request.wants($0.slide.id) }
        let results = await each(wanted) { (picture) throws(PlacementError) in
            picture.deckFiles(try picture.composed(by: composer).drawing, request)
        }
        var deck: (files: [OutputFile], diagnostics: [Diagnostic]) = ([], [])
        for (subject, result) in results {
            switch result {
            case .success(let files): deck.files += files
            case .failure(let failure): deck.diagnostics.append(subject.diagnostic(failure))
            }
        }
        return deck
    }

    /// Makes something of every picture, as many at a time as there are cores.
    private static func each<Made: Sendable>(
        _ pictures: [Picture], make: @escaping @Sendable (Picture) throws(PlacementError) -> Made
    ) async -> [(Picture, Result<Made, PlacementError>)] {
        let results = await withTaskGroup { group in
            for (index, picture) in pictures.enumerated() {
                group.addTask { (index, Result { () throws(PlacementError) in try make(picture) }) }
            }
            var results: [Int: Result<Made, PlacementError>] = [:]
            for await (index, result) in group { results[index] = result }
            return results
        }
        return pictures.enumerated().compactMap { index, picture in results[index].map { (picture, $0) } }
    }
}

/// One diagram on its way from the model to the page.
struct Picture: Sendable {
    struct Drawn: Sendable {
        var drawing: SlideDrawing
        /// The one that stands alone, and those for slide decks.
        var files: [OutputFile]
        var measures: DiagramMeasures
        var locked: LockedArrangement?
    }

    var slide: Slide
    var diagram: Diagram
    var lock: LayoutLock
    /// The name of its pictures for slide decks, without what tells themes and steps apart.
    var deckName: String

    /// In reading order.
    static func all(of edition: Edition) -> [Picture] {
        var names = DeckNames()
        return edition.slides.flatMap { slide in
            slide.diagrams.map { diagram in
                Picture(
                    slide: slide, diagram: diagram, lock: edition.layoutLock,
                    deckName: names.next(for: slide.id, diagram.id))
            }
        }
    }

    var key: LayoutLock.Key { LayoutLock.Key(slide: slide.id, diagram: diagram.id) }

    var deckLinks: SlideDrawing.Deck { .init(light: "\(deckName)-light.svg", dark: "\(deckName)-dark.svg") }

    func composed(
        by composer: DiagramComposer<some LayoutEngine>
    ) throws(PlacementError) -> (drawing: DiagramDrawing, locked: LockedArrangement?) {
        let composed = try composer.compose(ResolvedDiagram(diagram), locked: lock.arrangements[key])
        return (DiagramDrawing(layout: composed.layout, diagram: ResolvedDiagram(diagram)), composed.locked)
    }

    func drawn(by composer: DiagramComposer<some LayoutEngine>) throws(PlacementError) -> Drawn {
        let (drawing, locked) = try composed(by: composer)
        let onPage = SlideDrawing(
            slide: slide.id, diagram: diagram.id,
            inlineSVG: inlineSVG(drawing, linksToSteps: true), paperSVG: inlineSVG(drawing, linksToSteps: false),
            fileName: fileName, width: drawing.inlineSize.width, height: drawing.inlineSize.height,
            legend: SVG.LegendRow.rows(for: ResolvedDiagram(diagram)).map(HTML.LegendRow.init),
            key: diagram.links.isEmpty ? nil : LegendKey(ResolvedDiagram(diagram)).sentence,
            anchors: drawing.badgeIDs(idPrefix: idPrefix), deck: deckLinks)
        let alone = drawing.standaloneSVG(
            title: title, subtitle: slide.summary,
            description: DiagramDescription(slide: slide, diagram: diagram).text, idPrefix: idPrefix)
        let folder = slide.id.text.isEmpty ? "" : "\(slide.id)/"
        return Drawn(
            drawing: onPage,
            files: [OutputFile(path: folder + fileName, text: alone)] + siteDeckFiles(drawing),
            measures: DiagramMeasures(drawing.layout), locked: locked)
    }

    private func inlineSVG(_ drawing: DiagramDrawing, linksToSteps: Bool) -> String {
        drawing.inlineSVG(
            title: title, description: slide.summary, idPrefix: idPrefix, linksToSteps: linksToSteps)
    }

    /// Told at the lock's entry if that was decided for something else than what was laid out.
    func staleness(_ decided: LockedArrangement?) -> Diagnostic? {
        guard let old = lock.arrangements[key], let place = lock.places[key], old != decided else { return nil }
        return Diagnostic(
            .staleLayout, "the diagram was edited after this layout was decided", at: place,
            hint: "run ‘portolan build’ and commit the file")
    }

    func diagnostic(_ failure: PlacementError) -> Diagnostic {
        let name = diagram.title.map { " ‘\($0)’" } ?? ""
        return Diagnostic(
            .layoutFailed, "the diagram\(name) could not be laid out: \(failure.message)",
            at: SourceLocation(path: slide.path, start: SourcePosition(line: 1, column: 1)))
    }

    var title: String { diagram.title.map { "\(slide.title): \($0)" } ?? slide.title }

    /// Unique in the edition: ids of slides and diagrams hold no underscore.
    var idPrefix: String { "drawing_" + slide.id.text.replacing("/", with: "_") + "_\(diagram.id)" }

    /// Begins with the slide's slug, so that it tells what it is wherever it is saved.
    private var fileName: String {
        guard let slug = slide.id.text.split(separator: "/").last, slug != diagram.id.text else {
            return "\(diagram.id).svg"
        }
        return "\(slug)-\(diagram.id).svg"
    }
}

extension HTML.LegendRow {
    fileprivate init(_ row: SVG.LegendRow) {
        self.init(
            port: row.portText, applicationProtocol: row.protocolText, titles: row.channelTitles,
            channels: row.channels,
            sample: row.lineSampleSVG)
    }
}

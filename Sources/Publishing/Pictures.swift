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
    var diagnostics: [Diagnostic] = []

    /// Lays out and draws every diagram, as many at a time as there are cores. What cannot be laid out is a
    /// diagnostic.
    static func draw(_ edition: Edition, engine: some LayoutEngine) async -> Pictures {
        let subjects = edition.slides.flatMap { slide in slide.diagrams.map { Picture(slide: slide, diagram: $0) } }
        let composer = DiagramComposer(engine: engine)
        let results = await withTaskGroup { group in
            for (index, picture) in subjects.enumerated() {
                group.addTask { (index, Result { () throws(PlacementFailure) in try picture.drawn(by: composer) }) }
            }
            var results: [Int: Result<Picture.Drawn, PlacementFailure>] = [:]
            for await (index, result) in group { results[index] = result }
            return results
        }
        var pictures = Pictures()
        for (index, subject) in subjects.enumerated() {
            switch results[index] {
            case .success(let drawn)?:
                pictures.drawings.append(drawn.drawing)
                pictures.files.append(drawn.file)
            case .failure(let failure)?: pictures.diagnostics.append(subject.diagnostic(failure))
            case nil: break
            }
        }
        return pictures
    }
}

/// One diagram on its way from the model to the page.
private struct Picture: Sendable {
    struct Drawn: Sendable {
        var drawing: SlideDrawing
        var file: OutputFile
    }

    var slide: Slide
    var diagram: Diagram

    func drawn(by composer: DiagramComposer<some LayoutEngine>) throws(PlacementFailure) -> Drawn {
        let drawing = DiagramDrawing(layout: try composer.compose(diagram), diagram: diagram)
        let onPage = SlideDrawing(
            slide: slide.id, diagram: diagram.id,
            inlineSVG: inlineSVG(drawing, linksToSteps: true), paperSVG: inlineSVG(drawing, linksToSteps: false),
            fileName: fileName, width: drawing.inlineSize.width, height: drawing.inlineSize.height,
            legend: SVG.LegendRow.rows(for: diagram).map(HTML.LegendRow.init),
            key: diagram.links.isEmpty ? nil : LegendKey(diagram).sentence,
            anchors: drawing.badgeIDs(idPrefix: idPrefix))
        let alone = drawing.standaloneSVG(
            title: title, subtitle: slide.summary,
            description: DiagramDescription(slide: slide, diagram: diagram).text, idPrefix: idPrefix)
        let folder = slide.id.text.isEmpty ? "" : "\(slide.id)/"
        return Drawn(drawing: onPage, file: OutputFile(path: folder + fileName, text: alone))
    }

    private func inlineSVG(_ drawing: DiagramDrawing, linksToSteps: Bool) -> String {
        drawing.inlineSVG(
            title: title, description: slide.summary, idPrefix: idPrefix, linksToSteps: linksToSteps)
    }

    func diagnostic(_ failure: PlacementFailure) -> Diagnostic {
        let name = diagram.title.map { " ‘\($0)’" } ?? ""
        return Diagnostic(
            .layoutFailed, "the diagram\(name) could not be laid out: \(failure.message)",
            at: SourceLocation(path: slide.path, start: SourcePosition(line: 1, column: 1)))
    }

    private var title: String { diagram.title.map { "\(slide.title): \($0)" } ?? slide.title }

    /// Unique in the edition: ids of slides and diagrams hold no underscore.
    private var idPrefix: String { "drawing_" + slide.id.text.replacing("/", with: "_") + "_\(diagram.id)" }

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
            sample: row.lineSampleSVG)
    }
}

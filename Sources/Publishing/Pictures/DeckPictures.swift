import Layout
import Model
import SVG

/// The 16:9 images of a diagram, and of the steps that it shows: `platform-query-channel-step-03.svg`.
struct DeckPictures {
    let laidOut: LaidOutDiagram
    /// The slide's steps that the diagram shows.
    let steps: [Step]
    /// Without the suffix of the step.
    let name: String

    func files(_ request: DeckRequest) -> [OutputFile] {
        let (slide, diagram) = (laidOut.slide, laidOut.diagram)
        let drawing = DiagramDrawing(layout: laidOut.layout, diagram: diagram)
        let whole = drawing.deckPicture(
            title: laidOut.title, subtitle: slide.summary,
            description: DiagramDescription(slide: slide, diagram: diagram).text, idPrefix: laidOut.idPrefix,
            form: request.form)
        let file = OutputFile(path: name + ".svg", bytes: whole.svg(request.theme))
        guard request.includesSteps else { return [file] }
        let pictures = drawing.deckPictures(
            of: steps, title: laidOut.title, subtitle: slide.summary, idPrefix: laidOut.idPrefix, form: request.form)
        let digits = max(2, "\(pictures.count)".count)
        return [file]
            + pictures.enumerated().map { index, picture in
                let count = "\(index + 1)"
                let number = String(repeating: "0", count: digits - count.count) + count
                return OutputFile(path: "\(name)-step-\(number).svg", bytes: picture.svg(request.theme))
            }
    }
}

import Layout
import Model
import SVG
import Words

/// A diagram to be exported, with the steps that it shows.
struct ExportedDiagram: Sendable {
    let laidOut: LaidOutDiagram
    /// The slide's steps that the diagram shows.
    let steps: [Step]
    /// Of its files, without suffixes: `platform-query-channel`.
    let name: String
    /// Of the site.
    let words: Words

    var drawing: DiagramDrawing {
        DiagramDrawing(layout: laidOut.layout, diagram: laidOut.diagram, words: words.picture)
    }
    var description: String {
        DiagramDescription(slide: laidOut.slide, diagram: laidOut.diagram, words: words.slide).text
    }

    /// A 16:9 picture and the name of its file, without the suffixes of themes and formats.
    struct Picture {
        var name: String
        var picture: DeckPicture
    }

    /// The 16:9 pictures of the diagram, and of its steps if they are requested: `platform-query-channel-step-03`.
    func pictures(_ request: ExportRequest) -> [Picture] {
        let drawing = drawing
        let (title, subtitle) = (laidOut.title, laidOut.slide.summary)
        let whole = drawing.deckPicture(
            title: title, subtitle: subtitle, description: description, idPrefix: laidOut.idPrefix, form: request.form)
        guard request.includesSteps else { return [Picture(name: name, picture: whole)] }
        let pictures = drawing.deckPictures(
            of: steps, title: title, subtitle: subtitle, idPrefix: laidOut.idPrefix, form: request.form)
        let digits = max(2, "\(pictures.count)".count)
        return [Picture(name: name, picture: whole)]
            + pictures.enumerated().map { index, picture in
                let count = "\(index + 1)"
                let number = String(repeating: "0", count: digits - count.count) + count
                return Picture(name: "\(name)-step-\(number)", picture: picture)
            }
    }
}

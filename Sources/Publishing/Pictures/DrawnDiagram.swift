import HTML
import Layout
import Model
import SVG
import Words

/// A diagram of a slide as the pages show it, and as image files.
struct DrawnDiagram: Sendable {
    let onPages: SlideDrawing
    /// The image files next to the slide's page and in the folder `slides`; paths are relative to the edition's folder.
    let files: [OutputFile]

    init(_ laidOut: LaidOutDiagram, names: PictureNames, _ words: Words) {
        let (slide, diagram) = (laidOut.slide, laidOut.diagram)
        let drawing = DiagramDrawing(layout: laidOut.layout, diagram: diagram, words: words.picture)
        let description = DiagramDescription(slide: slide, diagram: diagram, words: words.slide).text
        let idPrefix = laidOut.idPrefix
        let deck = names.deck(of: diagram.id, on: slide.id)
        let fileName = PictureNames.standalone(diagram.id, on: slide.id)
        func inline(linksToSteps: Bool) -> [UInt8] {
            drawing.inlineSVG(
                title: laidOut.title, description: slide.summary, idPrefix: idPrefix, linksToSteps: linksToSteps)
        }
        onPages = SlideDrawing(
            diagram: diagram, inlineSVG: inline(linksToSteps: true), paperSVG: inline(linksToSteps: false),
            fileName: fileName, width: drawing.inlineSize.width, height: drawing.inlineSize.height,
            legend: drawing.legendRows,
            key: diagram.links.isEmpty ? nil : LegendKey(diagram, words.picture).sentence,
            anchors: drawing.badgeIDs(idPrefix: idPrefix), deck: deck, isPlain: laidOut.isPlain)
        let folder = slide.id.text.isEmpty ? "" : "\(slide.id)/"
        let picture = drawing.deckPicture(
            title: laidOut.title, subtitle: slide.summary, description: description, idPrefix: idPrefix
        ).themedSVG
        files = [
            OutputFile(
                path: folder + fileName,
                bytes: drawing.standaloneSVG(
                    title: laidOut.title, subtitle: slide.summary, description: description, idPrefix: idPrefix)),
            OutputFile(path: "slides/" + deck.light, bytes: picture.light),
            OutputFile(path: "slides/" + deck.dark, bytes: picture.dark),
        ]
    }
}

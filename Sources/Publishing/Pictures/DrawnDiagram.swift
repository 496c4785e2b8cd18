import HTML
import Layout
import Model
import SVG

/// A diagram of a slide as the pages show it, and as image files.
struct DrawnDiagram: Sendable {
    let onPages: SlideDrawing
    /// The image files next to the slide's page and in the folder `slides`; paths are relative to the edition's folder.
    let files: [OutputFile]

    init(_ laidOut: LaidOutDiagram, names: PictureNames) {
        let (slide, diagram) = (laidOut.slide, laidOut.diagram)
        let drawing = DiagramDrawing(layout: laidOut.layout, diagram: diagram)
        let description = DiagramDescription(slide: slide, diagram: diagram).text
        let idPrefix = laidOut.idPrefix
        let deck = names.deck(of: diagram.id, on: slide.id)
        onPages = Self.onPages(laidOut, drawing, names: names)
        let folder = slide.id.text.isEmpty ? "" : "\(slide.id)/"
        let picture = drawing.deckPicture(
            title: laidOut.title, subtitle: slide.summary, description: description, idPrefix: idPrefix
        ).themedSVG
        files = [
            OutputFile(
                path: folder + PictureNames.standalone(diagram.id, on: slide.id),
                bytes: drawing.standaloneSVG(
                    title: laidOut.title, subtitle: slide.summary, description: description, idPrefix: idPrefix)),
            OutputFile(path: "slides/" + deck.light, bytes: picture.light),
            OutputFile(path: "slides/" + deck.dark, bytes: picture.dark),
        ]
    }

    /// The diagram as the pages show it, without image files.
    static func onPages(_ laidOut: LaidOutDiagram, _ drawing: DiagramDrawing, names: PictureNames) -> SlideDrawing {
        let (slide, diagram, idPrefix) = (laidOut.slide, laidOut.diagram, laidOut.idPrefix)
        func inline(linksToSteps: Bool) -> [UInt8] {
            drawing.inlineSVG(
                title: laidOut.title, description: slide.summary, idPrefix: idPrefix, linksToSteps: linksToSteps)
        }
        return SlideDrawing(
            diagram: diagram, inlineSVG: inline(linksToSteps: true), paperSVG: inline(linksToSteps: false),
            fileName: PictureNames.standalone(diagram.id, on: slide.id), width: drawing.inlineSize.width,
            height: drawing.inlineSize.height,
            legend: drawing.legendRows,
            key: diagram.links.isEmpty ? nil : LegendKey(diagram).sentence,
            anchors: drawing.badgeIDs(idPrefix: idPrefix), deck: names.deck(of: diagram.id, on: slide.id),
            isPlain: laidOut.isPlain)
    }
}

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
        onPages = Self.onPages(laidOut, drawing, names: names, words.picture)
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
    static func onPages(
        _ laidOut: LaidOutDiagram, _ drawing: DiagramDrawing, names: PictureNames, _ words: PictureWords
    ) -> SlideDrawing {
        let (slide, diagram, idPrefix) = (laidOut.slide, laidOut.diagram, laidOut.idPrefix)
        let parts = Set((diagram.folded?.details ?? [:]).values)
        let partLinks = Dictionary(uniqueKeysWithValues: parts.map { ($0, SlideDrawing.address(of: $0)) })
        return SlideDrawing(
            diagram: diagram, whole: laidOut.whole, 
            svg: drawing.inlineSVG(
                title: laidOut.title, description: slide.summary, idPrefix: idPrefix, partLinks: partLinks),
            fileName: PictureNames.standalone(diagram.id, on: slide.id), width: drawing.inlineSize.width,
            height: drawing.inlineSize.height,
            legend: drawing.legendRows,
            key: diagram.links.isEmpty ? nil : LegendKey(diagram, words).sentence,
            anchors: drawing.badgeIDs(idPrefix: idPrefix), deck: names.deck(of: diagram.id, on: slide.id),
            isPlain: laidOut.isPlain)
    }
}

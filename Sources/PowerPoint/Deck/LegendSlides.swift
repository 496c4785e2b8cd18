import Layout
import SVG
import Words

/// The legend of a diagram on slides of its own, with text of 12 points: beside a small picture of the diagram, so that one
/// sees which lines are meant, or alone where it leaves no room for that.
struct LegendSlides {
    let diagram: DeckDiagram
    let design: DeckDesign

    private var words: DeckWords { design.words.deck }

    func add(to set: inout DiagramSlides) {
        let drawing = diagram.drawing
        let title = "\(diagram.title): \(words.legendTitle)"
        let header = PictureHeader(
            title: design.headerTitle(title), subtitle: words.legend, in: design.headerPage)
        let head = SlideHeader(design: design, header: header).shapes(title: title, text: "Contents")
        if let frame = design.explainingFrame(of: drawing, header) {
            let (shapes, lines) = diagram.drawn(frame, design, nil)
            return set.add(head + shapes, [words.legend], lines)
        }
        let palette = ShapePalette(design: design, scale: DeckPages.scale)
        for page in drawing.legendPages(in: design.area(below: header)) {
            set.add(head + [LegendDrawer(palette: palette).shape(page)], [words.legend], LineCount())
        }
    }
}

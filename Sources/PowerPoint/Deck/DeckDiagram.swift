import Layout
import Model
import SVG

/// A diagram with what its slides say.
package struct DeckDiagram: Sendable {
    package var drawing: DiagramDrawing
    package var title: String
    package var summary: String
    /// What the diagram shows, in words.
    package var description: String
    package var steps: [Step]

    package init(drawing: DiagramDrawing, title: String, summary: String, description: String, steps: [Step]) {
        self.drawing = drawing
        self.title = title
        self.summary = summary
        self.description = description
        self.steps = steps
    }
}

/// The slides of a diagram.
package struct DiagramSlides: Sendable {
    package var slides: [DeckSlide]
    package var lines: LineCount
    /// How many slides have text in the drawing that is smaller than 12 points, though they show one box alone.
    package var smallTextCount = 0
    /// How many slides have a list of where lines lead that is smaller than that, as there is no more room for it.
    package var smallLegendCount = 0
}

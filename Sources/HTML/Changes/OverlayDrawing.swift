import Model

/// A drawing of two states of one diagram.
package struct OverlayDrawing: Sendable, Hashable {
    /// In the later edition.
    package var slide: Slide.ID
    package var diagram: Diagram.ID
    package var svg: [UInt8]
    /// The size of the drawing, in CSS pixels.
    package var width: Double
    package var height: Double

    package init(slide: Slide.ID, diagram: Diagram.ID, svg: [UInt8], width: Double, height: Double) {
        self.slide = slide
        self.diagram = diagram
        self.svg = svg
        self.width = width
        self.height = height
    }
}

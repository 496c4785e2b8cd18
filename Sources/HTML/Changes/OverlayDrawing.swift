import Model

/// A drawing of two states of one diagram.
package struct OverlayDrawing: Sendable, Hashable {
    /// In the later edition.
    package var slide: Slide.ID
    package var diagram: Diagram.ID
    /// The title of the part of the diagram that it shows; `nil` for the whole diagram, or an overview of it.
    package var part: String?
    /// The kinds of changes that it shows.
    package var states: Set<DiagramOverlay.State>
    package var svg: [UInt8]
    /// The size of the drawing, in CSS pixels.
    package var width: Double
    package var height: Double

    package init(
        slide: Slide.ID, diagram: Diagram.ID, part: String? = nil, states: Set<DiagramOverlay.State>, svg: [UInt8],
        width: Double, height: Double
    ) {
        self.part = part
        self.states = states
        self.slide = slide
        self.diagram = diagram
        self.svg = svg
        self.width = width
        self.height = height
    }
}

import Model

/// Turns a diagram into positions: sizes of boxes, placement by an engine, routes, badges.
package struct DiagramComposer<Engine: LayoutEngine>: Sendable {
    package let engine: Engine

    package init(engine: Engine) { self.engine = engine }

    /// The same diagram gives the same layout on any machine.
    package func compose(_ diagram: Diagram) throws(PlacementFailure) -> DiagramLayout {
        throw PlacementFailure(message: "no layout yet")
    }
}

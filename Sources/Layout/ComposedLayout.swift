import Model

/// A layout with what was measured of it and what was decided for it.
package struct ComposedLayout: Sendable, Hashable {
    package var layout: DiagramLayout
    package var measures: DiagramMeasures
    /// `nil` for a diagram in which there is nothing to arrange, and for one that is placed plainly.
    package var locked: LockedArrangement?
    /// Why it is placed plainly, in the engine's words; `nil` if the engine has placed it.
    package var plainReason: String?
    package var work: LayoutWork

    /// Of a diagram without boxes.
    static var empty: ComposedLayout {
        let layout = DiagramLayout(
            size: Size(width: 0, height: 0), zones: [], boxes: [], connectors: [], links: [])
        return ComposedLayout(
            layout: layout, measures: DiagramMeasures(layout), locked: nil, work: LayoutWork())
    }
}

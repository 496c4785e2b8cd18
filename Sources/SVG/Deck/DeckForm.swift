/// What the pictures of a slide deck show, and how.
package struct DeckForm: Sendable, Hashable {
    /// Text as paths, which look the same everywhere but are no longer text; else text in the embedded font, which some
    /// programs do not load.
    package var outlinesText: Bool
    package var showsTitle: Bool
    package var showsLegend: Bool

    package init(outlinesText: Bool = true, showsTitle: Bool = true, showsLegend: Bool = true) {
        self.outlinesText = outlinesText
        self.showsTitle = showsTitle
        self.showsLegend = showsLegend
    }
}

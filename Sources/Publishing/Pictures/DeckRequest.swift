import Model
import SVG

/// The requested images for a slide deck, and their look.
package struct DeckRequest: Sendable, Hashable {
    /// A slide's id or its last part; all slides if absent.
    package var slide: String?
    package var theme: PictureTheme
    package var form: DeckForm
    /// Whether each step of a happy path has an image too.
    package var includesSteps: Bool

    package init(
        slide: String? = nil, theme: PictureTheme = .light, outlinesText: Bool = true, showsTitle: Bool = true,
        showsLegend: Bool = true, includesSteps: Bool = false
    ) {
        self.slide = slide
        self.theme = theme
        form = DeckForm(outlinesText: outlinesText, showsTitle: showsTitle, showsLegend: showsLegend)
        self.includesSteps = includesSteps
    }

    func wants(_ id: Slide.ID) -> Bool {
        guard let slide else { return true }
        return id.text == slide || id.text.split(separator: "/").last.map(String.init) == slide
    }
}

import Model
import SVG

/// What is exported, and its look.
package struct ExportRequest: Sendable, Hashable {
    /// A slide's id or its last part; all slides if absent.
    package var slide: String?
    /// The format's own choice if absent.
    package var theme: PictureTheme?
    /// Whether each step of a happy path has an image too.
    package var includesSteps = false
    package var hidesTitle = false
    package var hidesLegend = false
    /// Whether text is drawn as outlines; the format's own choice if absent.
    package var outlinesText: Bool?
    /// The pixels of a point of a 16:9 image; the format's own choice if absent.
    package var scale: Int?
    /// The format's own choice if absent.
    package var paper: PaperSheetSize?
    /// The format's own choice if absent.
    package var layout: PaperLayout?
    /// Whether a handout is to be printed on both sides, so that what belongs together is on facing pages.
    package var isDuplex = false

    /// The path of a presentation of which masters, layouts, theme and size are used.
    package var template: String?

    package init(layout: PaperLayout? = nil) { self.layout = layout }

    /// The options that are not as they are without a word.
    package var given: Set<ExportOption> {
        let all: [(ExportOption, Bool)] = [
            (.slide, slide != nil), (.theme, theme != nil), (.steps, includesSteps), (.hidesTitle, hidesTitle),
            (.hidesLegend, hidesLegend), (.text, outlinesText != nil), (.scale, scale != nil),
            (.paper, paper != nil), (.layout, layout != nil), (.template, template != nil), (.duplex, isDuplex),
        ]
        return Set(all.filter(\.1).map(\.0))
    }

    /// Of a 16:9 image.
    package var form: DeckForm {
        DeckForm(outlinesText: outlinesText ?? true, showsTitle: !hidesTitle, showsLegend: !hidesLegend)
    }

    /// Throws where the choice is left to the reader's system, which only style sheets know.
    ///
    /// - Parameter subject: what is written, as a phrase: `a deck`.
    func requireOneTheme(_ subject: String) throws(ExportUsageError) {
        guard theme == .auto else { return }
        throw ExportUsageError("\(subject) has one theme: --theme light or --theme dark")
    }

    package func wants(_ id: Slide.ID) -> Bool {
        guard let slide else { return true }
        return id.text == slide || id.text.split(separator: "/").last.map(String.init) == slide
    }
}

import Layout
import Model

/// A picture of 1600 by 900 points for a slide deck.
package struct DeckPicture: Sendable {
    private let root: SVGElement

    fileprivate init(root: SVGElement) { self.root = root }

    package func svg(_ theme: PictureTheme) -> String {
        let fonts = FontFaces.css(root.setLines)
        let css = theme == .auto ? fonts + DiagramStylesheet.css(root.tokens) : fonts
        var root = root
        if !css.isEmpty { root.content.insert(.element(SVGElement("style", text: "\n" + css)), at: 2) }
        return SVGWriter.text(of: root, isDocument: true, theme: theme)
    }
}

extension DiagramDrawing {
    /// - Parameter description: what the picture shows, in words, for those who cannot see it.
    package func deckPicture(
        title: String, subtitle: String, description: String, idPrefix: String, form: DeckForm = DeckForm()
    ) -> DeckPicture {
        let header = PictureHeader(title: title, subtitle: subtitle, in: PictureFrame.deckSize)
        return deckPicture(title, description, idPrefix, form, header: header, step: nil)
    }

    /// One picture a step, the drawing in the same place in all of them as in the picture without steps.
    package func deckPictures(
        of steps: [Step], title: String, subtitle: String, idPrefix: String, form: DeckForm = DeckForm()
    ) -> [DeckPicture] {
        let page = PictureFrame.deckSize
        let height = PictureHeader(title: title, subtitle: subtitle, in: page).height
        let lineCount = steps.map { PictureHeader.lineCount(title: title, step: $0, in: page) }.max() ?? 1
        return steps.map { step in
            var header = PictureHeader(title: title, step: step, lineCount: lineCount, in: page)
            header.height = max(header.height, height)
            return deckPicture(
                "\(title), step \(step.number)", step.text, idPrefix, form, header: header, step: step)
        }
    }

    private func deckPicture(
        _ title: String, _ description: String, _ idPrefix: String, _ form: DeckForm, header: PictureHeader, step: Step?
    ) -> DeckPicture {
        let frame = PictureFrame.deck(
            layout, diagram, header: form.showsTitle ? header : PictureHeader.none, showsLegend: form.showsLegend)
        let root = document(
            frame, title: title, description: description, idPrefix: idPrefix,
            spotlight: step.map { Spotlight($0.paths, in: layout) })
        return DeckPicture(root: form.outlinesText ? root.outlined() : root)
    }
}

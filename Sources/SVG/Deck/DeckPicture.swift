import Layout
import Model

/// A picture of 1600 by 900 points for a slide deck.
package struct DeckPicture: Sendable {
    private let root: SVGElement
    private let outlinesText: Bool

    fileprivate init(root: SVGElement, outlinesText: Bool) {
        self.root = root
        self.outlinesText = outlinesText
    }

    /// The picture in both fixed themes.
    package var themedSVG: ThemedSVG {
        var writer = SVGWriter(theme: .light, outlinesText: outlinesText)
        writer.writeDocument(root)
        writer.insertStyle(FontFaces.css(writer.lines))
        return ThemedSVG(light: writer.bytes, colors: writer.colors)
    }

    /// An element for a page that has the font, whose text is text.
    ///
    /// - Parameters:
    ///   - theme: not `auto`.
    ///   - idPrefix: unique on the page.
    /// - Returns: UTF-8.
    package func fragment(_ theme: PictureTheme, idPrefix: String) -> [UInt8] {
        SVGWriter.fragment(root, theme: theme, outlinesText: false, idPrefix: idPrefix)
    }

    /// UTF-8.
    package func svg(_ theme: PictureTheme) -> [UInt8] {
        switch theme {
        case .light: return themedSVG.light
        case .dark: return themedSVG.dark
        case .auto:
            var writer = SVGWriter(outlinesText: outlinesText)
            writer.writeDocument(root)
            writer.insertStyle(FontFaces.css(writer.lines) + DiagramStylesheet.css(writer.fills, writer.strokes))
            return writer.bytes
        }
    }
}

extension DiagramDrawing {
    /// - Parameter description: what the picture shows, in words, for readers who cannot see it.
    package func deckPicture(
        title: String, subtitle: String, description: String, idPrefix: String, form: DeckForm = DeckForm()
    ) -> DeckPicture {
        let header = PictureHeader(title: title, subtitle: subtitle, in: PictureFrame.deckSize)
        return deckPicture(title, description, idPrefix, form, header: header, step: nil)
    }

    /// One picture for each step. The drawing is in the same place in all of them as in the picture without steps.
    package func deckPictures(
        of steps: [Step], title: String, subtitle: String, idPrefix: String, form: DeckForm = DeckForm()
    ) -> [DeckPicture] {
        let headers = PictureHeader.headers(of: steps, title: title, subtitle: subtitle, in: PictureFrame.deckSize)
        return zip(steps, headers).map { step, header in
            deckPicture("\(title), step \(step.number)", step.text, idPrefix, form, header: header, step: step)
        }
    }

    /// Where title, drawing and legend of a deck's picture are.
    ///
    /// - Parameter area: for drawing and legend; all below the header if absent.
    package func deckFrame(_ form: DeckForm, header: PictureHeader, in area: Rect? = nil) -> PictureFrame {
        PictureFrame.deck(
            layout, form.showsLegend ? roomLegends : nil, header: form.showsTitle ? header : PictureHeader.none,
            in: area)
    }

    private func deckPicture(
        _ title: String, _ description: String, _ idPrefix: String, _ form: DeckForm, header: PictureHeader, step: Step?
    ) -> DeckPicture {
        let frame = deckFrame(form, header: header)
        let parts = step.map { step in
            DiagramParts(layout: layout, diagram: diagram).drawn(Spotlight(Set(step.paths), in: layout))
        }
        let root = document(
            frame, parts ?? self.parts, title: title, description: description, idPrefix: idPrefix)
        return DeckPicture(root: root, outlinesText: form.outlinesText)
    }
}

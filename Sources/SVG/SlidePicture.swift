import Layout
import Model

/// How the pictures of a slide deck are made.
package struct SlideForm: Sendable, Hashable {
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

/// A picture of 1600 by 900 points for a slide deck.
package struct SlidePicture: Sendable {
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
    package func slidePicture(
        title: String, subtitle: String, description: String, idPrefix: String, form: SlideForm = SlideForm()
    ) -> SlidePicture {
        let header = PageHeader(title: title, subtitle: subtitle, in: PageFrame.slide)
        return slidePicture(title, description, idPrefix, form, header: header, step: nil)
    }

    /// One picture a step, the drawing in the same place in all of them as in the picture without steps.
    package func slidePictures(
        of steps: [Step], title: String, subtitle: String, idPrefix: String, form: SlideForm = SlideForm()
    ) -> [SlidePicture] {
        let page = PageFrame.slide
        let height = PageHeader(title: title, subtitle: subtitle, in: page).height
        let lineCount = steps.map { PageHeader.lineCount(title: title, step: $0, in: page) }.max() ?? 1
        return steps.map { step in
            var header = PageHeader(title: title, step: step, lineCount: lineCount, in: page)
            header.height = max(header.height, height)
            return slidePicture(
                "\(title), step \(step.number)", step.text, idPrefix, form, header: header, step: step)
        }
    }

    private func slidePicture(
        _ title: String, _ description: String, _ idPrefix: String, _ form: SlideForm, header: PageHeader, step: Step?
    ) -> SlidePicture {
        let frame = PageFrame.slide(
            layout, diagram, header: form.showsTitle ? header : PageHeader.none, showsLegend: form.showsLegend)
        let root = document(
            frame, title: title, description: description, idPrefix: idPrefix,
            spotlight: step.map { Spotlight($0.paths, in: layout) })
        return SlidePicture(root: form.outlinesText ? root.outlined() : root)
    }
}

import Layout
import Model
import SVG

/// Which pictures for a slide deck are wanted, and how they look.
package struct DeckRequest: Sendable, Hashable {
    package typealias Theme = PictureTheme

    /// A slide's id or its last part; all slides if absent.
    package var slide: String?
    package var theme: Theme
    package var form: DeckForm
    /// Whether each step of a happy path has a picture too.
    package var includesSteps: Bool

    package init(
        slide: String? = nil, theme: Theme = .light, outlinesText: Bool = true, showsTitle: Bool = true,
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

extension Picture {
    /// The 16:9 pictures of the diagram, and of the steps that it shows: `platform-query-channel-step-03.svg`.
    func deckFiles(_ drawing: DiagramDrawing, _ request: DeckRequest) -> [OutputFile] {
        let whole = OutputFile(
            path: deckName + ".svg", bytes: deckPicture(drawing, form: request.form).svg(request.theme))
        guard request.includesSteps else { return [whole] }
        let steps = slide.steps(of: diagram)
        let pictures = drawing.deckPictures(
            of: steps, title: title, subtitle: slide.summary, idPrefix: idPrefix, form: request.form)
        let digits = max(2, "\(pictures.count)".count)
        return [whole]
            + pictures.enumerated().map { index, picture in
                let count = "\(index + 1)"
                let number = String(repeating: "0", count: digits - count.count) + count
                return OutputFile(path: "\(deckName)-step-\(number).svg", bytes: picture.svg(request.theme))
            }
    }

    /// The pictures in the site's folder `slides`, one a theme.
    func siteDeckFiles(_ drawing: DiagramDrawing) -> [OutputFile] {
        let picture = deckPicture(drawing, form: DeckForm()).themedSVG
        return [
            OutputFile(path: "slides/" + deckLinks.light, bytes: picture.light),
            OutputFile(path: "slides/" + deckLinks.dark, bytes: picture.dark),
        ]
    }

    private func deckPicture(_ drawing: DiagramDrawing, form: DeckForm) -> DeckPicture {
        drawing.deckPicture(
            title: title, subtitle: slide.summary,
            description: DiagramDescription(slide: slide, diagram: diagram).text, idPrefix: idPrefix, form: form)
    }
}

/// The names of the pictures of an edition's decks: `section-slide`, with the diagram's id where a slide has several.
struct DeckNames {
    private var taken: Set<String> = []

    /// A name that was not given before: ids whose parts, joined, are the same are told apart by a number.
    mutating func next(for slide: Slide.ID, _ diagram: Diagram.ID) -> String {
        var parts = slide.text.split(separator: "/").map(String.init)
        if parts.last != diagram.text { parts.append(diagram.text) }
        let name = parts.joined(separator: "-")
        var unique = name
        var count = 1
        while !taken.insert(unique).inserted {
            count += 1
            unique = "\(name)-\(count)"
        }
        return unique
    }
}

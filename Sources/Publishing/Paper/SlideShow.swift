import HTML
import SVG

/// The diagrams as a PDF with a 16:9 picture on each page, and on request one for each step.
struct SlideShow {
    let edition: ExportedEdition
    let request: ExportRequest

    /// - Parameter folder: for the page, and for what the browser writes.
    func printed(by chromium: Chromium, in folder: String) throws -> PrintedDocument {
        let theme = request.theme ?? .light
        var slides: [DeckDocument.Slide] = []
        for diagram in edition.diagrams {
            for (index, picture) in diagram.pictures(request).enumerated() {
                let title = index == 0 ? diagram.laidOut.title : "Step \(diagram.steps[index - 1].number)"
                slides.append(
                    DeckDocument.Slide(
                        title: title, isStep: index > 0,
                        picture: picture.picture.fragment(theme, idPrefix: "\(diagram.laidOut.idPrefix)_\(index)")))
            }
        }
        for file in Assets.files(of: edition.views.context) where file.path.hasPrefix("assets/fonts/") {
            try Handout.write(file, below: folder)
        }
        let document = DeckDocument(edition.views.context, slides: slides, theme: theme)
        try Handout.write(OutputFile(path: "assets/deck.css", text: DeckDocument.stylesheet), below: folder)
        try Handout.write(OutputFile(path: "deck.html", bytes: document.bytes), below: folder)
        let target = "\(folder)/deck.pdf"
        try chromium.print("\(folder)/deck.html", to: target, using: folder)
        var printed = PrintedDocument(try FileTree.read(target))
        printed.makeReproducible()
        return printed
    }
}

import OfficeOpenXML
import SVG

/// A deck of slides as a file of PowerPoint (PresentationML, ECMA-376).
package struct PowerPointDeck: Sendable {
    private let title: String
    private let subject: String
    private let design: DeckDesign
    private var slides: [DeckSlide]

    /// - Parameters:
    ///   - title: of the file.
    ///   - subject: what it is of; at the foot of each slide.
    package init(title: String, subject: String, design: DeckDesign, slides: [DeckSlide]) {
        self.title = title
        self.subject = subject
        self.design = design
        self.slides = slides
    }

    package var slideCount: Int { slides.count }

    /// Hands over the bytes piece by piece.
    package func write(to sink: ([UInt8]) -> Void) {
        let frame = design.template.map(DeckParts.init(template:)) ?? DeckParts(theme: design.theme)
        var parts = [PresentationParts.presentation(frame, slideCount: slides.count)]
        parts += frame.parts + PresentationParts.notes(theme: frame.notesTheme) + PresentationParts.properties
        for (index, slide) in slides.enumerated() {
            let (path, notes) = (PresentationParts.slide(index), PresentationParts.notes(index))
            parts.append(
                PackagePart(
                    path, presentation: "slide", slide.bytes(footer: subject, design),
                    [
                        PartRelation(
                            "rId1", "slideLayout", part: slide.kind == .title ? frame.titleLayout : frame.diagramLayout),
                        PartRelation("rId2", "notesSlide", part: notes),
                    ]))
            parts.append(
                PackagePart(
                    notes, presentation: "notesSlide", NotesParts.slide(slide.notes, design.words.deck.language),
                    [
                        PartRelation("rId1", "notesMaster", part: PresentationParts.notesMaster),
                        PartRelation("rId2", "slide", part: path),
                    ]))
        }
        parts += DocumentProperties.parts(title: title, subject: subject)
        let relations =
            [PartRelation("rId1", "officeDocument", part: PresentationParts.presentation)]
            + DocumentProperties.relations
        OfficePackage(relations: relations, parts: parts).write(to: sink)
    }
}

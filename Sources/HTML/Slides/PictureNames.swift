import Model

/// The names of the image files of an edition's diagrams.
package struct PictureNames: Sendable {
    private var decks: [Slide.ID: [Diagram.ID: String]] = [:]

    /// - Parameter slides: in reading order.
    package init(_ slides: some Sequence<Slide>) {
        var taken: Set<String> = []
        for slide in slides {
            for diagram in slide.diagrams {
                decks[slide.id, default: [:]][diagram.id] = Self.deckName(slide.id, diagram.id, &taken)
            }
        }
    }

    /// `section-slide`, with the diagram's id if a slide has several; names that would be the same are distinguished by
    /// a number.
    private static func deckName(_ slide: Slide.ID, _ diagram: Diagram.ID, _ taken: inout Set<String>) -> String {
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

    /// The name of the 16:9 images, without the suffixes of themes and steps.
    package func deckName(of diagram: Diagram.ID, on slide: Slide.ID) -> String { decks[slide]?[diagram] ?? "" }

    /// The images in the edition's folder `slides`.
    package func deck(of diagram: Diagram.ID, on slide: Slide.ID) -> SlideDrawing.Deck {
        let name = deckName(of: diagram, on: slide)
        return SlideDrawing.Deck(light: "\(name)-light.svg", dark: "\(name)-dark.svg")
    }

    /// The name of the image file next to the slide's page. It begins with the slide's slug, so that it identifies the
    /// image wherever it is saved.
    package static func standalone(_ diagram: Diagram.ID, on slide: Slide.ID) -> String {
        guard let slug = slide.text.split(separator: "/").last, slug != diagram.text else { return "\(diagram).svg" }
        return "\(slug)-\(diagram).svg"
    }
}

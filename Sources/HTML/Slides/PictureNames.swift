import Model

/// The names of the image files of an edition's diagrams.
package struct PictureNames: Sendable {
    private struct Pictures {
        var deckName: String
        /// Of the first one, among all pictures of the edition.
        var position: Int
        /// More than one for a diagram that is folded.
        var count = 1
    }

    private var pictures: [LayoutLock.Key: Pictures] = [:]

    /// - Parameter slides: in reading order.
    package init(_ slides: some Sequence<Slide>) {
        var taken: Set<String> = []
        for slide in slides {
            for diagram in slide.diagrams {
                let name = Self.deckName(slide.id, diagram.id, &taken)
                pictures[LayoutLock.Key(slide: slide.id, diagram: diagram.id)] = Pictures(
                    deckName: name, position: pictures.count)
            }
        }
    }

    /// With the pictures of the parts of folded diagrams.
    ///
    /// - Parameter lock: what was decided for the diagrams.
    package func counting(_ lock: LayoutLock) -> PictureNames {
        let counts = pictures.keys.compactMap { key in
            let count = lock.pictures(of: key).count
            return count > 1 ? (key: key, count: count) : nil
        }
        guard !counts.isEmpty else { return self }
        var names = self
        for (key, count) in counts { names.pictures[key]?.count = count }
        var position = 0
        for (key, entry) in names.pictures.sorted(by: { $0.value.position < $1.value.position }) {
            names.pictures[key]?.position = position
            position += entry.count
        }
        return names
    }

    /// The position of a diagram's first picture among all pictures of the edition, of which those of parts follow the
    /// diagram's own.
    func position(of diagram: Diagram.ID, on slide: Slide.ID) -> Int {
        pictures[LayoutLock.Key(slide: slide, diagram: diagram)]?.position ?? 0
    }

    /// What a page that counts pictures is made from besides slides; empty where no diagram is folded.
    package var countsText: String {
        pictures.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }
            .map { "\($0.key.name): \($0.value.count)" }.joined(separator: ", ")
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
    ///
    /// - Parameter diagram: or a picture of a part of one.
    package func deckName(of diagram: Diagram.ID, on slide: Slide.ID) -> String {
        let (whole, part) = Self.divided(diagram)
        return (pictures[LayoutLock.Key(slide: slide, diagram: whole)]?.deckName ?? "") + part
    }

    /// The id of a slide's diagram, and what is added to the names of its images for a picture of a part. No other name has
    /// a low line.
    private static func divided(_ picture: Diagram.ID) -> (whole: Diagram.ID, part: String) {
        let parts = picture.text.split(separator: ".")
        return (Diagram.ID(String(parts.first ?? "")), parts.dropFirst().map { "_\($0)" }.joined())
    }

    /// The images in the edition's folder `slides`.
    package func deck(of diagram: Diagram.ID, on slide: Slide.ID) -> SlideDrawing.Deck {
        let name = deckName(of: diagram, on: slide)
        return SlideDrawing.Deck(light: "\(name)-light.svg", dark: "\(name)-dark.svg")
    }

    /// The name of the image file next to the slide's page. It begins with the slide's slug, so that it identifies the
    /// image wherever it is saved.
    package static func standalone(_ diagram: Diagram.ID, on slide: Slide.ID) -> String {
        let (whole, part) = divided(diagram)
        guard let slug = slide.text.split(separator: "/").last, slug != whole.text else { return "\(whole)\(part).svg" }
        return "\(slug)-\(whole)\(part).svg"
    }
}

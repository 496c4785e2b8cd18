import Model

/// What the first slide of a deck says below the title.
struct DeckTitle {
    let edition: ExportedEdition
    /// Whether the deck has all slides of the edition.
    let isWhole: Bool

    /// The edition with its deployment, its status, and how much there is.
    var facts: [String] {
        let words = edition.views.context.words
        // Without a date the name of the edition says as much.
        let status = edition.edition.date.map { _ in words.site.status(of: edition.edition) }
        let flows = isWhole ? words.deck.connectionCount(edition.views.context.matrix.resolvedFlows.count) : nil
        let counts = [words.site.diagramCount(edition.diagrams.count), flows].compactMap(\.self)
        return [edition.subject, status.map { $0.prefix(1).uppercased() + $0.dropFirst() }].compactMap(\.self)
            + [counts.joined(separator: ", ")]
    }

    /// The sections with their numbers of diagrams.
    var contents: [String] {
        guard isWhole else { return [] }
        return edition.edition.sections.compactMap { section in
            let slides = Set(section.slides.map(\.id))
            let count = edition.diagrams.count { slides.contains($0.laidOut.slide.id) }
            return count == 0
                ? nil : "\(section.title): \(edition.views.context.words.site.diagramCount(count))"
        }
    }
}

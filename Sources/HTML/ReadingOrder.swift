import Model

/// A page that a reader can turn to.
enum ReadingPlace: Hashable {
    case slide(Slide.ID)
    case section(Section.ID)
    /// The index of a kind of things, or one of them; not read in turn.
    case reference(Reference)
}

/// The pages of an edition as one reads them: the front page, each section before its slides, the other pages.
struct ReadingOrder {
    struct Stop {
        var place: ReadingPlace
        var title: String
        /// The section it lies in, not being that section's own page.
        var section: Section?
    }

    let stops: [Stop]

    init(_ edition: Edition) {
        var stops = [Stop(place: .slide(edition.front.id), title: edition.front.title)]
        for section in edition.sections {
            stops.append(Stop(place: .section(section.id), title: section.title))
            stops += section.slides.map { Stop(place: .slide($0.id), title: $0.title, section: section) }
        }
        stops += edition.pages.map { Stop(place: .slide($0.id), title: $0.title) }
        self.stops = stops
    }

    func stop(at place: ReadingPlace) -> Stop? { stops.first { $0.place == place } }

    func before(_ place: ReadingPlace) -> Stop? {
        stops.firstIndex { $0.place == place }.flatMap { $0 > 0 ? stops[$0 - 1] : nil }
    }

    func after(_ place: ReadingPlace) -> Stop? {
        stops.firstIndex { $0.place == place }.flatMap { $0 + 1 < stops.count ? stops[$0 + 1] : nil }
    }
}

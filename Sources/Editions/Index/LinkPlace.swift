import Model

/// The place of a link in an edition: the positions of its slide in reading order, of its diagram on the slide, and of
/// the link in the diagram.
package struct LinkPlace: Sendable, Hashable, Comparable {
    package var slide: Int
    package var diagram: Int
    package var link: Int

    package init(slide: Int, diagram: Int, link: Int) {
        self.slide = slide
        self.diagram = diagram
        self.link = link
    }

    package static func < (a: Self, b: Self) -> Bool {
        (a.slide, a.diagram, a.link) < (b.slide, b.diagram, b.link)
    }
}

extension EditionIndex {
    package func link(at place: LinkPlace) -> Link { slides[place.slide].diagrams[place.diagram].links[place.link] }
}

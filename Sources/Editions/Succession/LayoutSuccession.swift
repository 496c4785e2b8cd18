import Model

extension LayoutLock {
    /// The lock, with missing arrangements of an edition's diagrams taken from the slide's former addresses, and then
    /// from the previous edition, so that a slide that is renamed or new in a lock still looks as readers know it.
    ///
    /// - Parameter earlier: the previous edition with its own lock, if there is one.
    package func succeeding(_ earlier: (edition: Edition, lock: LayoutLock)?, in edition: Edition) -> LayoutLock {
        var lock = self
        if arrangements.isEmpty { lock.graphviz = graphviz ?? earlier?.lock.graphviz }
        let succession = earlier.map { SlideSuccession(from: edition, to: $0.edition) }
        let earlierCounts = earlier.map { earlier in
            Dictionary(
                earlier.edition.slides.map { ($0.id, $0.diagrams.count) }, uniquingKeysWith: { first, _ in first })
        }
        for slide in edition.slides {
            for diagram in slide.diagrams {
                let key = Key(slide: slide.id, diagram: diagram.id)
                guard lock.arrangements[key] == nil else { continue }
                lock.arrangements[key] =
                    (slide.aliases + [slide.stableID]).lazy
                    .compactMap { Self.arrangement(of: diagram, on: $0, only: slide.diagrams.count == 1, in: self) }
                    .first
                    ?? earlier.flatMap { earlier in
                        succession?.slide(slide.id).flatMap { before in
                            Self.arrangement(
                                of: diagram, on: before,
                                only: slide.diagrams.count == 1 && earlierCounts?[before] == 1, in: earlier.lock)
                        }
                    }
            }
        }
        return lock
    }

    /// - Parameter isOnly: whether the diagram is its slide's only one, and so has the slide's name.
    private static func arrangement(
        of diagram: Diagram, on slide: Slide.ID, only isOnly: Bool, in lock: LayoutLock
    ) -> LockedArrangement? {
        if let found = lock.arrangements[Key(slide: slide, diagram: diagram.id)] { return found }
        guard isOnly, let name = slide.text.split(separator: "/").last else { return nil }
        return lock.arrangements[Key(slide: slide, diagram: Diagram.ID(String(name)))]
    }
}

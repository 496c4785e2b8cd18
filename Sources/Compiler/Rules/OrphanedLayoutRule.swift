import Diagnostics
import Model

/// Every layout that is kept is a diagram's.
enum OrphanedLayoutRule {
    static func faults(in lock: LayoutLock, of edition: Edition) -> [Diagnostic] {
        let diagrams = edition.slides.flatMap { slide in
            slide.diagrams.map { LayoutLock.Key(slide: slide.id, diagram: $0.id) }
        }
        let known = Set(diagrams)
        return lock.places.compactMap { key, place in
            guard !known.contains(key) else { return nil }
            return Diagnostic(
                .orphanedLayout, "the edition has no diagram ‘\(key.name)’", at: place,
                hint: NearestName.hint(for: key.name, among: diagrams.map(\.name)))
        }
    }

    static func second(_ key: LayoutLock.Key, at place: SourceLocation, after first: SourceLocation?) -> Diagnostic {
        Diagnostic(
            .orphanedLayout, "the diagram ‘\(key.name)’ has a second layout here", at: place,
            hint: first.map { "the first is on line \($0.start.line)" })
    }
}

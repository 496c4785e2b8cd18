import Diagnostics
import Model

/// Every layout that is kept is a diagram's.
enum OrphanedLayout: Check {
    static let code = DiagnosticCode(
        "orphaned-layout", .warning, title: "Layout without a diagram",
        explanation: """
            layout.lock keeps a layout for a diagram that the edition does not have. Where a slide was renamed, rename its \
            entry too, and the diagram stays as it was; otherwise build, which drops it.
            """,
        wrong: [.lock("«trade/odrer:\n  for: 0123456789abcdef\n  columns: [[desk], [server]]\n")],
        right: [.lock("trade/order:\n  for: 0123456789abcdef\n  columns: [[desk], [server]]\n")])

    static func check(_ lock: LayoutLock, of edition: Edition, _ diagnostics: DiagnosticBag) {
        let diagrams = edition.slides.flatMap { slide in
            slide.diagrams.map { LayoutLock.Key(slide: slide.id, diagram: $0.id) }
        }
        let known = Set(diagrams.flatMap(lock.pictures))
        for (key, place) in lock.places where !known.contains(key) {
            diagnostics.report(
                OrphanedLayout.self, "the edition has no diagram '\(key.name)'", at: place,
                hint: NearestName.hint(for: key.name, among: diagrams.map(\.name)))
        }
    }
}

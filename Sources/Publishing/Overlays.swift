import Changes
import Diagnostics
import HTML
import Layout
import Model
import SVG

/// The drawings of an edition's changes page: each diagram that is drawn in another way than in the edition before,
/// with both states laid over each other.
struct Overlays: Sendable {
    private(set) var drawings: [OverlayDrawing] = []
    private var failures: [(slide: Slide.ID, message: String)] = []

    /// Lays them out as the edition arranges its own diagrams, as far as that goes.
    ///
    /// - Parameters:
    ///   - changes: `nil` gives no drawings.
    ///   - lock: what was decided for the diagrams of the later edition.
    static func draw(_ changes: EditionChanges?, lock: LayoutLock, engine: some LayoutEngine) async -> Overlays {
        guard let changes else { return Overlays() }
        let composer = DiagramComposer(engine: engine)
        let subjects = changes.slides.flatMap { slide in
            slide.diagrams.compactMap { diagram in
                diagram.overlay.map { Subject(slide: slide, diagram: diagram, overlay: $0, changes: changes) }
            }
        }
        var overlays = Overlays()
        let results = await withTaskGroup { group in
            for (index, subject) in subjects.enumerated() {
                group.addTask {
                    (index, Result { () throws(PlacementError) in try subject.drawn(by: composer, lock: lock) })
                }
            }
            var results: [Int: Result<OverlayDrawing, PlacementError>] = [:]
            for await (index, result) in group { results[index] = result }
            return results
        }
        for (index, subject) in subjects.enumerated() {
            switch results[index] {
            case .success(let drawing): overlays.drawings.append(drawing)
            case .failure(let failure): overlays.failures.append((subject.slideID, failure.message))
            case nil: continue
            }
        }
        return overlays
    }

    /// A page without one of its drawings is still told of.
    func diagnostics(of edition: Edition) -> [Diagnostic] {
        failures.compactMap { slide, message in
            edition.slides.first { $0.id == slide }.map { slide in
                Diagnostic(
                    .layoutFailed, "the diagram with its changes could not be laid out: \(message)",
                    at: SourceLocation(path: slide.path, start: SourcePosition(line: 1, column: 1)))
            }
        }
    }

    private struct Subject: Sendable {
        var slide: SlideChange
        var diagram: DiagramChange
        var overlay: DiagramOverlay
        var changes: EditionChanges

        var slideID: Slide.ID { slide.after?.id ?? "" }

        func drawn(
            by composer: DiagramComposer<some LayoutEngine>, lock: LayoutLock
        ) throws(PlacementError) -> OverlayDrawing {
            let key = LayoutLock.Key(slide: slideID, diagram: diagram.id)
            let layout = try composer.compose(overlay.diagram, locked: lock.arrangements[key]).layout
            let drawing = DiagramDrawing(layout: layout, diagram: overlay.diagram)
            let title = diagram.title.map { "\(slide.title): \($0)" } ?? slide.title
            let words = diagram.changes.map { "\($0.heading): \($0.title)." }.joined(separator: " ")
            let svg = drawing.overlaySVG(
                overlay, title: "\(title), \(changes.before) and \(changes.after)", description: words,
                idPrefix: "changes_" + slideID.text.replacing("/", with: "_") + "_\(diagram.id)")
            return OverlayDrawing(
                slide: slideID, diagram: diagram.id, svg: svg, width: drawing.inlineSize.width,
                height: drawing.inlineSize.height)
        }
    }
}

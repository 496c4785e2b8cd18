import Changes
import Diagnostics
import HTML
import Layout
import Model
import SVG
import Words

/// The drawings of an edition's changes page: each diagram that is drawn differently than in the previous edition, with
/// both states in one drawing.
struct Overlays: Sendable {
    /// A diagram that changed.
    struct Subject: Sendable {
        var slide: SlideChange
        var diagram: DiagramChange
        var overlay: DiagramOverlay
    }

    /// The changes, which name the edition's slides at which failures are reported.
    let changes: EditionChanges
    let words: Words

    var subjects: [Subject] {
        changes.slides.flatMap { slide in
            slide.diagrams.compactMap { diagram in
                diagram.overlay.map { Subject(slide: slide, diagram: diagram, overlay: $0) }
            }
        }
    }

    /// Lays out one overlay, as far as possible in the arrangement of the edition's own diagram, and draws it.
    ///
    /// - Parameters:
    ///   - lock: the arrangements of the edition's diagrams.
    ///   - path: the slide's file, at which a failure is reported.
    func drawing(
        of subject: Subject, by composer: DiagramComposer<some LayoutEngine>, lock: LayoutLock, path: String
    ) -> Result<DrawnOverlay, LayoutFailure> {
        let slide = subject.slide.after?.id ?? ""
        do throws(PlacementError) {
            let key = LayoutLock.Key(slide: slide, diagram: subject.diagram.id)
            let diagram = subject.overlay.diagram
            let composed = try composer.compose(
                diagram, locked: lock.arrangements[key].flatMap { $0.groups.isEmpty ? $0 : nil },
                in: DiagramDrawing.rooms(of: diagram, words: words.picture))
            let drawing = DiagramDrawing(layout: composed.layout, diagram: diagram, words: words.picture)
            let title = subject.diagram.title.map { "\(subject.slide.title): \($0)" } ?? subject.slide.title
            let description = subject.diagram.changes.map { "\($0.heading(words.changes)): \($0.title)." }.joined(
                separator: " ")
            let svg = drawing.overlaySVG(
                subject.overlay, title: words.changes.diagramOfBoth(title, changes.before, changes.after),
                description: description,
                idPrefix: "changes_" + slide.text.replacing("/", with: "_") + "_\(subject.diagram.id)")
            return .success(
                DrawnOverlay(
                    drawing: OverlayDrawing(
                        slide: slide, diagram: subject.diagram.id, svg: svg, width: drawing.inlineSize.width,
                        height: drawing.inlineSize.height),
                    plainDiagnostic: composed.plainReason.map {
                        PlainLayout.diagnostic(subject.diagram.title, at: path, because: $0)
                    }))
        } catch {
            // A page without one of its drawings is still reported.
            return .failure(
                LayoutFailure(
                    diagnostic: Diagnostic(
                        LayoutFailed.self, "the diagram with its changes could not be laid out: \(error.message)",
                        at: SourceFile(path: path).startLocation)))
        }
    }
}

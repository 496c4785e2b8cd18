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

    /// Lays out one overlay, as far as possible in the arrangement of the edition's own diagram, and draws it. One that is too
    /// large for one picture is folded, and drawn in the pictures in which something changed.
    ///
    /// - Parameters:
    ///   - lock: the arrangements of the edition's diagrams.
    ///   - path: the slide's file, at which a failure is reported.
    func drawing(
        of subject: Subject, by composer: DiagramComposer<some LayoutEngine>, lock: LayoutLock, path: String
    ) -> Result<[DrawnOverlay], LayoutFailure> {
        let slide = subject.slide.after?.id ?? ""
        do throws(PlacementError) {
            let pictures = try composer.pictures(
                of: subject.overlay.diagram,
                locked: { lock.arrangements[LayoutLock.Key(slide: slide, diagram: $0)] },
                in: { DiagramDrawing.rooms(of: $0, words: words.picture) })
            guard pictures.count > 1 else { return .success(pictures.map { draw($0, subject.overlay, subject, path) }) }
            let parts = FoldedOverlay(subject.overlay, pictures: pictures.map(\.diagram)).parts
            return .success(
                parts.compactMap { part in
                    pictures.first { $0.diagram.id == part.diagram.id }.map {
                        draw($0, part.atLines(of: $0.composed.layout), subject, path)
                    }
                })
        } catch {
            // A page without one of its drawings is still reported.
            return .failure(
                LayoutFailure(
                    diagnostic: Diagnostic(
                        LayoutFailed.self, "the diagram with its changes could not be laid out: \(error.message)",
                        at: SourceFile(path: path).startLocation)))
        }
    }

    private func draw(
        _ picture: ComposedPicture, _ overlay: DiagramOverlay, _ subject: Subject, _ path: String
    ) -> DrawnOverlay {
        let slide = subject.slide.after?.id ?? ""
        let part = picture.diagram.id == subject.diagram.id ? nil : picture.diagram
        let drawing = DiagramDrawing(layout: picture.composed.layout, diagram: picture.diagram, words: words.picture)
        let name = [subject.slide.title, part?.title ?? subject.diagram.title].compactMap { $0 }.joined(separator: ": ")
        let description = subject.diagram.changes.map { "\($0.heading(words.changes)): \($0.title)." }
        let id = picture.diagram.id.text.replacing(".", with: "_")
        let svg = drawing.overlaySVG(
            overlay, title: words.changes.diagramOfBoth(name, changes.before, changes.after),
            description: description.joined(separator: " "),
            idPrefix: ["changes", slide.text.replacing("/", with: "_"), id].joined(separator: "_"))
        return DrawnOverlay(
            drawing: OverlayDrawing(
                slide: slide, diagram: subject.diagram.id, part: part?.title,
                states: Set(overlay.nodes.values).union(overlay.links.values), svg: svg,
                width: drawing.inlineSize.width, height: drawing.inlineSize.height),
            plainDiagnostic: picture.composed.plainReason.map {
                PlainLayout.diagnostic(subject.diagram.title, at: path, because: $0)
            })
    }
}

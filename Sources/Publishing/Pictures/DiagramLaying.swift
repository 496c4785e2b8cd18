import Diagnostics
import Layout
import Model

/// Lays out the diagrams of slides, keeping their locked arrangements as far as possible.
struct DiagramLaying<Engine: LayoutEngine>: Sendable {
    let composer: DiagramComposer<Engine>
    let lock: LayoutLock
    /// Whether a diagram must come out with the arrangement that the lock has.
    let requiresLock: Bool

    func lay(_ diagram: ResolvedDiagram, on slide: Slide) -> Result<LaidOutDiagram, LayoutFailure> {
        let key = LayoutLock.Key(slide: slide.id, diagram: diagram.id)
        let locked = lock.arrangements[key]
        do throws(PlacementError) {
            let laidOut = LaidOutDiagram(
                slide: slide, diagram: diagram, composed: try composer.compose(diagram, locked: locked))
            if requiresLock, !laidOut.isPlain, laidOut.locked != locked {
                return .failure(
                    LayoutFailure(
                        diagnostic: OutdatedLock.diagnostic(
                            diagram.title, at: slide.path, isMissing: locked == nil)))
            }
            return .success(laidOut)
        } catch {
            let name = diagram.title.map { " ‘\($0)’" } ?? ""
            return .failure(
                LayoutFailure(
                    diagnostic: Diagnostic(
                        LayoutFailed.self, "the diagram\(name) could not be laid out: \(error.message)",
                        at: SourceFile(path: slide.path).startLocation)))
        }
    }
}

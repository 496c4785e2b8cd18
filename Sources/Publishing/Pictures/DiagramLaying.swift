import Diagnostics
import Editions
import Layout
import Model
import SVG
import Words

/// Lays out the diagrams of slides, keeping their locked arrangements as far as possible.
struct DiagramLaying<Engine: LayoutEngine>: Sendable {
    let composer: DiagramComposer<Engine>
    let lock: LayoutLock
    /// Whether a diagram must come out with the arrangement that the lock has.
    let requiresLock: Bool
    private let words: PictureWords

    /// The factor by which the layout search is longer if a new layout was requested.
    private static var relayoutEffort: Int { 8 }

    /// - Parameters:
    ///   - isDeployed: whether a deployment applies to the diagrams; it never writes the lock.
    ///   - words: of the site's language.
    init(_ engine: Engine, lock: LayoutLock, isDeployed: Bool, words: PictureWords, _ options: BuildOptions) {
        composer = DiagramComposer(
            engine: engine, effort: options.relayout ? Self.relayoutEffort : 1, keepsGoing: options.keepsGoing)
        self.lock = lock
        self.words = words
        requiresLock = options.requiresLock && !isDeployed
    }

    /// Lays out the diagrams of a slide.
    func layOut(_ slide: Slide, _ index: EditionIndex) -> (laidOut: [LaidOutDiagram], failures: [LayoutFailure]) {
        var found: (laidOut: [LaidOutDiagram], failures: [LayoutFailure]) = ([], [])
        for diagram in slide.diagrams {
            switch lay(index.deployed.resolved(diagram), on: slide) {
            case .success(let pictures): found.laidOut += pictures
            case .failure(let failure): found.failures.append(failure)
            }
        }
        return found
    }

    /// - Returns: the pictures of the diagram.
    private func lay(_ diagram: ResolvedDiagram, on slide: Slide) -> Result<[LaidOutDiagram], LayoutFailure> {
        func locked(_ id: Diagram.ID) -> LockedArrangement? {
            lock.arrangements[LayoutLock.Key(slide: slide.id, diagram: id)]
        }
        do throws(PlacementError) {
            let pictures = try composer.pictures(
                of: diagram, locked: locked, in: { DiagramDrawing.rooms(of: $0, words: words) })
            let laidOut = pictures.enumerated().map { place, picture in
                LaidOutDiagram(
                    slide: slide, diagram: picture.diagram, whole: place == 0 ? diagram : nil,
                    composed: picture.composed, pictureCount: pictures.count)
            }
            if requiresLock, let other = laidOut.first(where: { !$0.isPlain && $0.locked != locked($0.diagram.id) }) {
                return .failure(
                    LayoutFailure(
                        diagnostic: OutdatedLock.diagnostic(
                            diagram.title, at: slide.path, isMissing: locked(other.diagram.id) == nil)))
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

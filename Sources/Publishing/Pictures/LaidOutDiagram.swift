import Diagnostics
import Layout
import Model

/// A diagram of a slide, or one of the pictures of a folded one, with every position decided.
struct LaidOutDiagram: Sendable {
    let slide: Slide
    /// What the picture shows.
    let diagram: ResolvedDiagram
    /// The slide's own diagram, of which it is the first or only picture; `nil` for a picture of a part.
    let whole: ResolvedDiagram?
    let composed: ComposedLayout
    /// How many pictures there are of the diagram.
    let pictureCount: Int

    init(
        slide: Slide, diagram: ResolvedDiagram, whole: ResolvedDiagram?, composed: ComposedLayout, pictureCount: Int = 1
    ) {
        self.slide = slide
        self.diagram = diagram
        self.whole = whole
        self.composed = composed
        self.pictureCount = pictureCount
    }

    var layout: DiagramLayout { composed.layout }
    /// Its arrangement for the lock; `nil` if there is nothing to arrange.
    var locked: LockedArrangement? { composed.locked }

    var key: LayoutLock.Key { LayoutLock.Key(slide: slide.id, diagram: diagram.id) }

    /// The title of its images.
    var title: String { diagram.title.map { "\(slide.title): \($0)" } ?? slide.title }

    /// Unique in the edition: ids of slides and diagrams contain no underscore.
    var idPrefix: String { "drawing_" + slide.id.text.replacing("/", with: "_") + "_\(diagram.id)" }

    var isPlain: Bool { composed.plainReason != nil }
    /// Whether there is nothing to be said of it.
    var isSound: Bool {
        !isPlain && composed.measures.defectCount == 0 && composed.measures.unmetHints == 0
    }

    /// The id of the slide's own diagram.
    var wholeID: Diagram.ID { diagram.folded?.whole ?? diagram.id }

    /// Reported at the slide, once for all pictures of a diagram; `nil` unless it is folded by nobody's wish.
    var foldDiagnostic: Diagnostic? {
        guard whole != nil, let own = slide.diagrams.first(where: { $0.id == wholeID }) else { return nil }
        return FoldedDiagram.diagnostic(own, on: slide, pictures: pictureCount)
    }

    /// Reported at the slide; `nil` if the engine has placed the diagram.
    var plainDiagnostic: Diagnostic? {
        composed.plainReason.map { PlainLayout.diagnostic(diagram.title, at: slide.path, because: $0) }
    }

    /// A diagnostic at the lock's entry, if that was computed for another state of the diagram.
    func staleness(in lock: LayoutLock) -> Diagnostic? {
        guard let old = lock.arrangements[key], let place = lock.places[key], old != locked, !isPlain else {
            return nil
        }
        return Self.staleness(at: place)
    }

    /// - Parameter place: the entry in the lock.
    static func staleness(at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            StaleLayout.self, "the diagram was edited after this layout was decided", at: place,
            hint: "run ‘portolan build’ and commit the file")
    }
}

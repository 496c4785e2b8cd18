import Diagnostics
import Layout
import Model

/// The measures of one diagram of an edition.
package struct DiagramReport: Sendable, Hashable {
    package let version: String
    package let slide: Slide.ID
    package let diagram: Diagram.ID
    package let measures: DiagramMeasures
    /// Whether it is placed plainly, because the layout engine did not place it.
    package let isPlain: Bool
    private let slidePath: String
    private let title: String?
    private let unmetHints: [LayoutHints.Wish]

    init(version: String, _ laidOut: LaidOutDiagram) {
        self.init(
            version: version, slide: laidOut.slide, laidOut.diagram.id, title: laidOut.diagram.title,
            hints: laidOut.diagram.hints, measures: laidOut.composed.measures, isPlain: laidOut.isPlain)
    }

    init(
        version: String, slide: Slide, _ diagram: Diagram.ID, title: String?,
        hints: LayoutHints = LayoutHints(), measures: DiagramMeasures, isPlain: Bool = false
    ) {
        unmetHints = hints.wishes.enumerated().filter { place, _ in
            place < UInt64.bitWidth && measures.unmetHints & (1 << UInt64(place)) != 0
        }.map(\.element)
        self.version = version
        self.slide = slide.id
        self.diagram = diagram
        self.measures = measures
        self.isPlain = isPlain
        slidePath = slide.path
        self.title = title
    }

    /// `1.03/platform/peernest#peers`; without `#` and what follows if the slide has only one diagram.
    package var name: String {
        let isOnly = slide.text.split(separator: "/").last.map(String.init) == diagram.text
        return ([version] + (slide.text.isEmpty ? [] : [slide.text])).joined(separator: "/")
            + (isOnly ? "" : "#\(diagram)")
    }

    /// `lines through boxes (2), badges on text (1)`; empty for a sound diagram.
    var faultText: String {
        let defects = measures.defects.filter { $0.count > 0 }.map { "\($0.name) (\($0.count))" }
        return ((isPlain ? ["placed plainly"] : []) + defects).joined(separator: ", ")
    }

    /// Reported at the slide: what is wrong with the diagram, and what its author wanted otherwise.
    var diagnostics: [Diagnostic] {
        (diagnostic.map { [$0] } ?? [])
            + unmetHints.map { UnmetHint.diagnostic($0, title, at: slidePath) }
    }

    /// `nil` for a sound diagram, and for a plain one, which is reported anyway.
    private var diagnostic: Diagnostic? {
        guard measures.defectCount > 0, !isPlain else { return nil }
        let name = title.map { " ‘\($0)’" } ?? ""
        return Diagnostic(
            DiagramFault.self, "the diagram\(name) came out with faults: \(faultText)",
            at: SourceFile(path: slidePath).startLocation)
    }
}

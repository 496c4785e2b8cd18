import Diagnostics
import Model

package enum FoldedDiagram: Check {
    package static let code = DiagnosticCode(
        "folded-diagram", .note, title: "Diagram in several pictures",
        explanation: """
            A diagram shows more than one picture can show legibly. It is drawn as an overview, in which machines of one zone, \
            or machines with much traffic among each other, are one box, and as a picture of each such group. Nothing is left \
            out, and no step is needed. 'fold' under 'layout' says otherwise: 'none' for one picture, or the zones that are \
            to be folded; or divide the diagram into several under 'diagrams'.
            """,
        wrong: [.flow("layout: {fold: auto}")],
        right: [.flow("layout: {fold: none}")])

    /// - Parameter pictures: how many there are of the diagram.
    /// - Returns: `nil` where there is one, or where the author has asked for them.
    static func diagnostic(_ diagram: Diagram, on slide: Slide, pictures: Int) -> Diagnostic? {
        guard pictures > 1, diagram.hints.fold == .automatic else { return nil }
        let name = diagram.title.map { " ‘\($0)’" } ?? ""
        return Diagnostic(
            FoldedDiagram.self,
            "the diagram\(name) shows more than one picture can: it is drawn as an overview and \(pictures - 1) \(pictures == 2 ? "part" : "parts")",
            at: SourceFile(path: slide.path).startLocation,
            hint: "write ‘layout: {fold: none}’ for one picture, or the zones to be folded")
    }
}

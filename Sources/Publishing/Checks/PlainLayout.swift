import Diagnostics

package enum PlainLayout: Check {
    package static let code = DiagnosticCode(
        "plain-layout", .warning, title: "Diagram that is drawn plainly",
        explanation: """
            The layout engine did not place the components of a diagram, and because of --keep-going they are drawn below \
            each other. The page and model.json say so, and layout.lock keeps no such layout. Build again; where that \
            changes nothing, divide the diagram into several under 'diagrams', or remove pins under 'layout'.
            """,
        wrong: [.flow("layout: {columns: {desk: 0, server: 0}, below: {desk: server, server: desk}}")],
        right: [.flow("layout: {columns: {desk: 0, server: 1}}")])

    /// - Parameters:
    ///   - title: the diagram's.
    ///   - path: the slide's.
    static func diagnostic(_ title: String?, at path: String, because reason: String) -> Diagnostic {
        let name = title.map { " ‘\($0)’" } ?? ""
        return Diagnostic(
            PlainLayout.self, "the diagram\(name) is drawn plainly: \(reason)",
            at: SourceFile(path: path).startLocation)
    }
}

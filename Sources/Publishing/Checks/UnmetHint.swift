import Diagnostics
import Model

package enum UnmetHint: Check {
    package static let code = DiagnosticCode(
        "unmet-hint", .warning, title: "Layout hint that is not followed",
        explanation: """
            A diagram is drawn otherwise than its 'layout' says. A machine of 'merge' is one box with a component only if it \
            holds that one alone, which holds nothing itself, if no line begins or ends at the machine, and if neither is a \
            stack. Machines of 'level' cannot be at one height where other machines of their columns or zones are in the \
            way, or where other hints put both into one column. Remove the hint, or what stands against it.
            """,
        wrong: [.flow("layout: {columns: {desk: 0, server: 0}, level: {server: desk}}")],
        right: [.flow("layout: {columns: {desk: 0, server: 1}, level: {server: desk}}")])

    /// - Parameters:
    ///   - title: the diagram's.
    ///   - path: the slide's.
    static func diagnostic(_ wish: LayoutHints.Wish, _ title: String?, at path: String) -> Diagnostic {
        let name = title.map { " ‘\($0)’" } ?? ""
        let lack =
            switch wish {
            case .merged(let node): "'\(node)' is not one box with what it holds"
            case .level(let node, let other): "'\(node)' is not at the height of '\(other)'"
            }
        return Diagnostic(
            UnmetHint.self, "in the diagram\(name) \(lack), as 'layout' wants it",
            at: SourceFile(path: path).startLocation)
    }
}

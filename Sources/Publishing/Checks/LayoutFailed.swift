import Diagnostics

package enum LayoutFailed: Check {
    package static let code = DiagnosticCode(
        "layout-failed", .error, title: "Diagram that could not be laid out",
        explanation: """
            The layout engine could not place the components of a diagram. Divide the diagram into several under \
            'diagrams', or remove pins under 'layout'.
            """,
        wrong: [.flow("layout: {columns: {desk: 0, server: 0}, below: {desk: server, server: desk}}")],
        right: [.flow("layout: {columns: {desk: 0, server: 1}}")])
}

import Diagnostics

package enum DiagramFault: Check {
    package static let code = DiagnosticCode(
        "diagram-fault", .warning, title: "Diagram with something unreadable",
        explanation: """
            A diagram was laid out, but something in it cannot be read: a line runs through a box or over text, a letter is \
            on something else, text is wider than its box or too small to be read on a slide, or two lines are on each other. \
            'portolan check --diagrams' measures every diagram. 'portolan build --relayout' searches for longer; or pin \
            machines to other columns under 'layout', or divide the diagram into several under 'diagrams'.
            """,
        wrong: [.flow("layout: {columns: {desk: 0, server: 0}}")],
        right: [.flow("layout: {columns: {desk: 0, server: 1}}")])
}

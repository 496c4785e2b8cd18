import Diagnostics

package enum YAMLSyntax: Check {
    package static let code = DiagnosticCode(
        "yaml-syntax", .error, title: "Invalid YAML",
        explanation: """
            This is not valid YAML. Often a quote or bracket is not closed, a line is indented differently from the lines \
            around it, or a text contains ': ' or ' #' and needs quotes. The rest of the YAML was not checked.
            """,
        wrong: [.catalog("zones:\n  office: {title: «Of: fice, kind: internal}")],
        right: [.catalog("zones:\n  office: {title: \"Of: fice\", kind: internal}")])
}

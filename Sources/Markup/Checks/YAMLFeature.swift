import Diagnostics

package enum YAMLFeature: Check {
    package static let code = DiagnosticCode(
        "yaml-feature", .error, title: "Part of YAML that is not used",
        explanation: """
            Anchors (&name), aliases (*name), tags (!name) and keys that are not plain text are parts of YAML that this \
            format does not use. Write the value out; put quotes around a text that begins with one of these signs.
            """,
        wrong: [.flow("summary: «!important A clerk orders.")],
        right: [.flow("summary: \"!important A clerk orders.\"")])
}

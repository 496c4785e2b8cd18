import Diagnostics

package enum YAMLFeature: Check {
    package static let code = DiagnosticCode(
        "yaml-feature", .error, title: "Part of YAML that is not used",
        explanation: """
            Tags (!name) and keys that are not plain text are parts of YAML that this format does not use. An alias (*name) \
            repeats the value of an anchor (&name) before it, and '<<' takes in the keys of a mapping. Put quotes around a \
            text that begins with one of these signs.
            """,
        wrong: [.flow("summary: «!important A clerk orders.")],
        right: [.flow("summary: \"!important A clerk orders.\"")])
}

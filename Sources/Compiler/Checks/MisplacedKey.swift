import Diagnostics

enum MisplacedKey: Check {
    static let code = DiagnosticCode(
        "misplaced-key", .error, title: "Key in the wrong place",
        explanation: """
            The key exists in the format but has no meaning in this place: links on a slide that shows components only, a \
            path outside a flow, a zone on a component that is inside another.
            """,
        wrong: [.flow("«derive: [trade]")], right: [.overview("derive: [trade]")])

    static func report(
        _ key: String, because reason: String, at place: SourceLocation, _ diagnostics: DiagnosticBag
    ) {
        diagnostics.report(MisplacedKey.self, "'\(key)' has no meaning here: \(reason)", at: place)
    }
}

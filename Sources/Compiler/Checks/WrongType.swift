import Diagnostics

enum WrongType: Check {
    static let code = DiagnosticCode(
        "wrong-type", .error, title: "Value of the wrong type",
        explanation: """
            The value is not of the type that its key needs: a text instead of a list, a list instead of a number. The \
            message says which type it needs.
            """,
        wrong: [.flow("also: «clerk")], right: [.flow("also: [clerk, store]")])

    static func report(
        _ subject: String, expected: String, at place: SourceLocation, _ diagnostics: DiagnosticBag
    ) {
        diagnostics.report(WrongType.self, "\(subject) must be \(expected)", at: place)
    }
}

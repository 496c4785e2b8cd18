import Diagnostics

package enum DuplicateKey: Check {
    package static let code = DiagnosticCode(
        "duplicate-key", .error, title: "Key given twice",
        explanation: """
            The same key is in one mapping twice; only one value could count. Delete or rename one of them.
            """,
        wrong: [.flow("summary: A clerk orders.\n«summary: An order.")], right: [.flow("summary: A clerk orders.")])

    static func report(_ key: String, at place: SourceLocation, first: SourceLocation, _ diagnostics: DiagnosticBag) {
        diagnostics.report(
            DuplicateKey.self, "the key '\(key)' is here a second time", at: place,
            hint: "the first is on line \(first.start.line)")
    }
}

import Diagnostics

enum InvalidValue: Check {
    static let code = DiagnosticCode(
        "invalid-value", .error, title: "Invalid value",
        explanation: """
            The value is of the right type, but not one that the key can have. The message or the hint says which it can \
            have.
            """,
        wrong: [.catalog("zones:\n  inside: {title: Inside, kind: «intern}")],
        right: [.catalog("zones:\n  inside: {title: Inside, kind: internal}")])

    static func report(
        _ message: String, at place: SourceLocation, hint: String? = nil, _ diagnostics: DiagnosticBag
    ) {
        diagnostics.report(InvalidValue.self, message, at: place, hint: hint)
    }

    /// - Parameters:
    ///   - values: those that are valid.
    ///   - meanings: what authors take for one, with what they mean.
    static func report(
        _ text: Located<String>, isNot what: String, values: [String], meanings: [String: String] = [:],
        _ diagnostics: DiagnosticBag
    ) {
        let meant = meanings[text.value.lowercased()] ?? NearestName.nearest(to: text.value, among: values)
        report(
            "'\(text.value)' is not \(what)", at: text.location,
            hint: meant.map { "did you mean '\($0)'?" } ?? "one of \(values.joined(separator: ", "))", diagnostics)
    }
}

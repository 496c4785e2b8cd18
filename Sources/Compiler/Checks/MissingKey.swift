import Diagnostics

enum MissingKey: Check {
    static let code = DiagnosticCode(
        "missing-key", .error, title: "Missing key",
        explanation: "A key that must be given is missing. The hint shows it with an example.",
        wrong: [.catalog("zones:\n  inside: «{title: Inside}")],
        right: [.catalog("zones:\n  inside: {title: Inside, kind: internal}")])

    static func report(_ key: some MappingKey, at place: SourceLocation, _ diagnostics: DiagnosticBag) {
        let subject = type(of: key).subject
        diagnostics.report(
            MissingKey.self, "\(subject) needs the key '\(key.rawValue)'", at: place,
            hint: "for example '\(key.rawValue): \(key.declaration.example)'")
    }
}

import Diagnostics

enum MissingKey: Check {
    static let code = DiagnosticCode(
        "missing-key", .error, title: "Missing key",
        explanation: "A key that must be given is missing. The hint shows it with an example.",
        wrong: [.catalog("zones:\n  inside: «{title: Inside}")],
        right: [.catalog("zones:\n  inside: {title: Inside, kind: internal}")])

    /// - Parameter other: what can be given instead.
    static func report<Key: MappingKey>(
        _ key: Key, or other: Key? = nil, at place: SourceLocation, _ diagnostics: DiagnosticBag
    ) {
        let keys = [key] + (other.map { [$0] } ?? [])
        let names = keys.map { "'\($0.rawValue)'" }.joined(separator: " or ")
        let examples = keys.map { "'\($0.rawValue): \($0.declaration.example)'" }.joined(separator: " or ")
        diagnostics.report(
            MissingKey.self, "\(Key.subject) needs the key \(names)", at: place, hint: "for example \(examples)")
    }
}

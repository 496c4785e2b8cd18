import Diagnostics
import Markup

enum UnknownKey: Check {
    static let code = DiagnosticCode(
        "unknown-key", .error, title: "Unknown key",
        explanation: "The key has no meaning here. It is often a misspelling; the hint names the nearest key.",
        wrong: [.catalog("zones:\n  inside: {title: Inside, «kin: x, kind: internal}")],
        right: [.catalog("zones:\n  inside: {title: Inside, kind: internal}")])

    static func report(_ entry: YAMLEntry, of mapping: any MappingKey.Type, _ diagnostics: DiagnosticBag) {
        diagnostics.report(
            UnknownKey.self, "\(mapping.subject) has no key '\(entry.key)'", at: entry.keyLocation,
            hint: NearestName.hint(for: entry.key, among: mapping.declarations.map(\.name)))
    }
}

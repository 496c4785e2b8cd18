import Diagnostics
import Markup

enum UnknownKey: Check {
    static let code = DiagnosticCode(
        "unknown-key", .error, title: "Unknown key",
        explanation: "The key has no meaning here. It is often a misspelling; the hint names the nearest key.",
        wrong: [.catalog("zones:\n  inside: {title: Inside, «kin: x, kind: internal}")],
        right: [.catalog("zones:\n  inside: {title: Inside, kind: internal}")])

    /// - Returns: the key that was probably meant.
    @discardableResult static func report(
        _ entry: YAMLEntry, of mapping: any MappingKey.Type, _ diagnostics: DiagnosticBag
    ) -> String? {
        let names = mapping.declarations.map(\.name)
        if let colon = entry.key.firstIndex(of: ":"), let name = names.first(where: { $0 == entry.key[..<colon] }) {
            let value = entry.key[entry.key.index(after: colon)...]
            diagnostics.report(
                UnknownKey.self, "a space is missing after the colon of '\(name)'", at: entry.keyLocation,
                hint: "write \(name): \(value)")
            return name
        }
        diagnostics.report(
            UnknownKey.self, "\(mapping.subject) has no key '\(entry.key)'", at: entry.keyLocation,
            hint: NearestName.hint(for: entry.key, among: names))
        return NearestName.nearest(to: entry.key, among: names)
    }
}

import Diagnostics
import Markup

enum UnknownKey: Check {
    static let code = DiagnosticCode(
        "unknown-key", .error, title: "Unknown key",
        explanation: "The key has no meaning here. It is often a misspelling; the hint names the nearest key.",
        wrong: [.catalog("zones:\n  inside: {title: Inside, «kin: x, kind: internal}")],
        right: [.catalog("zones:\n  inside: {title: Inside, kind: internal}")])

    /// - Parameter others: the mapping's keys.
    /// - Returns: the key that was probably meant.
    @discardableResult static func report(
        _ entry: YAMLEntry, of mapping: any MappingKey.Type, besides others: [String], _ diagnostics: DiagnosticBag
    ) -> String? {
        let names = mapping.declarations.map(\.name)
        if let colon = entry.key.firstIndex(of: ":"), let name = names.first(where: { $0 == entry.key[..<colon] }) {
            let value = entry.key[entry.key.index(after: colon)...]
            diagnostics.report(
                UnknownKey.self, "a space is missing after the colon of '\(name)'", at: entry.keyLocation,
                hint: "write \(name): \(value)")
            return name
        }
        let message = "\(mapping.subject) has no key '\(entry.key)'"
        if let sought = mapping.sought[entry.key] {
            diagnostics.report(UnknownKey.self, message, at: entry.keyLocation, hint: sought.hint)
            return sought.meant
        }
        diagnostics.report(
            UnknownKey.self, message, at: entry.keyLocation,
            hint: NearestName.hint(for: entry.key, among: names), fix: fix(entry, among: names, besides: others))
        return NearestName.nearest(to: entry.key, among: names)
    }

    /// A key is certain to be meant if it alone is one edit away, or two in a long word, and is not given as well.
    private static func fix(_ entry: YAMLEntry, among names: [String], besides others: [String]) -> Fix? {
        let limit = entry.key.count >= 7 ? 2 : 1
        guard entry.key.count > 2, let near = NearestName.nearest(to: entry.key, among: names, atMost: limit),
            NearestName.nearest(to: entry.key, among: names.filter { $0 != near }, atMost: limit) == nil,
            !others.contains(near)
        else { return nil }
        return .replacing(entry.keyLocation, with: near)
    }
}

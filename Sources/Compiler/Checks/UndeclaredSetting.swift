import Diagnostics
import Model

/// A text between backquotes that looks like a setting's name is one.
enum UndeclaredSetting: Check {
    static let code = DiagnosticCode(
        "undeclared-setting", .warning, title: "Setting that the catalog does not declare",
        explanation: """
            A text between backquotes looks like the name of a setting, or is one letter away from one, and the catalog \
            declares none of that name. Correct \
            the name, or declare it under 'settings'; where sources write one name in several ways, list the others under \
            its 'spellings'.
            """,
        wrong: [.prose("How deep it is, `«_Harbour_Depth` says.\n")],
        right: [
            .prose("How deep it is, `_Harbour_Depth` says.\n"),
            .catalog("settings:\n  depth: {name: _Harbour_Depth, title: Depth}"),
        ])

    /// - Returns: the name that was probably meant.
    static func check(
        _ code: Located<String>, among settings: IdentifiedList<Setting>, similar: SimilarNames,
        _ diagnostics: DiagnosticBag
    ) -> String? {
        let names = settings.lazy.flatMap(\.names)
        let near: String?
        if looksLikeSetting(code.value) {
            near = diagnostics.isFlooded ? nil : NearestName.nearest(to: code.value, among: names)
        } else {
            near = code.value.utf8.count >= shortest ? similar.name(near: code.value) : nil
            if near == nil { return nil }
        }
        diagnostics.report(
            UndeclaredSetting.self, "the catalog declares no setting '\(code.value)'", at: code.location,
            hint: near.map { "did you mean '\($0)'?" } ?? NearestName.hint(for: code.value, among: names))
        return near
    }

    /// Shorter words are near a setting's name by chance.
    private static let shortest = 6

    /// An underscore, then words that are joined by more of them: `_BESClient_Register_IntervalSeconds`.
    private static func looksLikeSetting(_ text: String) -> Bool {
        guard text.hasPrefix("_") else { return false }
        let words = text.drop { $0 == "_" }.split(separator: "_", omittingEmptySubsequences: false)
        return words.count > 1 && words.allSatisfy { $0.first?.isLetter ?? false }
    }
}

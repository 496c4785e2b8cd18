import Diagnostics
import Model

/// A text between backquotes that looks like a setting's name is one.
enum UndeclaredSetting: Check {
    static let code = DiagnosticCode(
        "undeclared-setting", .warning, title: "Setting that the catalog does not declare",
        explanation: """
            A text between backquotes looks like the name of a setting, and the catalog declares none of that name. Correct \
            the name, or declare it under 'settings'; where sources write one name in several ways, list the others under \
            its 'spellings'.
            """,
        wrong: [.prose("How deep it is, `«_Harbour_Depth` says.\n")],
        right: [
            .prose("How deep it is, `_Harbour_Depth` says.\n"),
            .catalog("settings:\n  depth: {name: _Harbour_Depth, title: Depth}"),
        ])

    static func check(
        _ code: Located<String>, among settings: IdentifiedList<Setting>, _ diagnostics: DiagnosticBag
    ) {
        guard looksLikeSetting(code.value) else { return }
        diagnostics.report(
            UndeclaredSetting.self, "the catalog declares no setting '\(code.value)'", at: code.location,
            hint: NearestName.hint(for: code.value, among: settings.flatMap(\.names)))
    }

    /// An underscore, then words that are joined by more of them: `_BESClient_Register_IntervalSeconds`.
    private static func looksLikeSetting(_ text: String) -> Bool {
        guard text.hasPrefix("_") else { return false }
        let words = text.drop { $0 == "_" }.split(separator: "_", omittingEmptySubsequences: false)
        return words.count > 1 && words.allSatisfy { $0.first?.isLetter ?? false }
    }
}

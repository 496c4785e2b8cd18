import Diagnostics
import Model

/// A text between backquotes that looks like a setting's name is one.
enum UndeclaredSettingRule {
    static func fault(_ code: Located<String>, among settings: IdentifiedList<Setting>) -> Diagnostic? {
        guard looksLikeSetting(code.value) else { return nil }
        return Diagnostic(
            .undeclaredSetting, "the catalog declares no setting ‘\(code.value)’", at: code.location,
            hint: NearestName.hint(for: code.value, among: settings.flatMap(\.names)))
    }

    /// An underscore, then words that are joined by more of them: `_BESClient_Register_IntervalSeconds`.
    private static func looksLikeSetting(_ text: String) -> Bool {
        guard text.hasPrefix("_") else { return false }
        let words = text.drop { $0 == "_" }.split(separator: "_", omittingEmptySubsequences: false)
        return words.count > 1 && words.allSatisfy { $0.first?.isLetter ?? false }
    }
}

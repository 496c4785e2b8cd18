import Diagnostics

/// The names of codes in `portolan.yml` and on slides.
enum WarningCode {
    /// Reports a name that is not the code of a warning.
    ///
    /// - Parameter codes: all that there are.
    static func check(_ name: Located<String>, among codes: [DiagnosticCode], _ diagnostics: DiagnosticBag) -> Bool {
        switch codes.first(where: { $0.name == name.value })?.severity {
        case .warning: return true
        case .error:
            InvalidValue.report(
                "'\(name.value)' is an error, and cannot be anything else", at: name.location, diagnostics)
        case .note:
            InvalidValue.report(
                "'\(name.value)' is a note, and cannot be anything else", at: name.location, diagnostics)
        case nil:
            let warnings = codes.filter { $0.severity == .warning }.map(\.name)
            InvalidValue.report(
                "there is no warning '\(name.value)'", at: name.location,
                hint: NearestName.hint(for: name.value, among: warnings) ?? "'portolan explain' lists them",
                diagnostics)
        }
        return false
    }
}

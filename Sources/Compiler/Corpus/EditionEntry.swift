import Diagnostics
import Markup
import Model

/// An edition as `portolan.yml` lists it.
struct EditionEntry: Sendable {
    let version: Located<String>
    let status: Edition.Status
    /// `2026-11-23`
    var date: String?
    /// Where it claims to be the latest.
    var claim: SourceLocation?

    /// - Returns: `nil` with a diagnostic if its version is unknown.
    static func read(_ node: YAMLNode, _ diagnostics: DiagnosticBag) -> EditionEntry? {
        guard let reader = MappingReader<EditionKey>(node, diagnostics) else { return nil }
        let status = reader.choice(.status, of: Edition.Status.self)?.value ?? .draft
        let claim = reader.flag(.latest) == true ? reader.entry(.latest)?.value.location : nil
        guard let version = reader.text(.version) else { return nil }
        if !EditionVersion.isName(version.value) {
            let message = "'\(version.value)' cannot be a version, which is also the name of a folder of the site"
            InvalidValue.report(message, at: version.location, diagnostics)
        }
        return EditionEntry(version: version, status: status, date: reader.date(.date), claim: claim)
    }
}

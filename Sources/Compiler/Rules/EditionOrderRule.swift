import Diagnostics
import Model

/// Editions are listed newest first, and no two of them are one version written in two ways.
enum EditionOrderRule {
    static func faults(in entries: [SiteDeclaration.EditionEntry]) -> [Diagnostic] {
        let named = entries.filter { EditionVersion.isName($0.version.value) }
        return zip(named, named.dropFirst()).compactMap { upper, lower in
            let (above, below) = (upper.version.value, lower.version.value)
            guard above != below, EditionVersion(below) >= EditionVersion(above) else { return nil }
            let isNewer = EditionVersion(below) > EditionVersion(above)
            let message =
                isNewer
                ? "the edition ‘\(below)’ is newer than ‘\(above)’ and must stand above it"
                : "the editions ‘\(above)’ and ‘\(below)’ are one version written in two ways"
            return Diagnostic(.editionOrder, message, at: lower.version.location)
        }
    }
}

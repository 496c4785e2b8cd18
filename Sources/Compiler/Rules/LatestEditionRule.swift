import Diagnostics
import Model

/// One edition at most claims to be the latest, and it is released.
enum LatestEditionRule {
    static func faults(in entries: [SiteDeclaration.EditionEntry]) -> [Diagnostic] {
        var faults: [Diagnostic] = []
        var first: String?
        for entry in entries {
            guard let place = entry.claim else { continue }
            let version = entry.version.value
            if let first {
                let message = "the edition ‘\(version)’ claims to be the latest, and so does ‘\(first)’"
                faults.append(Diagnostic(.conflictingLatest, message, at: place, hint: "take one of the two away"))
            } else if entry.status == .draft {
                let message = "the edition ‘\(version)’ is a draft and cannot be the latest"
                faults.append(
                    Diagnostic(.conflictingLatest, message, at: place, hint: "release it with ‘status: released’"))
            }
            first = first ?? version
        }
        return faults
    }
}

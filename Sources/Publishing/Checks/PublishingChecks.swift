import Compiler
import Diagnostics
import Firewall
import Importing

/// All checks.
package enum PublishingChecks {
    static let own: [any Check.Type] = [
        LayoutFailed.self, PlainLayout.self, FoldedDiagram.self, DiagramFault.self, StaleLayout.self, OutdatedLock.self,
        LinkOutOfCorpus.self, EditedOutput.self, HostInText.self, UnmetHint.self,
    ]

    /// The codes of all checks, by name.
    package static let codes: [DiagnosticCode] =
        (CompilerChecks.codes + (FirewallChecks.all + ImportChecks.all + own).map { $0.code }).sorted()

    /// The code with the nearest name.
    package static func code(near name: String) -> String? {
        NearestName.nearest(to: name, among: codes.map(\.name))
    }
}

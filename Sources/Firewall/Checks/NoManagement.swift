import Diagnostics
import Model

/// Complete rules without a way in for those who manage the hosts.
package enum NoManagement: Check {
    package static let code = DiagnosticCode(
        "no-management", .error, title: "Complete rules that nobody could manage",
        explanation: """
            A complete rule set drops everything that it does not name, so that whoever manages the hosts would be cut off \
            with the first that is loaded. State under 'baseline' from which networks the hosts are managed. Rules that are \
            included in those that a host has already drop nothing, and do not need this.
            """,
        wrong: [.deployment("«name: Example Corp\nhosts: {server: 192.0.2.10}")],
        right: [
            .deployment(
                "name: Example Corp\nhosts: {server: 192.0.2.10}\nbaseline: {management: {from: 192.0.2.0/28}}")
        ])

    /// - Returns: `nil` if there is a way in.
    package static func diagnostic(_ deployment: Deployment, _ locations: DeploymentLocations) -> Diagnostic? {
        guard deployment.baseline?.management == nil else { return nil }
        return Diagnostic(
            NoManagement.self,
            "a complete rule set would cut off whoever manages the hosts: 'baseline' states no 'management'",
            at: locations.baseline)
    }
}

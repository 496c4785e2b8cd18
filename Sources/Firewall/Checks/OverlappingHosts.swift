import Diagnostics
import Model

/// A component's hosts lie within a network of another component's.
package enum OverlappingHosts: Check {
    package static let code = DiagnosticCode(
        "overlapping-hosts", .warning, title: "Hosts within the network of others",
        explanation: """
            The deployment gives a component an address that lies within the network of another component. By its address \
            such a host is both, so both get one set of rules, which lets through what either of them needs. Give the other \
            component only the networks that its hosts are in. Two components with the same address share a host, and are \
            not reported.
            """,
        wrong: [.deployment("name: Example Corp\nhosts: {server: 192.0.2.10, «desk»: 192.0.2.0/24}")],
        right: [.deployment("name: Example Corp\nhosts: {server: 192.0.2.10, desk: 192.0.2.128/25}")])

    static func diagnostic(
        _ overlap: HostOverlap, _ deployment: Deployment, _ locations: DeploymentLocations
    ) -> Diagnostic {
        let name = { (index: Int) in
            deployment.hosts[index].component.text + (deployment.hosts[index].zone.map { "@\($0)" } ?? "")
        }
        let place = overlap.outer < locations.assignments.count ? locations.assignments[overlap.outer] : locations.hosts
        return Diagnostic(
            OverlappingHosts.self,
            "\(overlap.innerNetwork) of '\(name(overlap.inner))' lies within \(overlap.outerNetwork) of "
                + "'\(name(overlap.outer))': one set of rules serves both", at: place)
    }
}

import Diagnostics

/// A flow for which no rule, or not every rule, could be written.
package enum FlowWithoutRule: Check {
    package static let code = DiagnosticCode(
        "flow-without-rule", .warning, title: "Flow without a firewall rule",
        explanation: """
            A flow of the matrix has no firewall rule, or not all of those that it needs, because the deployment does not \
            say enough: no host of a side, a host by name only, a port that each site chooses, or no group of a multicast \
            channel. Add what is missing to the deployment's file, or leave the component out with 'without'.
            """,
        wrong: [.deployment("«name: Example Corp\nhosts: {server: [192.0.2.10]}")],
        right: [.deployment("name: Example Corp\nhosts: {server: [192.0.2.10], desk: [198.51.100.0/24]}")])
}

import Model

/// The rules that a deployment's hosts need, and what no rule could be written for.
package struct RulePlan: Sendable, Hashable {
    package var deployment: Deployment
    package var version: String
    /// In the order of the matrix.
    package var rules: [FirewallRule]
    package var gaps: [RuleGap]
    /// Those that a rule begins or ends at, in the order of the rules.
    package var roles: [HostRole]

    package init(_ matrix: FlowMatrix, _ deployment: Deployment) {
        self.deployment = deployment
        version = matrix.version
        var planning = RulePlanning(catalog: matrix.index.catalog, deployment: deployment)
        for flow in matrix.resolvedFlows { planning.add(flow) }
        rules = planning.rules
        gaps = planning.gaps
        roles = rules.flatMap { [$0.sourceRole, $0.destinationRole] }.unique()
    }

    package func rules(from role: HostRole) -> [FirewallRule] { rules.filter { $0.sourceRole == role } }
    package func rules(to role: HostRole) -> [FirewallRule] { rules.filter { $0.destinationRole == role } }
    package func gaps(of role: HostRole) -> [RuleGap] {
        gaps.filter { $0.sourceRole == role || $0.destinationRole == role }
    }

    /// Whether a firewall between all hosts allows a new connection.
    package func permits(_ connection: Connection) -> Bool { rules.contains { $0.permits(connection) } }
}

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

    package func rules(from role: HostRole) -> [FirewallRule] {
        rules.filter { $0.sourceRole == role && $0.side != .listener }
    }
    package func rules(to role: HostRole) -> [FirewallRule] {
        rules.filter { $0.destinationRole == role && $0.isAtDestination }
    }
    /// Of flows that are reached at the hosts of a role and listened on elsewhere: what these hosts pass on, its source's
    /// address unchanged.
    package func rules(passedOnBy role: HostRole) -> [FirewallRule] {
        let flows = Set(
            rules.filter { $0.side == .initiator && $0.isAtDestination && $0.destinationRole == role }.map(\.flow.id))
        return flows.isEmpty ? [] : rules.filter { $0.side == .listener && flows.contains($0.flow.id) }
    }

    package func gaps(of role: HostRole) -> [RuleGap] {
        gaps.filter { $0.sourceRole == role || $0.destinationRole == role }
    }

    /// The plan with what a format can express; what it cannot is among the gaps.
    package func expressible(in format: some RuleFormat) -> RulePlan {
        var plan = self
        plan.rules = []
        for rule in rules {
            guard let obstacle = format.obstacle(to: rule) else {
                plan.rules.append(rule)
                continue
            }
            let gap = RuleGap(
                flow: rule.flow, sourceRole: rule.sourceRole, destinationRole: rule.destinationRole, reason: obstacle)
            if !plan.gaps.contains(gap) { plan.gaps.append(gap) }
        }
        plan.roles = plan.rules.flatMap { [$0.sourceRole, $0.destinationRole] }.unique()
        return plan
    }

    /// Whether a firewall between all hosts allows a new connection.
    package func permits(_ connection: Connection) -> Bool { rules.contains { $0.permits(connection) } }
}

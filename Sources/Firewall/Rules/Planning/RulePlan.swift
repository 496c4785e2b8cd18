import Model

/// The rules that a deployment's hosts and the firewalls between them need, and what no rule could be written for.
package struct RulePlan: Sendable, Hashable {
    package var deployment: Deployment
    /// The edition as readers see it: `1.04 (draft)`.
    package var edition: String
    /// Those that are wanted, in the order of the matrix.
    package var flows: [PlannedFlow]
    /// In the same order.
    package var rules: [FirewallRule]
    package var gaps: [RuleGap]
    package var selection: RuleSelection
    /// The flows that the selection leaves out.
    package var unselected: [Flow.ID]
    /// The site's own hosts that a rule begins or ends at.
    package var hosts: [HostSet]
    /// The zones between which there are flows.
    package var borders: [ZoneBorder]
    /// Among the site's own hosts.
    package var overlaps: [HostOverlap]
    /// Of each end of a flow that runs in Kubernetes, the component that the deployment says it of: its own, or what holds
    /// it.
    package var workloads: [Component.ID: Component.ID]

    package init(_ matrix: FlowMatrix, _ deployment: Deployment, _ selection: RuleSelection = RuleSelection()) {
        self.deployment = deployment
        self.selection = selection
        edition = matrix.index.edition.statusName
        let catalog = matrix.index.catalog
        var planning = RulePlanning(catalog: catalog, deployment: deployment)
        var unselected: [Flow.ID] = []
        for flow in matrix.resolvedFlows {
            if selection.contains(flow.flow) { planning.add(flow) } else { unselected.append(flow.id) }
        }
        self.unselected = unselected
        flows = planning.flows
        rules = planning.rules
        workloads = Self.workloads(of: planning.flows, deployment, catalog)
        gaps = planning.gaps
        hosts = Self.hosts(of: planning.rules, deployment, catalog)
        borders = Self.borders(of: planning.rules, deployment, catalog)
        overlaps = deployment.overlaps(of: Set(hosts.flatMap(\.roles).map(\.machine)), in: catalog)
    }

    // MARK: Places

    private static func workloads(
        of flows: [PlannedFlow], _ deployment: Deployment, _ catalog: Catalog
    ) -> [Component.ID: Component.ID] {
        var found: [Component.ID: Component.ID] = [:]
        for end in flows.flatMap({ [$0.flow.source, $0.flow.destination] }) where found[end.component.id] == nil {
            let path = catalog.path(to: end.component.id) + [end.machine.id]
            found[end.component.id] = path.first { deployment.workloads[$0] != nil }
        }
        return found
    }

    private static func hosts(
        of rules: [FirewallRule], _ deployment: Deployment, _ catalog: Catalog
    ) -> [HostSet] {
        var networks: [HostRole: [IPNetwork]] = [:]
        for rule in rules {
            networks[rule.sourceRole, default: []] += rule.sources
            // Of a group, the members are hosts of the role.
            if !rule.flow.isMulticast { networks[rule.destinationRole, default: []] += rule.destinations }
        }
        let roles = rules.flatMap { [$0.sourceRole, $0.destinationRole] }.unique()
            .filter { $0.isOwn && !(networks[$0] ?? []).contains(where: \.isAny) }
            .sorted { position(of: $0, catalog) < position(of: $1, catalog) }
        return HostSet.sets(
            of: roles.map { ($0, (networks[$0] ?? []).minimal) }, together: deployment.together)
    }

    private static func position(of role: HostRole, _ catalog: Catalog) -> (Int, Int) {
        (
            catalog.components.position(of: role.machine) ?? 0,
            role.zone.flatMap { catalog.zones.position(of: $0) } ?? -1
        )
    }

    /// The pairs of zones in the catalog's order, where one side at least is the site's own.
    private static func borders(
        of rules: [FirewallRule], _ deployment: Deployment, _ catalog: Catalog
    ) -> [ZoneBorder] {
        let networks = ZoneNetworks(rules, deployment, catalog)
        let rank = { (zone: Zone.ID?) in zone.flatMap { catalog.zones.position(of: $0) } ?? catalog.zones.count }
        return rules.filter(\.isForwarded).map(\.zones).unique()
            .sorted { (rank($0.source), rank($0.destination)) < (rank($1.source), rank($1.destination)) }
            .map { networks.border($0, catalog) }
    }

    // MARK: Sets of rules

    package func rules(to hosts: HostSet) -> [FirewallRule] {
        rules.filter { hosts.roles.contains($0.destinationRole) && $0.isAtDestination }
    }
    package func rules(from hosts: HostSet) -> [FirewallRule] {
        rules.filter { hosts.roles.contains($0.sourceRole) && $0.side != .listener }
    }
    /// Of flows that are reached at the hosts and listened on elsewhere: what these hosts pass on, its source's
    /// address unchanged.
    package func rules(passedOnBy hosts: HostSet) -> [FirewallRule] {
        let flows = Set(
            rules.filter { $0.side == .initiator && $0.isAtDestination && hosts.roles.contains($0.destinationRole) }
                .map(\.flow.id))
        return flows.isEmpty ? [] : rules.filter { $0.side == .listener && flows.contains($0.flow.id) }
    }

    package func rules(over border: ZoneBorder) -> [FirewallRule] {
        let pair = ZonePair(source: border.source?.id, destination: border.destination?.id)
        return rules.filter { $0.isForwarded && $0.zones == pair }
    }

    private func rules(sharedBy border: ZoneBorder) -> [FirewallRule] {
        let pair = ZonePair(source: border.source?.id, destination: border.destination?.id)
        return rules.filter { rule in
            rule.isForwarded && rule.zones != pair && border.sees(rule.sources, rule.destinations)
        }
    }

    /// Those of hosts first, then those between networks.
    package var sets: [RuleSet] {
        hosts.map { hosts in
            RuleSet(
                place: .hosts(hosts), inbound: rules(to: hosts), outbound: rules(from: hosts),
                forwarded: rules(passedOnBy: hosts),
                gaps: gaps.filter { hosts.roles.contains($0.sourceRole) || hosts.roles.contains($0.destinationRole) })
        }
            + borders.map { border in
                RuleSet(
                    place: .border(border), forwarded: rules(over: border), shared: rules(sharedBy: border),
                    gaps: gaps.filter { gap in
                        !gap.flow.staysInSubnet
                            && gap.flow.flow.zones
                                == ZonePair(source: border.source?.id, destination: border.destination?.id)
                    })
            }
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
                flow: rule.flow, sourceRole: rule.sourceRole, destinationRole: rule.destinationRole,
                cause: .obstacle(obstacle))
            if !plan.gaps.contains(gap) { plan.gaps.append(gap) }
        }
        plan.gaps = format.gaps(of: plan)
        return plan
    }

    /// Whether a firewall between all hosts allows a new connection.
    package func permits(_ connection: Connection) -> Bool { rules.contains { $0.permits(connection) } }
}

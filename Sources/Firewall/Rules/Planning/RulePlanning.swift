import Model

/// Turns flows into rules.
struct RulePlanning {
    private let catalog: Catalog
    private let deployment: Deployment
    private let hosts: HostTable
    private(set) var rules: [FirewallRule] = []
    private(set) var gaps: [RuleGap] = []

    init(catalog: Catalog, deployment: Deployment) {
        self.catalog = catalog
        self.deployment = deployment
        hosts = HostTable(catalog: catalog, deployment: deployment)
    }

    mutating func add(_ flow: ResolvedFlow) {
        let before = rules.count
        let ports = PortRanges.of(flow.ports)
        var missing: [String] = []
        if flow.hasUnknownPorts {
            let names = flow.ports.filter { $0.number == .various }.map { "'\($0.id)'" }
            missing.append("each site chooses the port \(names.joined(separator: ", "))")
        }
        let sources = networks(flow.source, &missing)
        let destinations = flow.isMulticast ? groups(flow, &missing) : networks(flow.destination, &missing)
        if missing.isEmpty || !ports.isEmpty {
            for family in [IPNetwork.Family.v4, .v6] {
                let from = sources.filter { $0.family == family }.minimal
                let to = destinations.filter { $0.family == family }.minimal
                guard !from.isEmpty, !to.isEmpty, !ports.isEmpty else { continue }
                rules.append(
                    FirewallRule(
                        flow: flow, sourceRole: role(flow.source), destinationRole: role(flow.destination),
                        family: family, sources: from, destinations: to, ports: ports))
            }
        }
        if rules.count == before, missing.isEmpty {
            missing.append("the hosts of the two sides share no family of addresses")
        }
        for reason in missing {
            gaps.append(
                RuleGap(
                    flow: flow, sourceRole: role(flow.source), destinationRole: role(flow.destination), reason: reason))
        }
    }

    /// The end's networks. Names are not used: a firewall would look them up once, or not at all.
    private func networks(_ end: ResolvedFlow.End, _ missing: inout [String]) -> [IPNetwork] {
        let all = hosts.hosts(of: end)
        if all.isEmpty {
            missing.append(
                end.component.kind == .zone
                    ? "no networks are given for the zone '\(end.zone?.id.text ?? "")'"
                    : "no hosts are given for '\(role(end).name)'")
        }
        let names = all.compactMap { host in if case .name(let name) = host { "'\(name)'" } else { nil } }
        if !names.isEmpty {
            missing.append(
                "rules need addresses, and of '\(role(end).name)' names are given: \(names.joined(separator: ", "))")
        }
        return all.compactMap { host in if case .network(let network) = host { network } else { nil } }
    }

    private func groups(_ flow: ResolvedFlow, _ missing: inout [String]) -> [IPNetwork] {
        let groups = deployment.groups[flow.channel.id] ?? []
        if groups.isEmpty { missing.append("no group is given for the multicast channel '\(flow.channel.id)'") }
        return groups
    }

    private func role(_ end: ResolvedFlow.End) -> HostRole {
        let isUsual = end.zone.map { end.machine.zones.contains($0.id) } ?? end.machine.zones.isEmpty
        let zone = isUsual ? nil : end.zone
        return HostRole(
            name: end.machine.id.text + (zone.map { "@\($0.id)" } ?? ""),
            title: end.machine.title + (zone.map { " (\($0.title))" } ?? ""))
    }
}

import Model

/// Turns flows into rules.
struct RulePlanning {
    private let catalog: Catalog
    private let deployment: Deployment
    private let hosts: HostTable
    private(set) var rules: [FirewallRule] = []
    private(set) var gaps: [RulePlan.Gap] = []

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
            let names = flow.ports.filter { $0.number == .various }.map { "‘\($0.id)’" }
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
                RulePlan.Gap(
                    flow: flow, sourceRole: role(flow.source), destinationRole: role(flow.destination), reason: reason))
        }
    }

    /// The end's networks. Names are no addresses: a firewall would look them up once, or not at all.
    private func networks(_ end: ResolvedFlow.End, _ missing: inout [String]) -> [IPNetwork] {
        let all = hosts.hosts(of: end)
        if all.isEmpty { missing.append("no hosts are given for ‘\(role(end).name)’") }
        let names = all.compactMap { host in if case .name(let name) = host { "‘\(name)’" } else { nil } }
        if !names.isEmpty {
            missing.append(
                "rules need addresses, and of ‘\(role(end).name)’ names are given: \(names.joined(separator: ", "))")
        }
        return all.compactMap { host in if case .network(let network) = host { network } else { nil } }
    }

    private func groups(_ flow: ResolvedFlow, _ missing: inout [String]) -> [IPNetwork] {
        let groups = deployment.groups[flow.channel.id] ?? []
        if groups.isEmpty { missing.append("no group is given for the multicast channel ‘\(flow.channel.id)’") }
        return groups
    }

    private func role(_ end: ResolvedFlow.End) -> HostRole {
        let isUsual = end.machine.zone == end.zone?.id
        let zone = isUsual ? nil : end.zone
        return HostRole(
            name: end.machine.id.text + (zone.map { "@\($0.id)" } ?? ""),
            title: end.machine.title + (zone.map { " (\($0.title))" } ?? ""))
    }
}

/// Finds the hosts that a deployment has for a component.
struct HostTable {
    let catalog: Catalog
    let deployment: Deployment

    /// The hosts of the component, or of what holds it, or of the other things on its machine: what is nearest counts. What
    /// is given for the end's zone counts before what is given without one.
    func hosts(of end: ResolvedFlow.End) -> [Deployment.Host] {
        let zone = end.zone?.id
        return zone.flatMap { assigned(end, in: $0) } ?? assigned(end, in: nil) ?? []
    }

    private func assigned(_ end: ResolvedFlow.End, in zone: Zone.ID?) -> [Deployment.Host]? {
        let given = deployment.hosts.filter { $0.zone == zone && !$0.hosts.isEmpty }
        var next: Component? = end.component
        while let component = next {
            if let found = given.first(where: { $0.component == component.id }) { return found.hosts }
            next = component.parent.flatMap { catalog.components[$0] }
        }
        let onMachine = given.filter { catalog.machine(of: $0.component) == end.machine.id }.flatMap(\.hosts)
        return onMachine.isEmpty ? nil : onMachine.unique()
    }
}

enum PortRanges {
    /// The ports that are known, in order, those that overlap or touch as one.
    static func of(_ ports: [Port]) -> [ClosedRange<UInt16>] {
        let ranges = ports.compactMap { port -> ClosedRange<UInt16>? in
            switch port.number {
            case .single(let number): number...number
            case .range(let first, let last): first <= last ? first...last : nil
            case .various: nil
            }
        }
        return ranges.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
            .reduce(into: []) { merged, next in
                if let last = merged.last, Int(next.lowerBound) <= Int(last.upperBound) + 1 {
                    merged[merged.count - 1] = last.lowerBound...max(last.upperBound, next.upperBound)
                } else {
                    merged.append(next)
                }
            }
    }
}

extension [IPNetwork] {
    /// Without those that lie in others, in the order of their addresses.
    var minimal: [IPNetwork] {
        let all = unique()
        return all.filter { network in !all.contains { $0 != network && $0.contains(network) } }
            .sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
    }
}

import Model

/// Turns flows into rules.
struct RulePlanning {
    private let catalog: Catalog
    private let deployment: Deployment
    private let hosts: HostTable
    private let ownership: HostOwnership
    private(set) var rules: [FirewallRule] = []
    private(set) var gaps: [RuleGap] = []
    private(set) var flows: [PlannedFlow] = []

    init(catalog: Catalog, deployment: Deployment) {
        self.catalog = catalog
        self.deployment = deployment
        hosts = HostTable(catalog: catalog, deployment: deployment)
        ownership = HostOwnership(catalog: catalog, deployment: deployment)
    }

    mutating func add(_ flow: ResolvedFlow) {
        let before = rules.count
        var missing: [RuleGap.Reason] = []
        let ways = ways(of: flow)
        if flow.transports == [.unknown] {
            missing.append(.noTransport)
        } else if flow.hasUnknownPorts || ways.contains(where: \.hasUnknownPorts) {
            let all = (flow.ports + ways.flatMap(\.ports)).unique()
            let names = all.filter { $0.number == .various }.map { "'\($0.id)'" }
            missing.append(.chosenPort(names))
        }
        if let absent = flow.publication?.absent {
            missing.append(.notInstalled(absent.text))
        }
        let sources = networks(flow.source, &missing)
        var planned = PlannedFlow(flow: flow, sources: sources.minimal, destinations: [])
        defer { flows.append(planned) }
        for way in ways {
            let destinations = flow.isMulticast ? groups(flow, &missing) : networks(way.end, &missing)
            planned.destinations = destinations.minimal
            add(flow, way, sources, destinations)
        }
        missing = missing.unique()
        if rules.count == before, missing.isEmpty {
            missing.append(.noSharedFamily)
        }
        for reason in missing {
            gaps.append(
                RuleGap(
                    flow: flow, sourceRole: role(flow.source), destinationRole: role(flow.destination), cause: reason))
        }
    }

    /// A rule for each transport and family of addresses.
    private mutating func add(
        _ flow: ResolvedFlow, _ way: Way, _ sources: [IPNetwork], _ destinations: [IPNetwork]
    ) {
        for transport in flow.transports where transport.protocolNumber != nil {
            let ports = transport.hasPorts ? PortRanges.of(way.ports) : []
            guard ports.isEmpty != transport.hasPorts else { continue }
            for family in IPNetwork.Family.allCases {
                let from = sources.filter { $0.family == family }.minimal
                let to = destinations.filter { $0.family == family }.minimal
                guard !from.isEmpty, !to.isEmpty else { continue }
                rules.append(
                    FirewallRule(
                        flow: flow, sourceRole: role(flow.source), destinationRole: role(way.end),
                        family: family, transport: transport, sources: from, destinations: to,
                        sourcePorts: transport.hasPorts ? flow.channel.sourcePorts : [], ports: ports,
                        side: way.side, isAtDestination: way.isAtDestination,
                        zones: ZonePair(source: flow.source.zone?.id, destination: way.end.zone?.id)))
            }
        }
    }

    /// To whom, and to which ports, the packets of a flow go.
    private struct Way {
        var end: ResolvedFlowEnd
        var ports: [Port]
        var side = FirewallRule.Side.both
        var isAtDestination = true

        var hasUnknownPorts: Bool { ports.contains { $0.number == .various } }
    }

    /// One; where a flow is published elsewhere than where it is listened on, one for each side of the translation, which
    /// leaves the source's address as it is.
    private func ways(of flow: ResolvedFlow) -> [Way] {
        guard let publication = flow.publication else { return [Way(end: flow.destination, ports: flow.ports)] }
        let listener = Way(end: flow.destination, ports: flow.ports, side: .listener)
        guard publication.absent == nil else { return [listener] }
        return [
            Way(
                end: publication.at, ports: publication.ports, side: .initiator,
                isAtDestination: publication.at.machine.id != flow.destination.machine.id),
            listener,
        ]
    }

    /// The end's networks. Names are not used: a firewall would look them up once, or not at all.
    private func networks(_ end: ResolvedFlowEnd, _ missing: inout [RuleGap.Reason]) -> [IPNetwork] {
        let all = hosts.hosts(of: end)
        if all.isEmpty {
            missing.append(
                end.component.kind == .zone
                    ? .noNetworks(of: end.zone?.id ?? "") : .noHosts(of: role(end).name))
        }
        let names = all.compactMap { host in if case .name(let name) = host { name } else { nil } }
        if !names.isEmpty { missing.append(.names(of: role(end).name, names, hosts.assignments(of: end))) }
        return all.compactMap { host in if case .network(let network) = host { network } else { nil } }
    }

    private func groups(_ flow: ResolvedFlow, _ missing: inout [RuleGap.Reason]) -> [IPNetwork] {
        let groups = deployment.groups[flow.channel.id] ?? []
        if groups.isEmpty { missing.append(.noGroup(of: flow.channel.id)) }
        return groups
    }

    private func role(_ end: ResolvedFlowEnd) -> HostRole {
        let isUsual = end.zone.map { end.machine.zones.contains($0.id) } ?? end.machine.zones.isEmpty
        let zone = isUsual ? nil : end.zone
        return HostRole(
            name: end.machine.id.text + (zone.map { "@\($0.id)" } ?? ""),
            title: end.machine.title + (zone.map { " (\($0.title))" } ?? ""), machine: end.machine.id,
            zone: end.zone?.id, isOwn: ownership.isOwn(end))
    }
}

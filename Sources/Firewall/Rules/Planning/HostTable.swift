import Model

/// Finds the hosts that a deployment has for a component.
struct HostTable {
    let catalog: Catalog
    let deployment: Deployment

    /// The hosts of the component, or of what holds it, or of the other things on its machine: what is nearest counts. What
    /// is given for the end's zone counts before what is given without one.
    func hosts(of end: ResolvedFlowEnd) -> [Deployment.Host] {
        let zone = end.zone?.id
        if end.component.kind == .zone { return (zone.map(networks) ?? []).map { .network($0) } }
        return zone.flatMap { assigned(end, in: $0) } ?? assigned(end, in: nil) ?? []
    }

    /// The zone's own networks, or those of the zones inside it.
    private func networks(of zone: Zone.ID) -> [IPNetwork] {
        if let own = deployment.zones[zone] { return own }
        return catalog.zones.filter { catalog.isInside($0, zone) }.flatMap { deployment.zones[$0.id] ?? [] }.unique()
    }

    /// The positions of the assignments by which the hosts of an end are found; none if they are found by its zone.
    func assignments(of end: ResolvedFlowEnd) -> [Int] {
        if end.component.kind == .zone { return [] }
        let found = hosts(of: end)
        return deployment.hosts.indices.filter { index in
            let entry = deployment.hosts[index]
            return catalog.machine(of: entry.component) == end.machine.id && entry.hosts.contains(where: found.contains)
        }
    }

    private func assigned(_ end: ResolvedFlowEnd, in zone: Zone.ID?) -> [Deployment.Host]? {
        let given = deployment.hosts.filter { $0.zone == zone && !$0.hosts.isEmpty }
        var next: Component? = end.component
        while let component = next {
            if let found = given.first(where: { $0.component == component.id }) { return found.hosts }
            next = component.parent.flatMap { catalog.components[$0] }
        }
        for machines in [[end.machine.id], mates(of: end)] {
            let found = given.filter { catalog.machine(of: $0.component).map(machines.contains) ?? false }
            if !found.isEmpty { return found.flatMap(\.hosts).unique() }
        }
        return nil
    }

    /// The machines that are one with the end's, where that is in its usual zone.
    private func mates(of end: ResolvedFlowEnd) -> [Component.ID] {
        guard end.zone.map({ end.machine.zones.contains($0.id) }) ?? true else { return [] }
        return deployment.together.first { $0.contains(end.machine.id) } ?? []
    }
}

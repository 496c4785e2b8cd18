import Model

/// Finds the hosts that a deployment has for a component.
struct HostTable {
    let catalog: Catalog
    let deployment: Deployment

    /// The hosts of the component, or of what holds it, or of the other things on its machine: what is nearest counts. What
    /// is given for the end's zone counts before what is given without one.
    func hosts(of end: ResolvedFlow.End) -> [Deployment.Host] {
        let zone = end.zone?.id
        if end.component.kind == .zone { return (zone.map(networks) ?? []).map { .network($0) } }
        return zone.flatMap { assigned(end, in: $0) } ?? assigned(end, in: nil) ?? []
    }

    /// The zone's own networks, or those of the zones inside it.
    private func networks(of zone: Zone.ID) -> [IPNetwork] {
        if let own = deployment.zones[zone] { return own }
        return catalog.zones.filter { catalog.isInside($0, zone) }.flatMap { deployment.zones[$0.id] ?? [] }.unique()
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

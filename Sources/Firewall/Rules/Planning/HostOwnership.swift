import Model

/// Tells the machines of a site from those of others.
struct HostOwnership {
    let catalog: Catalog
    let deployment: Deployment

    /// As the deployment says; else every machine that is neither an external system nor on the internet.
    func isOwn(_ end: ResolvedFlowEnd) -> Bool {
        if names(deployment.foreign, end) { return false }
        if names(deployment.own, end) { return true }
        switch end.machine.kind {
        case .external, .person, .zone: return false
        case .machine, .service, .application, .database: break
        }
        guard let zone = end.zone?.id else { return true }
        return catalog.ancestry(of: zone).allSatisfy { $0.kind != .internet }
    }

    private func names(_ all: [Deployment.Ownership], _ end: ResolvedFlowEnd) -> Bool {
        all.contains { entry in
            catalog.machine(of: entry.component) == end.machine.id
                && (entry.zone.map { $0 == end.zone?.id } ?? true)
        }
    }
}

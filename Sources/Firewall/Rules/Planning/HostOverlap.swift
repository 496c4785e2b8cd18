import Model

/// Two assignments of a deployment of which one has a network inside a network of the other.
package struct HostOverlap: Sendable, Hashable {
    /// Positions in `Deployment.hosts`; the inner one may come first.
    package var outer: Int
    package var inner: Int
    package var outerNetwork: IPNetwork
    package var innerNetwork: IPNetwork
}

extension Deployment {
    /// The overlaps among machines, each pair of assignments once. Two that have the same address share a host on purpose.
    ///
    /// - Parameter machines: those that count.
    func overlaps(of machines: Set<Component.ID>, in catalog: Catalog) -> [HostOverlap] {
        let counted = hosts.indices.filter { index in
            catalog.machine(of: hosts[index].component).map(machines.contains) ?? false
        }
        return counted.flatMap { outer in
            counted.compactMap { inner -> HostOverlap? in
                guard outer != inner, !isOneMachine(outer, inner, catalog) else { return nil }
                for wide in networks(outer) where !wide.isAny {
                    if let narrow = networks(inner).first(where: { $0 != wide && wide.contains($0) }) {
                        return HostOverlap(outer: outer, inner: inner, outerNetwork: wide, innerNetwork: narrow)
                    }
                }
                return nil
            }
        }
    }

    private func isOneMachine(_ a: Int, _ b: Int, _ catalog: Catalog) -> Bool {
        let machines = [a, b].compactMap { catalog.machine(of: hosts[$0].component) }
        guard hosts[a].zone == hosts[b].zone, machines.count == 2 else { return false }
        return machines[0] == machines[1] || together.contains { $0.contains(machines[0]) && $0.contains(machines[1]) }
    }

    private func networks(_ index: Int) -> [IPNetwork] {
        hosts[index].hosts.compactMap { host in if case .network(let network) = host { network } else { nil } }
    }
}

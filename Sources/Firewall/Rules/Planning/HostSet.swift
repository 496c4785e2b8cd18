import Model

/// The hosts that load one set of rules: those of a role, or of several roles that share addresses or a machine.
package struct HostSet: Sendable, Hashable {
    /// In the catalog's order; never empty.
    package var roles: [HostRole]
    /// None contains another.
    package var networks: [IPNetwork]

    /// The first role's; the name of the file.
    package var name: String { roles.first?.name ?? "" }
    package var title: String { roles.map(\.title).joined(separator: ", ") }

    package func has(_ family: IPNetwork.Family) -> Bool { networks.contains { $0.family == family } }
}

extension HostSet {
    /// - Parameter roles: the site's own, in the catalog's order, each with its networks.
    static func sets(of roles: [(role: HostRole, networks: [IPNetwork])], together: [[Component.ID]]) -> [HostSet] {
        var sets: [HostSet] = []
        for (role, networks) in roles {
            let joined = sets.indices.filter { index in
                sets[index].networks.contains { network in networks.contains(where: network.overlaps) }
                    || sets[index].roles.contains { $0.shares(role, together) }
            }
            var merged = HostSet(roles: [], networks: [])
            for index in joined {
                merged.roles += sets[index].roles
                merged.networks += sets[index].networks
            }
            merged.roles.append(role)
            merged.networks = (merged.networks + networks).minimal
            if let first = joined.first {
                sets[first] = merged
                for index in joined.dropFirst().reversed() { sets.remove(at: index) }
            } else {
                sets.append(merged)
            }
        }
        return sets
    }
}

extension HostRole {
    /// Whether a deployment has both on one machine.
    fileprivate func shares(_ other: HostRole, _ together: [[Component.ID]]) -> Bool {
        zone == other.zone && together.contains { $0.contains(machine) && $0.contains(other.machine) }
    }
}

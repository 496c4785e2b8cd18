import Model

/// The networks of zones: those that the deployment gives them, or else those of the hosts in them.
struct ZoneNetworks {
    private var networks: [Zone.ID?: [IPNetwork]] = [:]

    init(_ rules: [FirewallRule], _ deployment: Deployment, _ catalog: Catalog) {
        var found: [Zone.ID?: [IPNetwork]] = [:]
        for rule in rules {
            found[rule.zones.source, default: []] += rule.sources
            if !rule.flow.isMulticast { found[rule.zones.destination, default: []] += rule.destinations }
        }
        for (zone, hosts) in found {
            networks[zone] = (zone.flatMap { deployment.zones[$0] } ?? hosts).minimal
        }
    }

    func border(_ pair: ZonePair, _ catalog: Catalog) -> ZoneBorder {
        ZoneBorder(
            source: pair.source.flatMap { catalog.zones[$0] },
            destination: pair.destination.flatMap { catalog.zones[$0] },
            sources: networks[pair.source] ?? [], destinations: networks[pair.destination] ?? [],
            otherSources: others(inside: pair.source), otherDestinations: others(inside: pair.destination))
    }

    private func others(inside zone: Zone.ID?) -> [IPNetwork] {
        let own = networks[zone] ?? []
        return networks.filter { $0.key != zone }.values.flatMap(\.self)
            .filter { other in own.contains { $0.contains(other) && $0 != other } }.minimal
    }
}

extension FirewallRule {
    /// Whether a firewall between networks passes it on for the site: not what stays in a subnet or in a host, and not
    /// what goes from others to others.
    var isForwarded: Bool {
        !flow.staysInSubnet && !isInsideOneHost && (sourceRole.isOwn || destinationRole.isOwn)
    }
}

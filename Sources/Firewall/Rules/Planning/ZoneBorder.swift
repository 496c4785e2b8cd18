import Model

/// What a firewall between two zones, or within one, sees of one direction.
package struct ZoneBorder: Sendable, Hashable {
    package var source: Zone?
    package var destination: Zone?
    /// The networks of the zones, as far as the deployment states any; none contains another.
    package var sources: [IPNetwork]
    package var destinations: [IPNetwork]
    /// Networks of other zones inside those, of which other sets of rules decide.
    package var otherSources: [IPNetwork]
    package var otherDestinations: [IPNetwork]

    /// `internal--dmz`; the name of the file. No zone's id has a low line.
    package var name: String { Self.name(ZonePair(source: source?.id, destination: destination?.id)) }

    static func name(_ pair: ZonePair) -> String {
        guard pair.source != nil || pair.destination != nil else { return "network" }
        return [pair.source, pair.destination].map { $0?.text ?? "no_zone" }.joined(separator: "--")
    }

    /// Whether connections between some of the networks are decided by it.
    func sees(_ from: [IPNetwork], _ to: [IPNetwork]) -> Bool {
        let isAmong = { (networks: [IPNetwork], own: [IPNetwork], others: [IPNetwork]) in
            networks.contains { network in
                own.contains(where: network.overlaps) && !others.contains { $0.contains(network) }
            }
        }
        return isAmong(from, sources, otherSources) && isAmong(to, destinations, otherDestinations)
    }

    package var title: String {
        let names = [source, destination].map { $0?.title ?? "no zone" }
        if source == nil, destination == nil { return "a firewall between the networks" }
        return source == destination
            ? "a firewall inside \(names[0])" : "a firewall from \(names[0]) to \(names[1])"
    }
}

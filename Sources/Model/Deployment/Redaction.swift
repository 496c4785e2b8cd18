/// What a site is published without.
package enum Redaction: String, Sendable, Hashable, CaseIterable {
    /// Where anything is: addresses, networks, names of hosts, and what is made of them.
    case hosts
}

extension Deployment {
    /// The deployment without what is not to be published.
    package func without(_ redaction: Redaction) -> Deployment {
        switch redaction {
        case .hosts:
            Deployment(name: name, ports: ports, without: without, together: together, own: own, foreign: foreign)
        }
    }

    /// Every address, network and name of a host that it states, each once.
    package var places: [Host] {
        let ofBaseline =
            (baseline?.nameServers ?? []) + (baseline?.timeServers ?? [])
            + [baseline?.management, baseline?.monitoring, baseline?.log].flatMap { $0?.peers ?? [] }
        let networks =
            zones.sorted { $0.key < $1.key }.flatMap(\.value) + groups.sorted { $0.key < $1.key }.flatMap(\.value)
            + ofBaseline
        return (hosts.flatMap(\.hosts) + networks.map(Host.network)).unique()
    }
}

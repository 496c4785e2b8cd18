import Diagnostics
import Markup
import Model

/// Reads a deployment file against the catalogs of the editions that it is to be laid over. A name that one of them
/// knows is known.
package struct DeploymentReader {
    private let draft: CatalogDraft
    private var deployment = Deployment(name: "")
    private var faults: [Diagnostic] = []

    private static let keys = ["name", "ports", "hosts", "groups", "without"]

    /// - Returns: `nil` if there is an error in it; then there is a fault.
    package static func read(
        _ file: SourceFile, over editions: [Edition], _ faults: inout [Diagnostic]
    ) -> Deployment? {
        var reader = DeploymentReader(editions.map(\.catalog))
        reader.read(file)
        faults += reader.faults
        return reader.faults.allSatisfy { $0.severity != .error } ? reader.deployment : nil
    }

    private init(_ catalogs: [Catalog]) {
        var draft = CatalogDraft()
        for catalog in catalogs {
            for zone in catalog.zones where draft.catalog.zones[zone.id] == nil { draft.catalog.zones.append(zone) }
            for port in catalog.ports where draft.catalog.ports[port.id] == nil { draft.catalog.ports.append(port) }
            for channel in catalog.channels where draft.catalog.channels[channel.id] == nil {
                draft.catalog.channels.append(channel)
            }
            for component in catalog.components where draft.catalog.components[component.id] == nil {
                draft.catalog.components.append(component)
            }
        }
        self.draft = draft
    }

    private mutating func read(_ file: SourceFile) {
        guard let root = YAMLFile.root(of: file, &faults),
            let reader = MappingReader(root, keys: Self.keys, of: "a deployment", &faults)
        else { return }
        deployment.name = reader.requiredText("name", &faults)?.value ?? ""
        for entry in reader.mapping("ports", &faults) { readPort(entry) }
        for entry in reader.mapping("hosts", &faults) { readHosts(entry) }
        for entry in reader.mapping("groups", &faults) { readGroup(entry) }
        for name in reader.texts("without", &faults) {
            guard let component = draft.component(name, &faults) else { continue }
            deployment.without.append(component.id)
        }
    }

    private mutating func readPort(_ entry: YAMLEntry) {
        let port = draft.port(Located(entry.key, at: entry.keyLocation), &faults)
        guard let text = entry.value.text(of: "the number of ‘\(entry.key)’", &faults),
            let number = PortNumber.read(text, allowsVarious: false, &faults), let port
        else { return }
        deployment.ports[port.id] = number
    }

    // MARK: Hosts

    /// `relay`, or `bigfix-server@airgapped` for the machine in one zone.
    private mutating func readHosts(_ entry: YAMLEntry) {
        let parts = entry.key.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let component = draft.component(Located(parts[0], at: entry.keyLocation), &faults)
        let zone = parts.count > 1 ? draft.zone(Located(parts[1], at: entry.keyLocation), &faults) : nil
        let hosts = texts(entry, of: "the hosts of ‘\(entry.key)’").compactMap { host($0) }
        guard let component, parts.count == 1 || zone != nil else { return }
        deployment.hosts.append(Deployment.Assignment(component: component.id, zone: zone?.id, hosts: hosts))
    }

    private mutating func host(_ text: Located<String>) -> Deployment.Host? {
        guard let host = Deployment.Host(text.value) else {
            refuse(text, "‘\(text.value)’ is no address, network or host name")
            return nil
        }
        if case .network(let network) = host, network.isMulticast {
            let message = "‘\(text.value)’ is the address of a group, not of a host"
            faults.append(Diagnostic(.invalidValue, message, at: text.location, hint: "write it under ‘groups’"))
            return nil
        }
        return host
    }

    private mutating func refuse(_ text: Located<String>, _ message: String) {
        let network = IPNetwork.nearest(to: text.value)
        faults.append(
            Diagnostic(
                .invalidValue, message, at: text.location,
                hint: network.map { "the network is written ‘\($0)’" }
                    ?? "write such as 192.0.2.10, 198.51.100.0/24, 2001:db8::/32 or relay.example.com"))
    }

    private mutating func readGroup(_ entry: YAMLEntry) {
        let channel = draft.channel(Located(entry.key, at: entry.keyLocation), &faults)
        if let channel, !channel.isMulticast {
            let message = "‘\(channel.id)’ has no meaning here: it is not sent to groups"
            faults.append(Diagnostic(.misplacedKey, message, at: entry.keyLocation))
        }
        var groups: [IPNetwork] = []
        for text in texts(entry, of: "the groups of ‘\(entry.key)’") {
            if let network = IPNetwork(text.value), network.isMulticast {
                groups.append(network)
            } else {
                let message = "‘\(text.value)’ is no address of a group"
                let hint = "groups are in 224.0.0.0/4 or ff00::/8"
                faults.append(Diagnostic(.invalidValue, message, at: text.location, hint: hint))
            }
        }
        if let channel { deployment.groups[channel.id] = groups }
    }

    /// One text, or a list of them.
    private mutating func texts(_ entry: YAMLEntry, of subject: String) -> [Located<String>] {
        if case .sequence(let items) = entry.value.content {
            return items.compactMap { $0.text(of: "each of \(subject)", &faults) }
        }
        return entry.value.text(of: subject, &faults).map { [$0] } ?? []
    }
}

import Diagnostics
import Markup
import Model

/// Reads a deployment's file against the catalogs of the editions over which it is laid. A name that one of them knows
/// is known.
package struct DeploymentReader {
    private let draft: CatalogDraft
    private let diagnostics: DiagnosticBag
    private var deployment = Deployment(name: "")
    /// Of all hosts and groups so far.
    private var hostCount = 0

    /// - Returns: `nil` with diagnostics if it has errors.
    package static func read(
        _ file: SourceFile, over editions: [Edition], _ diagnostics: DiagnosticBag
    ) -> Deployment? {
        let mark = diagnostics.mark
        var reader = DeploymentReader(editions.map(\.catalog), diagnostics)
        reader.read(file)
        return diagnostics.isSound(since: mark) ? reader.deployment : nil
    }

    private init(_ catalogs: [Catalog], _ diagnostics: DiagnosticBag) {
        self.diagnostics = diagnostics
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
        guard let root = YAMLFile.root(of: file, diagnostics),
            let reader = MappingReader<DeploymentKey>(root, diagnostics)
        else { return }
        deployment.name = reader.text(.name)?.value ?? ""
        for entry in reader.entries(.ports) { readPort(entry) }
        for entry in reader.entries(.hosts) { readHosts(entry) }
        for entry in reader.entries(.zones) { readZone(entry) }
        for entry in reader.entries(.groups) { readGroup(entry) }
        deployment.without = reader.texts(.without).compactMap { draft.component($0, diagnostics)?.id }
    }

    private mutating func readPort(_ entry: YAMLEntry) {
        let port = draft.port(Located(entry.key, at: entry.keyLocation), diagnostics)
        guard let text = entry.value.text(of: "the number of '\(entry.key)'", diagnostics),
            let number = PortNumber.read(text, allowsVarious: false, diagnostics), let port
        else { return }
        deployment.ports[port.id] = number
    }

    // MARK: Hosts

    /// `server`, or `desk@outside` for the machine in one zone.
    private mutating func readHosts(_ entry: YAMLEntry) {
        let parts = entry.key.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let component = draft.component(Located(parts[0], at: entry.keyLocation), diagnostics)
        let zone = parts.count > 1 ? draft.zone(Located(parts[1], at: entry.keyLocation), diagnostics) : nil
        let texts = entry.value.oneOrMore("the hosts of '\(entry.key)'", diagnostics)
        let hosts = counted(texts).compactMap(host)
        guard let component, parts.count == 1 || zone != nil else { return }
        deployment.hosts.append(Deployment.Assignment(component: component.id, zone: zone?.id, hosts: hosts))
    }

    /// The texts while there are not too many in all; reports the first that is.
    private mutating func counted(_ texts: [Located<String>]) -> [Located<String>] {
        let allowed = CorpusLimits.hosts - hostCount
        hostCount += texts.count
        guard texts.count > allowed else { return texts }
        if allowed >= 0 {
            let message = "the deployment has more than \(CorpusLimits.hosts) hosts and groups"
            TooLarge.report(message, at: texts[allowed].location, diagnostics)
        }
        return []
    }

    private func host(_ text: Located<String>) -> Deployment.Host? {
        guard let host = Deployment.Host(text.value) else {
            let network = IPNetwork.nearest(to: text.value)
            InvalidValue.report(
                "'\(text.value)' is not a valid address, network or host name", at: text.location,
                hint: network.map { "the network is written '\($0)'" }
                    ?? "for example 192.0.2.10, 198.51.100.0/24, 2001:db8::/32 or server.example.com", diagnostics)
            return nil
        }
        if case .network(let network) = host, network.isMulticast {
            let message = "'\(text.value)' is the address of a group, not of a host"
            InvalidValue.report(message, at: text.location, hint: "write it under 'groups'", diagnostics)
            return nil
        }
        return host
    }

    // MARK: Zones

    private mutating func readZone(_ entry: YAMLEntry) {
        let zone = draft.zone(Located(entry.key, at: entry.keyLocation), diagnostics)
        let texts = entry.value.oneOrMore("the networks of '\(entry.key)'", diagnostics)
        let networks = counted(texts).compactMap(network)
        if let zone { deployment.zones[zone.id] = networks }
    }

    private func network(_ text: Located<String>) -> IPNetwork? {
        switch host(text) {
        case .network(let network): return network
        case .name:
            InvalidValue.report(
                "'\(text.value)' is a name; a zone's networks are addresses", at: text.location,
                hint: "for example 198.51.100.0/24 or 2001:db8::/32", diagnostics)
            return nil
        case nil: return nil
        }
    }

    // MARK: Groups

    private mutating func readGroup(_ entry: YAMLEntry) {
        let channel = draft.channel(Located(entry.key, at: entry.keyLocation), diagnostics)
        if let channel, !channel.isMulticast {
            MisplacedKey.report(
                entry.key, because: "the channel is not sent to groups", at: entry.keyLocation, diagnostics)
        }
        let texts = entry.value.oneOrMore("the groups of '\(entry.key)'", diagnostics)
        let groups = counted(texts).compactMap(group)
        if let channel { deployment.groups[channel.id] = groups }
    }

    private func group(_ text: Located<String>) -> IPNetwork? {
        if let network = IPNetwork(text.value), network.isMulticast { return network }
        InvalidValue.report(
            "'\(text.value)' is not the address of a group", at: text.location,
            hint: "groups are in 224.0.0.0/4 or ff00::/8", diagnostics)
        return nil
    }
}

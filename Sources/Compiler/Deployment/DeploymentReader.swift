import Diagnostics
import Markup
import Model

/// Reads a deployment's file against the catalogs of the editions over which it is laid. A name that one of them knows
/// is known.
package struct DeploymentReader {
    private let draft: CatalogDraft
    private let diagnostics: DiagnosticBag
    private var deployment = Deployment(name: "")
    private var locations: DeploymentLocations
    /// Of all hosts and groups so far.
    private var hostCount = 0

    /// - Returns: `nil` with diagnostics if it has errors.
    package static func read(
        _ file: SourceFile, over editions: [Edition], _ diagnostics: DiagnosticBag
    ) -> (deployment: Deployment, locations: DeploymentLocations)? {
        let mark = diagnostics.mark
        var reader = DeploymentReader(editions.map(\.catalog), file, diagnostics)
        reader.read(file)
        return diagnostics.isSound(since: mark) ? (reader.deployment, reader.locations) : nil
    }

    private init(_ catalogs: [Catalog], _ file: SourceFile, _ diagnostics: DiagnosticBag) {
        self.diagnostics = diagnostics
        let start = file.startLocation
        locations = DeploymentLocations(hosts: start, assignments: [], baseline: start)
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
        if let entry = reader.entry(.hosts) { locations.hosts = entry.keyLocation }
        for entry in reader.entries(.hosts) { readHosts(entry) }
        for entry in reader.entries(.zones) { readZone(entry) }
        for entry in reader.entries(.groups) { readGroup(entry) }
        deployment.without = reader.texts(.without).compactMap { draft.component($0, diagnostics)?.id }
        readTogether(reader.list(.together))
        deployment.own = reader.texts(.own).compactMap(ownership)
        deployment.foreign = reader.texts(.foreign).compactMap(ownership)
        if let entry = reader.entry(.baseline) { locations.baseline = entry.keyLocation }
        deployment.baseline = reader.mapping(.baseline, of: BaselineKey.self).map { BaselineReader(reader: $0).read() }
        for entry in reader.entries(.kubernetes) { readWorkload(entry) }
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
        let place = placed(Located(entry.key, at: entry.keyLocation))
        let texts = entry.value.oneOrMore("the hosts of '\(entry.key)'", diagnostics)
        let hosts = counted(texts).compactMap { DeploymentAddress.host($0, diagnostics) }
        guard let place else { return }
        deployment.hosts.append(Deployment.Assignment(component: place.component, zone: place.zone, hosts: hosts))
        locations.assignments.append(entry.keyLocation)
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

    // MARK: Zones

    private mutating func readZone(_ entry: YAMLEntry) {
        let zone = draft.zone(Located(entry.key, at: entry.keyLocation), diagnostics)
        let texts = entry.value.oneOrMore("the networks of '\(entry.key)'", diagnostics)
        let networks = counted(texts).compactMap { DeploymentAddress.network($0, diagnostics) }
        if let zone { deployment.zones[zone.id] = networks }
    }

    // MARK: Groups

    private mutating func readGroup(_ entry: YAMLEntry) {
        let channel = draft.channel(Located(entry.key, at: entry.keyLocation), diagnostics)
        if let channel, !channel.isMulticast {
            MisplacedKey.report(
                entry.key, because: "the channel is not sent to groups", at: entry.keyLocation, diagnostics)
        }
        let texts = entry.value.oneOrMore("the groups of '\(entry.key)'", diagnostics)
        let groups = counted(texts).compactMap { DeploymentAddress.group($0, diagnostics) }
        if let channel { deployment.groups[channel.id] = groups }
    }

    // MARK: Machines

    /// Lists of machines of which each is one machine on the site.
    private mutating func readTogether(_ lists: [YAMLNode]) {
        var seen: Set<Component.ID> = []
        for list in lists {
            guard case .sequence(let items) = list.content else {
                WrongType.report("each value of 'together'", expected: "a list", at: list.location, diagnostics)
                continue
            }
            let names = items.compactMap { $0.text(of: "each machine of 'together'", diagnostics) }
            let machines = names.compactMap { machine($0, &seen) }
            guard names.count > 1 else {
                InvalidValue.report(
                    "a list of 'together' names two machines or more", at: list.location.beginning, diagnostics)
                continue
            }
            guard machines.count == names.count, let first = machines.first else { continue }
            for (machine, name) in zip(machines, names) where machine.zones != first.zones {
                InvalidValue.report(
                    "'\(machine.id)' is in another zone than '\(first.id)', and one machine is not in both",
                    at: name.location, diagnostics)
            }
            deployment.together.append(machines.map(\.id))
        }
    }

    private func machine(_ name: Located<String>, _ seen: inout Set<Component.ID>) -> Component? {
        guard let component = draft.component(name, diagnostics) else { return nil }
        guard component.kind == .machine, component.parent == nil, !component.isStack else {
            let why = component.isStack ? "stands for several machines" : "is not a machine"
            InvalidValue.report("'\(component.id)' \(why)", at: name.location, diagnostics)
            return nil
        }
        guard seen.insert(component.id).inserted else {
            InvalidValue.report("'\(component.id)' is named twice", at: name.location, diagnostics)
            return nil
        }
        return component
    }

    /// `desk`, or `desk@outside` for those in one zone.
    private func ownership(_ text: Located<String>) -> Deployment.Ownership? {
        placed(text).map { Deployment.Ownership(component: $0.component, zone: $0.zone) }
    }

    private func placed(_ text: Located<String>) -> (component: Component.ID, zone: Zone.ID?)? {
        let parts = text.value.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let component = draft.component(Located(parts[0], at: text.location), diagnostics)
        let zone = parts.count > 1 ? draft.zone(Located(parts[1], at: text.location), diagnostics) : nil
        guard let component, parts.count == 1 || zone != nil else { return nil }
        return (component.id, zone?.id)
    }

    // MARK: Kubernetes

    private mutating func readWorkload(_ entry: YAMLEntry) {
        let component = draft.component(Located(entry.key, at: entry.keyLocation), diagnostics)
        guard let reader = MappingReader<WorkloadKey>(entry.value, diagnostics),
            let namespace = reader.text(.namespace)
        else { return }
        KubernetesName.check(namespace, "a namespace", diagnostics)
        let labels = reader.entries(.labels).compactMap { label -> Workload.Label? in
            guard let value = label.value.text(of: "the label '\(label.key)'", diagnostics) else { return nil }
            KubernetesName.checkLabel(Located(label.key, at: label.keyLocation), value, diagnostics)
            return Workload.Label(key: label.key, value: value.value)
        }
        guard let component else { return }
        deployment.workloads[component.id] = Workload(
            namespace: namespace.value, labels: labels.sorted { $0.key < $1.key })
    }
}

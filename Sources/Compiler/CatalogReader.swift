import Diagnostics
import Editions
import Markup
import Model

/// Reads `catalog.yml`.
struct CatalogReader {
    private var draft = CatalogDraft()
    private var faults: [Diagnostic] = []

    static func read(_ file: SourceFile, _ faults: inout [Diagnostic]) -> CatalogDraft {
        var reader = CatalogReader()
        reader.read(file)
        faults += reader.faults
        return reader.draft
    }

    private mutating func read(_ file: SourceFile) {
        let keys = ["zones", "ports", "channels", "components", "settings"]
        guard let root = YAMLFile.root(of: file, &faults),
            let reader = MappingReader(root, keys: keys, of: "the catalog", &faults)
        else {
            draft.isReadable = false
            return
        }
        draft.isReadable = keys.allSatisfy { isReadable(reader.entry($0)) }
        for entry in reader.mapping("zones", &faults) { readZone(entry) }
        for entry in reader.mapping("ports", &faults) { readPort(entry) }
        for entry in reader.mapping("channels", &faults) { readChannel(entry) }
        let components = reader.mapping("components", &faults)
        var componentReader = ComponentReader(zones: draft)
        for entry in components { componentReader.read(entry, parent: nil) }
        draft.catalog.components = IdentifiedList(componentReader.components)
        draft.tree = ComponentTree(draft.catalog.components)
        draft.places.components = componentReader.places
        draft.places.ats = componentReader.ats
        faults += componentReader.faults
        for entry in reader.mapping("settings", &faults) { SettingReader.read(entry, into: &draft, &faults) }
        faults += LineStyleClashRule.faults(in: draft) + SelfAtRule.faults(in: draft)
        LineStyleAssignment.assign(&draft)
    }

    /// Whether all names under a key are known; a duplicate entry is known by its first.
    private func isReadable(_ entry: YAMLEntry?) -> Bool {
        guard let entry else { return true }
        if case .mapping = entry.value.content { return true }
        return false
    }

    private mutating func readZone(_ entry: YAMLEntry) {
        IdentifierSyntax.check(Located(entry.key, at: entry.keyLocation), &faults)
        var zone = Zone(id: Zone.ID(entry.key), title: entry.key, kind: .internal)
        if let reader = MappingReader(entry.value, keys: ["title", "kind"], of: "a zone", &faults) {
            zone.title = reader.requiredText("title", &faults)?.value ?? zone.title
            zone.kind = reader.requiredChoice("kind", &faults)?.value ?? zone.kind
        }
        draft.catalog.zones.append(zone)
    }

    private mutating func readPort(_ entry: YAMLEntry) {
        IdentifierSyntax.check(Located(entry.key, at: entry.keyLocation), &faults)
        var port = Port(id: Port.ID(entry.key), number: .various, title: entry.key)
        let keys = ["number", "title", "note", "sources"]
        if let reader = MappingReader(entry.value, keys: keys, of: "a port", &faults) {
            port.title = reader.requiredText("title", &faults)?.value ?? port.title
            port.note = reader.text("note", &faults)?.value
            port.sources = reader.sources(&faults)
            port.number = reader.requiredText("number", &faults).flatMap { PortNumber.read($0, &faults) } ?? .various
        }
        draft.catalog.ports.append(port)
        draft.places.ports[port.id] = entry.keyLocation
    }

    private mutating func readChannel(_ entry: YAMLEntry) {
        IdentifierSyntax.check(Located(entry.key, at: entry.keyLocation), &faults)
        let faultsBefore = faults.count
        var channel = Channel(
            id: Channel.ID(entry.key), title: entry.key, ports: [], transport: .none, applicationProtocol: "",
            line: LineStyle.ID(slot: 0))
        let keys = [
            "title", "port", "ports", "transport", "protocol", "encrypted", "multicast", "line", "note", "sources",
        ]
        if let reader = MappingReader(entry.value, keys: keys, of: "a channel", &faults) {
            channel.title = reader.requiredText("title", &faults)?.value ?? channel.title
            channel.applicationProtocol = reader.requiredText("protocol", &faults)?.value ?? ""
            channel.encrypted = reader.flag("encrypted", &faults)
            channel.note = reader.text("note", &faults)?.value
            channel.sources = reader.sources(&faults)
            channel.ports = ports(reader)
            channel.transport = transport(reader)
            channel.isMulticast = isMulticast(reader, channel.transport)
            draft.places.lines[channel.id] = reader.text("line", &faults).flatMap { line($0) }
        }
        if faults.count > faultsBefore { draft.places.brokenChannels.insert(channel.id) }
        draft.catalog.channels.append(channel)
        draft.places.channels[channel.id] = entry.keyLocation
    }

    private mutating func ports(_ reader: MappingReader) -> [Port.ID] {
        if reader.has("port") { reader.refuse("ports", because: "‘port’ is given too", &faults) }
        let names = reader.text("port", &faults).map { [$0] } ?? reader.texts("ports", &faults)
        return names.compactMap { draft.port($0, &faults)?.id }
    }

    private mutating func transport(_ reader: MappingReader) -> Channel.Transport {
        let transport: Located<Channel.Transport>? = reader.requiredChoice("transport", &faults)
        guard let transport else { return .none }
        if transport.value != .none, !reader.has("port"), !reader.has("ports") { reader.require("port", &faults) }
        return transport.value
    }

    private mutating func isMulticast(_ reader: MappingReader, _ transport: Channel.Transport) -> Bool {
        guard let value = reader.flag("multicast", &faults) else { return false }
        if transport != .udp { reader.refuse("multicast", because: "only UDP is sent to groups", &faults) }
        return value
    }

    private mutating func line(_ name: Located<String>) -> Located<String>? {
        if LineStyle.names.contains(name.value) { return name }
        faults.append(
            Diagnostic(
                .invalidValue, "‘\(name.value)’ is not a named line", at: name.location,
                hint: NearestName.hint(for: name.value, among: LineStyle.names)))
        return nil
    }
}

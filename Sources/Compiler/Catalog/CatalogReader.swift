import Diagnostics
import Editions
import Markup
import Model

/// Reads `catalog.yml`.
struct CatalogReader {
    private var draft = CatalogDraft()
    private let diagnostics: DiagnosticBag

    static func read(_ file: SourceFile, _ evidence: Evidence, _ diagnostics: DiagnosticBag) -> CatalogDraft {
        var reader = CatalogReader(diagnostics: diagnostics)
        reader.draft.catalog.evidence = evidence
        reader.read(file)
        return reader.draft
    }

    private init(diagnostics: DiagnosticBag) { self.diagnostics = diagnostics }

    private mutating func read(_ file: SourceFile) {
        let start = diagnostics.mark
        guard let root = YAMLFile.root(of: file, diagnostics), let reader = MappingReader<CatalogKey>(root, diagnostics)
        else {
            draft.isReadable = false
            return
        }
        draft.isReadable = CatalogKey.allCases.allSatisfy { Self.isReadable(reader.entry($0)) }
        noteDuplicates(since: start, reader)
        for entry in entries(.zones, reader) { readZone(entry) }
        nestZones()
        for entry in entries(.ports, reader) { readPort(entry) }
        for entry in entries(.channels, reader) { readChannel(entry) }
        readComponents(reader.entries(.components))
        for entry in entries(.settings, reader) { SettingReader.read(entry, into: &draft, diagnostics) }
        PublicationPlace.check(draft, diagnostics)
        CompilerChecks.ofCatalogs.check(draft, diagnostics)
        LineStyleAssignment.assign(&draft)
    }

    /// The entries of a part of the catalog; none with a diagnostic if there are too many.
    private mutating func entries(_ key: CatalogKey, _ reader: MappingReader<CatalogKey>) -> [YAMLEntry] {
        let entries = reader.entries(key)
        guard entries.count > CorpusLimits.catalogEntries else { return entries }
        Self.reportTooMany(key, at: entries[CorpusLimits.catalogEntries].keyLocation, diagnostics)
        draft.ambiguous.insert(key)
        return []
    }

    static func reportTooMany(_ key: CatalogKey, at place: SourceLocation, _ diagnostics: DiagnosticBag) {
        let message = "the catalog has more than \(CorpusLimits.catalogEntries) \(key.rawValue)"
        TooLarge.report(message, at: place, diagnostics)
    }

    /// Notes in which parts of the catalog a key is given twice.
    private mutating func noteDuplicates(since start: DiagnosticBag.Mark, _ reader: MappingReader<CatalogKey>) {
        let places = diagnostics.reported(since: start).filter { $0.code == DuplicateKey.code }.map(\.location.bytes)
        guard !places.isEmpty else { return }
        for key in CatalogKey.allCases {
            guard let part = reader.entry(key)?.value.location.bytes else { continue }
            if places.contains(where: part.overlaps) { draft.ambiguous.insert(key) }
        }
    }

    /// Whether the names under a key can be read.
    private static func isReadable(_ entry: YAMLEntry?) -> Bool {
        guard let entry else { return true }
        if case .mapping = entry.value.content { return true }
        return false
    }

    private mutating func readZone(_ entry: YAMLEntry) {
        InvalidID.checkName(Located(entry.key, at: entry.keyLocation), diagnostics)
        var zone = Zone(id: Zone.ID(entry.key), title: entry.key, kind: .internal)
        if let reader = MappingReader<ZoneKey>(entry.value, diagnostics) {
            zone.title = reader.text(.title)?.value ?? zone.title
            zone.kind = reader.choice(.kind, of: Zone.Kind.self)?.value ?? zone.kind
            draft.places.outerZones[zone.id] = reader.text(.in)
        }
        draft.catalog.zones.append(zone)
    }

    /// Zones can be inside zones that are declared later.
    private mutating func nestZones() {
        draft.catalog.zones.updateEach { [draft, diagnostics] zone in
            zone.parent = draft.places.outerZones[zone.id].flatMap { draft.zone($0, diagnostics)?.id }
        }
        for zone in draft.catalog.zones {
            guard let name = draft.places.outerZones[zone.id], draft.catalog.isInside(zone, zone.id) else { continue }
            InvalidValue.report("the zone '\(zone.id)' is inside itself", at: name.location, diagnostics)
        }
    }

    private mutating func readPort(_ entry: YAMLEntry) {
        InvalidID.checkName(Located(entry.key, at: entry.keyLocation), diagnostics)
        var port = Port(id: Port.ID(entry.key), number: .various, title: entry.key)
        if let reader = MappingReader<PortKey>(entry.value, diagnostics) {
            port.title = reader.text(.title)?.value ?? port.title
            port.note = reader.text(.note)?.value
            port.sources = Source.read(reader.list(.sources), draft.catalog.evidence, diagnostics)
            port.number = number(of: reader) ?? .various
        }
        draft.catalog.ports.append(port)
        draft.places.ports[port.id] = entry.keyLocation
    }

    private func number(of reader: MappingReader<PortKey>) -> Port.Number? {
        if let value = reader.entry(.number)?.value, case .sequence = value.content {
            InvalidValue.report(
                "a port has one number, or a range", at: value.location,
                hint: "declare a port for each number, and name them all in the 'ports' of a channel", diagnostics)
            return nil
        }
        return reader.text(.number).flatMap { PortNumber.read($0, diagnostics) }
    }

    private mutating func readComponents(_ entries: [YAMLEntry]) {
        var reader = ComponentReader(zones: draft, diagnostics)
        for entry in entries { reader.read(entry, parent: nil) }
        draft.catalog.components = IdentifiedList(reader.components + draft.catalog.zones.map(Component.any(in:)))
        if !reader.isWhole { draft.ambiguous.insert(.components) }
        draft.tree = ComponentTree(draft.catalog.components)
        draft.places.components = reader.places
        draft.places.ats = reader.ats
    }

    // MARK: Channels

    private mutating func readChannel(_ entry: YAMLEntry) {
        let mark = diagnostics.mark
        InvalidID.checkName(Located(entry.key, at: entry.keyLocation), diagnostics)
        var channel = Channel(
            id: Channel.ID(entry.key), title: entry.key, ports: [], transports: [.none], applicationProtocol: "",
            line: LineStyle.ID(slot: 0))
        if let reader = MappingReader<ChannelKey>(entry.value, diagnostics) {
            channel.title = reader.text(.title)?.value ?? channel.title
            channel.applicationProtocol = reader.text(.protocol)?.value ?? ""
            channel.encrypted = reader.flag(.encrypted)
            channel.note = reader.text(.note)?.value
            channel.sources = Source.read(reader.list(.sources), draft.catalog.evidence, diagnostics)
            channel.ports = ports(reader)
            channel.transports = transports(reader)
            channel.sourcePorts = sourcePorts(reader, channel.transports)
            channel.isMulticast = isMulticast(reader, channel.transports)
            channel.isSubnetOnly = reader.flag(.subnetOnly) ?? false
            channel.published = published(reader, of: channel)
            draft.places.lines[channel.id] = reader.choice(.line)
        }
        if !diagnostics.isSound(since: mark) { draft.places.brokenChannels.insert(channel.id) }
        draft.catalog.channels.append(channel)
        draft.places.channels[channel.id] = entry.keyLocation
    }

    private func ports(_ reader: MappingReader<ChannelKey>) -> [Port.ID] {
        if reader.has(.port) { reader.refuse(.ports, because: "'port' is given too") }
        let names = reader.text(.port).map { [$0] } ?? reader.texts(.ports)
        return names.compactMap { draft.port($0, diagnostics)?.id }
    }

    private func transports(_ reader: MappingReader<ChannelKey>) -> [Channel.Transport] {
        let transports = TransportList.read(reader.oneOrMore(.transport), diagnostics)
        if transports.havePorts { reader.require(.port, or: .ports) }
        if transports.allSatisfy({ !$0.hasPorts && $0.protocolNumber != nil }) {
            for key in [ChannelKey.port, .ports] { reader.refuse(key, because: "\(transports.title) has no ports") }
        }
        return transports
    }

    private func sourcePorts(
        _ reader: MappingReader<ChannelKey>, _ transports: [Channel.Transport]
    ) -> [ClosedRange<UInt16>] {
        if !transports.havePorts {
            reader.refuse(.sourcePorts, because: "only TCP, UDP and SCTP are opened from a port")
        }
        let ranges = reader.oneOrMore(.sourcePorts).compactMap {
            PortNumber.read($0, allowsVarious: false, diagnostics)?.range
        }
        return PortRanges.merged(ranges)
    }

    private mutating func published(
        _ reader: MappingReader<ChannelKey>, of channel: Channel
    ) -> Channel.Publication? {
        guard let publication = reader.mapping(.published, of: PublicationKey.self) else { return nil }
        if !publication.has(.at) { publication.require(.port) }
        if !channel.transports.havePorts {
            reader.refuse(.published, because: "only what has a port is reached under another")
        } else if channel.isMulticast {
            reader.refuse(.published, because: "what is sent to a group is reached at the group's address")
        }
        let port = publication.text(.port).flatMap { name -> Port.ID? in
            guard let port = draft.port(name, diagnostics)?.id else { return nil }
            if channel.ports.count > 1 {
                InvalidValue.report(
                    "the channel has several ports, and one under which it is published", at: name.location, diagnostics
                )
            } else if channel.ports == [port] {
                InvalidValue.report("'\(port)' is the channel's own port", at: name.location, diagnostics)
            }
            return port
        }
        let at = publication.text(.at)
        draft.places.publications[channel.id] = at
        guard port != nil || at != nil else { return nil }
        return Channel.Publication(port: port, at: at.map { Component.ID($0.value) })
    }

    private func isMulticast(_ reader: MappingReader<ChannelKey>, _ transports: [Channel.Transport]) -> Bool {
        guard let value = reader.flag(.multicast) else { return false }
        if transports != [.udp] { reader.refuse(.multicast, because: "only UDP is sent to groups") }
        return value
    }
}

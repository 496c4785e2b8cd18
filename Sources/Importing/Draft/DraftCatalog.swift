import Model
import TextFormats

/// The catalog of a draft corpus, as its connections need it.
struct DraftCatalog {
    private struct Box {
        let id: String
        let title: String
        var zone: String?
        var isStack = false
        /// What it is, if it is no part of a machine.
        var end: DraftNetwork.End?
        var held: [(id: String, end: DraftNetwork.End)] = []
    }

    private var zones: [(id: String, title: String)] = []
    private var zoneIDs = DraftIDs()
    private var boxes: [Box] = []
    private var boxPositions: [String: Int] = [:]
    private var componentIDs = DraftIDs()
    private var ports: [(id: String, number: Port.Number, title: String)] = []
    private var portIDs = DraftIDs()
    private var channels: [(id: String, text: String, ports: [String])] = []
    private var channelIDs = DraftIDs()
    private var zoneOfComponent: [String: String] = [:]
    private var seen: Set<DraftLink> = []

    /// - Parameter known: the ids that the last import gave.
    init(_ known: DraftRecord) {
        zoneIDs = DraftIDs(known.zones)
        componentIDs = DraftIDs(known.components)
        portIDs = DraftIDs(known.ports)
        channelIDs = DraftIDs(known.channels)
    }

    /// The ids that were given.
    var record: DraftRecord {
        var record = DraftRecord()
        (record.zones, record.components) = (zoneIDs.ids, componentIDs.ids)
        (record.ports, record.channels) = (portIDs.ids, channelIDs.ids)
        return record
    }

    private(set) var losses: [String] = []
    private(set) var assumptionCount = 0

    /// The link of a connection, whose names are added; `nil` if it is there already or cannot be one.
    mutating func link(_ connection: DraftNetwork.Connection) -> DraftLink? {
        let from = component(connection.from)
        let to = component(connection.to)
        if from.id == to.id {
            // Members of one stack talk to each other.
            guard let position = boxPositions[from.box] else { return nil }
            boxes[position].isStack = true
        } else if from.box == to.id || to.box == from.id {
            losses.append("line \(connection.line) is left out: one of its ends holds the other")
            return nil
        }
        var link = DraftLink(
            from: from.id, to: to.id, channel: channel(connection), data: connection.data?.rawValue,
            purpose: connection.purpose, condition: connection.condition)
        guard seen.insert(link).inserted else { return nil }
        link.remarks = connection.remarks
        return link
    }

    /// Something that no connection names.
    mutating func add(_ end: DraftNetwork.End) { _ = component(end) }

    /// The zones of a link's ends, as the title of a slide.
    func zoneTitle(of link: DraftLink) -> String {
        let (from, to) = (zoneTitle(ofComponent: link.from), zoneTitle(ofComponent: link.to))
        return from == to ? from : "\(from) to \(to)"
    }

    private func zoneTitle(ofComponent id: String) -> String {
        guard let zone = zoneOfComponent[id] else { return "No zone" }
        return zones.first { $0.id == zone }?.title ?? zone
    }

    // MARK: Adding what a connection names

    private mutating func component(_ end: DraftNetwork.End) -> (id: String, box: String) {
        var zone: String?
        if let title = end.zone { zone = zoneID(of: title) }
        guard let machine = end.machine else {
            let id = componentIDs.id(
                of: [end.title, zone ?? ""], wanted: end.id, title: end.title, kind: "component")
            addBox(id, end.title, zone)
            if let position = boxPositions[id], boxes[position].end?.kind == nil { boxes[position].end = end }
            return (id, id)
        }
        let box = componentIDs.id(of: [machine, zone ?? ""], wanted: nil, title: machine, kind: "machine")
        addBox(box, machine, zone)
        let id = componentIDs.id(
            of: [machine, zone ?? "", end.title], wanted: end.id, title: end.title, kind: "component")
        if let position = boxPositions[box], !boxes[position].held.contains(where: { $0.id == id }) {
            boxes[position].held.append((id, end))
        }
        zoneOfComponent[id] = zone
        return (id, box)
    }

    private mutating func addBox(_ id: String, _ title: String, _ zone: String?) {
        if boxPositions[id] == nil {
            boxPositions[id] = boxes.count
            boxes.append(Box(id: id, title: title, zone: zone))
        }
        zoneOfComponent[id] = zone
    }

    private mutating func zoneID(of title: String) -> String {
        let id = zoneIDs.id(of: [title], wanted: nil, title: title, kind: "zone")
        if !zones.contains(where: { $0.id == id }) {
            zones.append((id, title))
            assumptionCount += 1
        }
        return id
    }

    private mutating func port(_ number: Port.Number, title: String) -> String {
        // A number that each site chooses is another for each channel.
        let key = number == .various ? "various \(title)" : number.description
        let id = portIDs.id(
            of: [key], wanted: nil, title: number == .various ? title : "port-\(number.description)", kind: "port")
        if !ports.contains(where: { $0.id == id }) { ports.append((id, number, title)) }
        return id
    }

    private mutating func channel(_ connection: DraftNetwork.Connection) -> String {
        var transports = connection.transports
        var ports = connection.ports
        let isUnknown = transports.isEmpty
        if isUnknown { transports = [.unknown] }
        if !transports.contains(where: \.hasPorts), !isUnknown { ports = [] }
        let words = isUnknown ? "" : transports.map { $0.rawValue.uppercased() }.joined(separator: "/") + " "
        let numbers = ports.map(\.description).joined(separator: ", ")
        let name = connection.applicationProtocol ?? (numbers.isEmpty ? words + "any port" : words + numbers)
        let line = [
            connection.channel ?? "", transports.map(\.rawValue).joined(separator: " "),
            ports.map(\.plainText).joined(separator: " "), name, connection.encrypted.map { "\($0)" } ?? "",
            connection.isMulticast ? "multicast" : "",
        ]
        let title = connection.applicationProtocol == nil || numbers.isEmpty ? name : "\(name) \(numbers)"
        let id = channelIDs.id(of: line, wanted: connection.channel, title: title, kind: "channel")
        guard !channels.contains(where: { $0.id == id }) else { return id }
        var remarks: [String] = []
        if isUnknown { remarks.append("the file states no transport") }
        if transports.contains(where: \.hasPorts), ports.isEmpty {
            ports = [.various]
            remarks.append("the file states no port")
        }
        let names = ports.map { port($0, title: title) }
        var pairs = ["title: \(YAMLText.quoted(title))"]
        if names.count == 1 { pairs.append("port: \(names[0])") }
        if names.count > 1 { pairs.append("ports: [\(names.joined(separator: ", "))]") }
        let transport = transports.map(\.word)
        pairs.append("transport: " + (transport.count == 1 ? transport[0] : "[\(transport.joined(separator: ", "))]"))
        pairs.append("protocol: \(YAMLText.quoted(name))")
        if let encrypted = connection.encrypted { pairs.append("encrypted: \(encrypted)") }
        if connection.isMulticast, transports == [.udp] { pairs.append("multicast: true") }
        assumptionCount += remarks.count
        let comment = remarks.isEmpty ? "" : "  # \(remarks.joined(separator: "; "))"
        channels.append((id, "{\(pairs.joined(separator: ", "))}\(comment)", names))
        return id
    }

    // MARK: Writing

    /// - Parameter name: of the file that was read.
    func text(from name: String) -> String {
        var text = "# Read from \(name). What is marked as assumed is not in it.\n"
        if !zones.isEmpty {
            text += "\nzones:\n"
            for zone in zones {
                text += "  \(zone.id): \(Self.text(ofZone: zone.title))\n"
            }
        }
        if !ports.isEmpty {
            text += "\nports:\n"
            for port in ports { text += "  \(port.id): \(Self.text(ofPort: port.number, port.title))\n" }
        }
        text += "\nchannels:\n" + channels.map { "  \($0.id): \($0.text)\n" }.joined()
        text += "\ncomponents:\n"
        for box in boxes {
            text += "  \(box.id):\n    title: \(YAMLText.quoted(box.title))\n    kind: \(Self.kind(of: box).rawValue)\n"
            if let zone = box.zone { text += "    zone: \(zone)\n" }
            if let technology = box.end?.technology { text += "    technology: \(YAMLText.quoted(technology))\n" }
            if let note = box.end?.note { text += "    note: \(YAMLText.quoted(note))\n" }
            if box.isStack { text += "    stack: true  # its members connect to each other\n" }
            if !box.held.isEmpty {
                text += "    holds:\n"
                text += box.held.map { "      \($0.id): \(Self.text(of: $0.end))\n" }.joined()
            }
        }
        return text
    }

    /// The same as single entries, those of machines before those of what they hold.
    var entries: [DraftCorpus.CatalogEntry] {
        func entry(_ path: [String], _ id: String, _ text: String, needs: [String] = []) -> DraftCorpus.CatalogEntry {
            DraftCorpus.CatalogEntry(path: path, id: id, text: "\(id): \(text)", needs: needs)
        }
        return zones.map { entry(["zones"], $0.id, Self.text(ofZone: $0.title)) }
            + ports.map { entry(["ports"], $0.id, Self.text(ofPort: $0.number, $0.title)) }
            + channels.map { entry(["channels"], $0.id, $0.text, needs: $0.ports) }
            + boxes.map { box in
                entry(["components"], box.id, text(of: box), needs: box.zone.map { [$0] } ?? [])
            }
            + boxes.flatMap { box in
                box.held.map { entry(["components", box.id, "holds"], $0.id, Self.text(of: $0.end), needs: [box.id]) }
            }
    }

    private static func text(ofZone title: String) -> String {
        "{title: \(YAMLText.quoted(title)), kind: \(kind(of: title))}  # kind assumed"
    }

    private static func text(ofPort number: Port.Number, _ title: String) -> String {
        let number = number == .various ? "various" : YAMLText.quoted(number.plainText)
        return "{number: \(number), title: \(YAMLText.quoted(title))}"
    }

    private static func kind(of box: Box) -> Component.Kind {
        box.end?.kind.map { [.person, .external].contains($0) ? $0 : .machine } ?? .machine
    }

    /// Without what it holds.
    private func text(of box: Box) -> String {
        var pairs = ["title: \(YAMLText.quoted(box.title))", "kind: \(Self.kind(of: box).rawValue)"]
        if let zone = box.zone { pairs.append("zone: \(zone)") }
        if box.isStack { pairs.append("stack: true") }
        if let technology = box.end?.technology { pairs.append("technology: \(YAMLText.quoted(technology))") }
        if let note = box.end?.note { pairs.append("note: \(YAMLText.quoted(note))") }
        return "{\(pairs.joined(separator: ", "))}"
    }

    private static func text(of end: DraftNetwork.End) -> String {
        var pairs = ["title: \(YAMLText.quoted(end.title))", "kind: \((end.kind ?? .service).rawValue)"]
        if let technology = end.technology { pairs.append("technology: \(YAMLText.quoted(technology))") }
        if let note = end.note { pairs.append("note: \(YAMLText.quoted(note))") }
        return "{\(pairs.joined(separator: ", "))}"
    }

    private static func kind(of title: String) -> Zone.Kind {
        let title = title.lowercased()
        if title.contains("dmz") || title.contains("perimeter") { return .dmz }
        return ["internet", "public", "extern", "wan"].contains { title.contains($0) } ? .internet : .internal
    }
}

extension Channel.Transport {
    /// As a catalog gives it: a name, or the number of a protocol.
    fileprivate var word: String {
        if case .ip = self { return protocolNumber.map { "\($0)" } ?? rawValue }
        return rawValue
    }
}

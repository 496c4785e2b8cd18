import Diagnostics
import Markup
import Model
import TextFormats

/// A file of Docker Compose: its services, and what they open to each other.
///
/// A published port is opened from outside. Whoever names another service in an address, in `depends_on` or in `links`
/// opens a connection to it.
package enum ComposeFile: ImportFormat {
    package static let name = "compose"
    package static let summary = """
        a file of Docker Compose. Services become machines, networks zones, published ports connections from outside; \
        addresses in the environment, depends_on and links say who opens connections to whom.
        """

    package static func read(
        _ file: SourceFile, columns: [String: String], _ diagnostics: DiagnosticBag
    ) -> DraftNetwork? {
        guard let documents = YAMLDocuments.read(file, diagnostics) else { return nil }
        guard let root = documents.first, let services = root["services"], !services.entries.isEmpty else {
            UnreadableImport.report(
                "the file has no services", in: file, line: documents.first?.line ?? 1,
                hint: "a file of Docker Compose has the key 'services'", diagnostics)
            return nil
        }
        var reader = ComposeReader(services.entries)
        reader.read()
        for key in ["include", "configs", "secrets"] where root[key] != nil && key == "include" {
            reader.network.losses.append("'include' is left out: only this file was read")
        }
        return reader.network
    }
}

private struct ComposeReader {
    private let services: [YAMLEntry]
    private let names: Set<String>
    var network = DraftNetwork()

    init(_ services: [YAMLEntry]) {
        self.services = services
        names = Set(services.map(\.key))
    }

    mutating func read() {
        for service in services {
            let node = service.value
            network.others.append(end(service.key))
            publish(service)
            depend(service)
            for key in ["extends", "network_mode"] where node[key] != nil {
                network.losses.append(
                    "line \(node[key]?.line ?? node.line): '\(key)' of '\(service.key)' is left out")
            }
            let networks = self.networks(of: node)
            if networks.count > 1 {
                network.losses.append(
                    "line \(node.line): '\(service.key)' is drawn in '\(networks[0])', and is also in "
                        + networks.dropFirst().map { "'\($0)'" }.joined(separator: ", "))
            }
        }
    }

    private func end(_ name: String) -> DraftNetwork.End {
        let node = services.first { $0.key == name }?.value
        return DraftNetwork.End(
            title: name, zone: node.map { networks(of: $0)[0] }, kind: .machine,
            technology: node?["image"]?.text.map(ControlCharacters.spaced))
    }

    /// At least one.
    private func networks(of node: YAMLNode) -> [String] {
        guard let networks = node["networks"] else { return ["default"] }
        let names = networks.entries.isEmpty ? networks.texts : networks.entries.map(\.key)
        return names.isEmpty ? ["default"] : names
    }

    // MARK: From outside

    private mutating func publish(_ service: YAMLEntry) {
        for item in service.value["ports"]?.items ?? [] {
            guard let port = ComposePort(item) else {
                network.losses.append(
                    "line \(item.line): the port '\(item.text ?? "")' of '\(service.key)' is left out")
                continue
            }
            if port.isLocal {
                network.losses.append(
                    "line \(item.line): port \(port.published.plainText) of '\(service.key)' is open on the host alone")
                continue
            }
            var remarks = port.remarks
            if port.published != port.target { remarks.append("the container listens on \(port.target.plainText)") }
            network.connections.append(
                DraftNetwork.Connection(
                    from: DraftNetwork.End(title: "Clients", zone: "Outside the host", kind: .external),
                    to: end(service.key), transports: [port.transport], ports: [port.published],
                    applicationProtocol: Self.known(port.target).map(\.applicationProtocol),
                    line: item.line, remarks: remarks + ["who connects from outside is not in the file"]))
        }
    }

    private static func known(_ port: Port.Number) -> KnownService? {
        switch port {
        case .single(443): KnownService.named("https")
        case .single(80): KnownService.named("http")
        default: nil
        }
    }

    // MARK: Between services

    private mutating func depend(_ service: YAMLEntry) {
        let node = service.value
        var stated: Set<String> = []
        for (address, line) in addresses(of: node) where address.host != service.key && names.contains(address.host) {
            stated.insert(address.host)
            open(service.key, address.host, address, line)
        }
        let dependencies = node["depends_on"].map { $0.entries.isEmpty ? $0.items : [] } ?? []
        let entries = node["depends_on"]?.entries ?? []
        let links = node["links"]?.items ?? []
        let named =
            dependencies.compactMap { item in item.text.map { ($0, item.line) } }
            + entries.map { ($0.key, $0.keyLocation.start.line) }
            + links.compactMap { item in
                item.text.map { ($0.split(separator: ":").first.map(String.init) ?? $0, item.line) }
            }
        for (name, line) in named where stated.insert(name).inserted {
            guard names.contains(name) else {
                network.losses.append("line \(line): '\(service.key)' depends on '\(name)', which is not in the file")
                continue
            }
            open(service.key, name, nil, line)
        }
    }

    private mutating func open(_ from: String, _ to: String, _ address: ServiceAddress?, _ line: Int) {
        let target = services.first { $0.key == to }?.value
        let image = target?["image"]?.text ?? to
        let known = address?.scheme.flatMap(KnownService.named) ?? KnownService.named(image) ?? KnownService.named(to)
        var connection = DraftNetwork.Connection(
            from: end(from), to: end(to), transports: [known?.transport ?? .tcp], ports: [],
            applicationProtocol: known?.applicationProtocol, encrypted: known?.encrypted, line: line)
        if address == nil { connection.remarks.append("assumed, because '\(from)' depends on '\(to)'") }
        if let port = address?.port {
            connection.ports = [.single(port)]
        } else if let port = target?["expose"]?.texts.lazy.compactMap({ ComposePort.number($0[...]) }).first {
            connection.ports = [port]
        } else if let known {
            connection.ports = [.single(known.port)]
            connection.remarks.append("port \(known.port) assumed for \(known.applicationProtocol)")
        } else if let port = target?["ports"]?.items.lazy.compactMap({ ComposePort($0)?.target }).first {
            connection.ports = [port]
            connection.remarks.append("port \(port.plainText) assumed, because '\(to)' publishes it")
        } else {
            connection.remarks.append("the file states no port")
        }
        network.connections.append(connection)
    }

    /// Every address in the environment and the command.
    private func addresses(of node: YAMLNode) -> [(ServiceAddress, Int)] {
        let environment = node["environment"]
        let values =
            (environment?.entries.compactMap { entry in entry.value.text.map { ($0, entry.value.line) } } ?? [])
            + (environment?.items.compactMap { item in
                item.text.map { (String($0.drop { $0 != "=" }.dropFirst()), item.line) }
            } ?? [])
            + (node["command"].map { command in command.texts.map { ($0, command.line) } } ?? [])
        return values.flatMap { value, line in ServiceAddress.all(in: value).map { ($0, line) } }
    }
}

/// An address with a host: `postgres://shop:secret@db:5432/shop`, `cache:6379`, or a name alone.
struct ServiceAddress: Hashable {
    let scheme: String?
    let host: String
    let port: UInt16?

    /// Those in a text that has several separated by commas or blanks. Credentials are skipped.
    static func all(in text: String) -> [ServiceAddress] {
        text.split { ", ;\t\n\"'".contains($0) }.compactMap { one(String($0)) }
    }

    private static func one(_ word: String) -> ServiceAddress? {
        var rest = word[...]
        var scheme: String?
        if let range = rest.firstRange(of: "://") {
            scheme = rest[..<range.lowerBound].split(separator: ":").last.map(String.init)
            rest = rest[range.upperBound...]
        }
        rest = rest.prefix { !"/?#".contains($0) }
        if let at = rest.lastIndex(of: "@") { rest = rest[rest.index(after: at)...] }
        let parts = rest.split(separator: ":", omittingEmptySubsequences: false)
        guard let host = parts.first, !host.isEmpty, parts.count <= 2 else { return nil }
        let port = parts.count == 2 ? UInt16(parts[1]) : nil
        return parts.count == 2 && port == nil ? nil : ServiceAddress(scheme: scheme, host: String(host), port: port)
    }
}

/// A published port: `8080:80/tcp`, `127.0.0.1:5432:5432`, `${PORT:-8080}:80`, or a mapping.
private struct ComposePort {
    var published: Port.Number
    var target: Port.Number
    var transport = Channel.Transport.tcp
    /// Whether the host alone reaches it.
    var isLocal = false
    var remarks: [String] = []

    init?(_ node: YAMLNode) {
        guard let text = node.text else {
            guard let target = node["target"]?.text.flatMap({ Self.number($0[...]) }) else { return nil }
            self.target = target
            published = node["published"]?.text.flatMap { Self.number($0[...]) } ?? target
            if node["protocol"]?.text == "udp" { transport = .udp }
            isLocal = Self.isLocal(node["host_ip"]?.text)
            return
        }
        let parts = Self.filled(text).text.split(separator: "/", omittingEmptySubsequences: false)
        if let assumed = Self.filled(text).remark { remarks.append(assumed) }
        guard (1...2).contains(parts.count) else { return nil }
        if parts.count == 2 {
            guard let transport = Channel.Transport(rawValue: String(parts[1])), transport.hasPorts else { return nil }
            self.transport = transport
        }
        var rest = parts[0]
        if rest.hasPrefix("["), let end = rest.firstIndex(of: "]") {
            isLocal = Self.isLocal(String(rest[rest.index(after: rest.startIndex)..<end]))
            rest = rest[rest.index(after: end)...].drop { $0 == ":" }
        }
        let fields = rest.split(separator: ":", omittingEmptySubsequences: false)
        guard let last = fields.last, let target = Self.number(last), fields.count <= 3 else { return nil }
        self.target = target
        if fields.count == 3 { isLocal = Self.isLocal(String(fields[0])) }
        guard fields.count > 1 else {
            published = target
            remarks.append("the host chooses the port")
            return
        }
        guard let published = Self.number(fields[fields.count - 2]) else { return nil }
        self.published = published
    }

    private static func isLocal(_ address: String?) -> Bool {
        address.map { $0.hasPrefix("127.") || $0 == "::1" || $0 == "localhost" } ?? false
    }

    static func number(_ text: Substring) -> Port.Number? {
        let ends = text.split(separator: "/").first.map { $0.split(separator: "-").map { UInt16($0) ?? 0 } } ?? []
        switch ends.count {
        case 1 where ends[0] > 0: return .single(ends[0])
        case 2 where 0 < ends[0] && ends[0] < ends[1]: return .range(ends[0], ends[1])
        case 2 where ends[0] > 0 && ends[0] == ends[1]: return .single(ends[0])
        default: return nil
        }
    }

    /// With the default of each variable in its place: `8080` for `${PORT:-8080}`.
    private static func filled(_ text: String) -> (text: String, remark: String?) {
        var remark: String?
        let filled = text.replacing(#/\$\{(\w+):?-([^}]*)\}/#) { match in
            remark = "\(match.1) is assumed to be \(match.2)"
            return String(match.2)
        }
        return (filled, remark)
    }
}

import Diagnostics
import Model
import TextFormats

/// A workspace of Structurizr, as `workspace.json`: people, software systems and containers with their relationships. Systems
/// become machines that hold their containers; relationships of the most detailed level that is stated are connections.
package enum StructurizrWorkspace: ImportFormat {
    package static let name = "structurizr"
    package static let summary = """
        workspace.json of Structurizr. Software systems become machines, containers what they hold, people people, and \
        relationships connections; ports follow from the technology, as far as it names a protocol.
        """

    package static func read(
        _ file: SourceFile, columns: [String: String], _ diagnostics: DiagnosticBag
    ) -> DraftNetwork? {
        let root: JSONTree
        do throws(JSONTree.Failure) {
            root = try JSONTree.read(file.bytes[file.textStart...])
        } catch {
            UnreadableImport.report("the file is not JSON: \(error.reason)", in: file, line: error.line, diagnostics)
            return nil
        }
        guard let model = root["model"], model.isObject else {
            UnreadableImport.report(
                "the file has no 'model'", in: file, line: root.line, hint: "a workspace of Structurizr has one",
                diagnostics)
            return nil
        }
        var reader = StructurizrReader()
        reader.read(model)
        guard !reader.network.connections.isEmpty || !reader.network.others.isEmpty else {
            UnreadableImport.report("the model has no element with a name", in: file, line: model.line, diagnostics)
            return nil
        }
        if let views = root["views"], views.isObject {
            reader.network.losses.append("line \(views.line): the views are left out; Portolan draws its own")
        }
        return reader.network
    }
}

private struct StructurizrReader {
    private struct Element {
        let end: DraftNetwork.End
        /// The ids of the elements that it is in, itself first.
        let path: [String]
        let tree: JSONTree
    }

    var network = DraftNetwork()
    private var elements: [String: Element] = [:]
    /// In the order of the file.
    private var order: [String] = []

    /// How many relationships are read.
    private static let most = 20_000

    mutating func read(_ model: JSONTree) {
        for person in model["people"]?.values ?? [] { add(person, kind: .person, in: nil, path: []) }
        for system in model["softwareSystems"]?.values ?? [] { readSystem(system) }
        let nodes = model["deploymentNodes"]?.values.count ?? 0
        if nodes > 0 {
            network.losses.append("\(nodes) deployment nodes are left out: a deployment of Portolan has hosts")
        }
        relate()
    }

    private mutating func readSystem(_ system: JSONTree) {
        guard let name = name(of: system) else { return }
        let containers = system["containers"]?.values ?? []
        let isOutside = (system["location"]?.text ?? "") == "External" || tags(system).contains("External")
        let zone = text(system["group"])
        add(system, kind: isOutside && containers.isEmpty ? .external : .machine, in: nil, zone: zone, path: [])
        for container in containers {
            let isDatabase =
                tags(container).contains("Database")
                || KnownService.mentioned(in: container["technology"]?.text ?? "").map {
                    Self.databases.contains($0.name)
                } ?? false
            add(
                container, kind: isDatabase ? .database : .application, in: name, zone: zone,
                path: [system["id"]?.text ?? ""])
            for component in container["components"]?.values ?? [] {
                guard let id = component["id"]?.text, let outer = container["id"]?.text else { continue }
                // A component is code in a container, which is what connects.
                if let end = elements[outer]?.end {
                    elements[id] = Element(end: end, path: [id, outer, system["id"]?.text ?? ""], tree: component)
                    order.append(id)
                }
            }
        }
    }

    private static let databases: Set = ["postgres", "postgresql", "mysql", "mariadb", "mongo", "mongodb", "redis"]

    private func tags(_ tree: JSONTree) -> [String] {
        (tree["tags"]?.text ?? "").split(separator: ",").map { String($0).trimmingBlanks }
    }

    private func name(of tree: JSONTree) -> String? {
        tree["name"]?.text.map { ControlCharacters.spaced($0).trimmingBlanks }.flatMap { $0.isEmpty ? nil : $0 }
    }

    private mutating func add(
        _ tree: JSONTree, kind: Component.Kind, in machine: String?, zone: String? = nil, path: [String]
    ) {
        guard let name = name(of: tree), let id = tree["id"]?.text else {
            network.losses.append("line \(tree.line): an element without id or name is left out")
            return
        }
        let end = DraftNetwork.End(
            title: name, machine: machine, zone: zone, kind: kind, technology: text(tree["technology"]),
            note: text(tree["description"]))
        elements[id] = Element(end: end, path: [id] + path, tree: tree)
        order.append(id)
        network.others.append(end)
    }

    private func text(_ tree: JSONTree?) -> String? {
        tree?.text.map { ControlCharacters.spaced($0).trimmingBlanks }.flatMap { $0.isEmpty ? nil : $0 }
    }

    // MARK: Relationships

    private mutating func relate() {
        var count = 0
        var implied = 0
        let detailed = detailedPairs()
        for id in order {
            guard let element = elements[id] else { continue }
            for relationship in element.tree["relationships"]?.values ?? [] {
                count += 1
                guard count <= Self.most else { continue }
                guard let target = relationship["destinationId"]?.text, let other = elements[target] else {
                    network.losses.append(
                        "line \(relationship.line): a relationship of '\(element.end.title)' leads to nothing")
                    continue
                }
                if element.path.contains(target) || other.path.contains(id) || element.end == other.end { continue }
                if relationship["linkedRelationshipId"] != nil || detailed.contains([id, target]) {
                    implied += 1
                    continue
                }
                connect(element.end, other.end, relationship)
            }
        }
        if implied > 0 {
            network.losses.append("\(implied) relationships are left out that others state in more detail")
        }
        if count > Self.most {
            network.losses.append("\(count - Self.most) relationships are left out: there are too many")
        }
    }

    /// The pairs of elements between whose parts there are relationships.
    private func detailedPairs() -> Set<[String]> {
        var pairs: Set<[String]> = []
        for id in order {
            guard let element = elements[id] else { continue }
            for relationship in element.tree["relationships"]?.values ?? [] {
                guard let target = relationship["destinationId"]?.text, let other = elements[target] else { continue }
                for from in element.path {
                    for to in other.path where (from, to) != (id, target) { pairs.insert([from, to]) }
                }
            }
        }
        return pairs
    }

    private mutating func connect(_ from: DraftNetwork.End, _ to: DraftNetwork.End, _ relationship: JSONTree) {
        let technology = text(relationship["technology"])
        let known = technology.flatMap(KnownService.mentioned)
        var connection = DraftNetwork.Connection(
            from: from, to: to, transports: [], ports: [],
            applicationProtocol: known?.applicationProtocol ?? technology.flatMap(Self.withoutPort),
            encrypted: known?.encrypted, purpose: text(relationship["description"]), line: relationship.line)
        if let port = technology.flatMap(Self.port) {
            (connection.transports, connection.ports) = ([known?.transport ?? .tcp], [.single(port)])
        } else if let known {
            (connection.transports, connection.ports) = ([known.transport], [.single(known.port)])
            connection.remarks.append("port \(known.port) assumed for \(known.applicationProtocol)")
        } else {
            connection.remarks.append("the workspace states neither transport nor port")
        }
        network.connections.append(connection)
    }

    /// `Oracle Net` for `Oracle Net, port 1521`.
    private static func withoutPort(_ technology: String) -> String? {
        let rest = technology.replacing(#/(?i)[\s,\/]*(?:\b(?:on|port|tcp|udp)\b[\s\/]*)*\d+\s*$/#, with: "")
        return rest.isEmpty ? nil : rest
    }

    /// The port that a technology names: `PostgreSQL on 5433`, `TCP/8080`.
    private static func port(_ technology: String) -> UInt16? {
        let numbers = technology.split { !$0.isNumber }.compactMap { UInt16($0) }.filter { $0 >= 10 }
        return numbers.count == 1 ? numbers[0] : nil
    }
}

import Markup
import Model

/// The objects of Kubernetes manifests that say something about connections.
struct Cluster {
    struct Workload {
        struct ID: Hashable {
            let namespace: String
            let name: String
        }

        let name: String
        let namespace: String
        /// Of its pods.
        let labels: [String: String]
        let image: String?
        /// Of its containers, by name.
        let ports: [String: UInt16]
        /// What the environment of its containers names, with lines.
        let addresses: [(ServiceAddress, Int)]

        var id: ID { ID(namespace: namespace, name: name) }
    }

    struct Selector {
        let labels: [String: String]
        /// Whether it has conditions besides labels, which are not read.
        let isPartial: Bool

        init(_ node: YAMLNode?) {
            labels = Cluster.texts(node?["matchLabels"])
            isPartial = node?["matchExpressions"] != nil
        }

        func matches(_ labels: [String: String]) -> Bool { self.labels.allSatisfy { labels[$0.key] == $0.value } }

        var title: String {
            labels.isEmpty
                ? "any pod" : labels.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: ", ")
        }
    }

    enum BackendPort {
        case number(UInt16)
        case name(String)

        init?(_ text: String?) {
            guard let text, !text.isEmpty else { return nil }
            self = UInt16(text).map { .number($0) } ?? .name(text)
        }
    }

    struct ServicePort {
        let number: UInt16
        let name: String?
        let target: BackendPort?
        let transport: Channel.Transport
    }

    struct Service {
        let name: String
        let namespace: String
        let selector: [String: String]
        let ports: [ServicePort]
        let type: String
        let line: Int

        var isPublic: Bool { ["LoadBalancer", "NodePort"].contains(type) }

        /// The port of the pods behind one of the service.
        func target(of port: BackendPort?, in workload: Workload) -> Port.Number? {
            let found = ports.first { own in
                switch port {
                case .number(let number): own.number == number
                case .name(let name): own.name == name
                case nil: true
                }
            }
            guard let found else { return nil }
            switch found.target {
            case .number(let number): return number > 0 ? .single(number) : nil
            case .name(let name): return workload.ports[name].map { .single($0) }
            case nil: return .single(found.number)
            }
        }
    }

    struct Ingress {
        let name: String
        let namespace: String
        let hasTLS: Bool
        let backends: [(service: String, port: BackendPort?, host: String, line: Int)]
        let line: Int
    }

    struct PolicyPort {
        let port: BackendPort?
        let transport: Channel.Transport
        let end: UInt16?

        /// - Parameter workload: whose ports have the names.
        func number(in workload: Workload?) -> Port.Number? {
            switch port {
            case .number(let number):
                if let end, end > number { return .range(number, end) }
                return number > 0 ? .single(number) : nil
            case .name(let name): return workload?.ports[name].map { .single($0) }
            case nil: return nil
            }
        }
    }

    struct Peer {
        let pods: Selector?
        let namespaces: Selector?
        /// A network outside the cluster.
        let address: String?
    }

    struct Rule {
        let isIngress: Bool
        let peers: [Peer]
        let ports: [PolicyPort]
        let line: Int
    }

    struct Policy {
        let name: String
        let namespace: String
        let selector: Selector
        let rules: [Rule]
        let line: Int
    }

    private(set) var workloads: [Workload] = []
    private(set) var services: [Service] = []
    private(set) var ingresses: [Ingress] = []
    private(set) var policies: [Policy] = []
    private(set) var losses: [String] = []
    private var namespaces: [String: [String: String]] = [:]

    var isEmpty: Bool { workloads.isEmpty && services.isEmpty && ingresses.isEmpty && policies.isEmpty }

    init(_ objects: [YAMLNode]) {
        var others: [String: Int] = [:]
        for object in objects {
            switch object["kind"]?.text {
            case "Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "Job", "CronJob", "Pod":
                workloads.append(Self.workload(object))
            case "Service": services.append(Self.service(object))
            case "Ingress": ingresses.append(Self.ingress(object))
            case "NetworkPolicy":
                let policy = Self.policy(object)
                policies.append(policy)
                let selectors =
                    [policy.selector]
                    + policy.rules.flatMap(\.peers).flatMap { [$0.pods, $0.namespaces] }
                    .compactMap(\.self)
                if selectors.contains(where: \.isPartial) {
                    losses.append(
                        "line \(policy.line): 'matchExpressions' of '\(policy.name)' are not read: its labels alone count"
                    )
                }
            case "Namespace": namespaces[Self.name(object)] = Self.texts(object.value("metadata", "labels"))
            case let kind?: others[kind, default: 0] += 1
            case nil: losses.append("line \(object.line): a document without 'kind' is left out")
            }
        }
        losses += others.sorted { $0.key < $1.key }.map { "\($0.value) of kind \($0.key) left out" }
    }

    // MARK: Looking up

    func service(_ name: String, in namespace: String) -> Service? {
        services.first { $0.name == name && $0.namespace == namespace }
    }

    func workloads(of service: Service) -> [Workload] {
        guard !service.selector.isEmpty else { return [] }
        return workloads.filter { workload in
            workload.namespace == service.namespace
                && service.selector.allSatisfy { workload.labels[$0.key] == $0.value }
        }
    }

    func workloads(of peer: Peer, from namespace: String) -> [Workload] {
        guard peer.address == nil else { return [] }
        return workloads.filter { workload in
            let isInside =
                peer.namespaces.map { selector in
                    let own = namespaces[workload.namespace] ?? [:]
                    let named = own.merging(["kubernetes.io/metadata.name": workload.namespace]) { first, _ in first }
                    return selector.matches(named)
                } ?? (workload.namespace == namespace)
            return isInside && (peer.pods?.matches(workload.labels) ?? true)
        }
    }

    /// What stands for a peer that is no workload of the file.
    func end(of peer: Peer, from namespace: String) -> DraftNetwork.End {
        if let address = peer.address {
            return DraftNetwork.End(title: address, zone: "Outside the cluster", kind: .external)
        }
        let place =
            peer.namespaces.map { selector in
                selector.labels.isEmpty
                    ? "any namespace" : selector.labels["kubernetes.io/metadata.name"] ?? selector.title
            } ?? namespace
        return DraftNetwork.End(title: peer.pods?.title ?? "any pod", zone: place, kind: .machine)
    }

    // MARK: Reading

    private static func name(_ object: YAMLNode) -> String { object.value("metadata", "name")?.text ?? "unnamed" }

    private static func namespace(_ object: YAMLNode) -> String {
        object.value("metadata", "namespace")?.text ?? "default"
    }

    fileprivate static func texts(_ node: YAMLNode?) -> [String: String] {
        Dictionary(
            (node?.entries ?? []).compactMap { entry in entry.value.text.map { (entry.key, $0) } },
            uniquingKeysWith: { first, _ in first })
    }

    private static func workload(_ object: YAMLNode) -> Workload {
        let template =
            object["kind"]?.text == "Pod"
            ? object : object.value("spec", "jobTemplate", "spec", "template") ?? object.value("spec", "template")
        let containers =
            (template?.value("spec", "containers")?.items ?? [])
            + (template?.value("spec", "initContainers")?.items ?? [])
        let ports = containers.flatMap { $0["ports"]?.items ?? [] }.compactMap { port -> (String, UInt16)? in
            guard let name = port["name"]?.text, let number = port["containerPort"]?.text.flatMap({ UInt16($0) }) else {
                return nil
            }
            return (name, number)
        }
        let values = containers.flatMap { container in
            (container["env"]?.items ?? []).compactMap { $0["value"] } + (container["args"]?.items ?? [])
                + (container["command"]?.items ?? [])
        }
        return Workload(
            name: name(object), namespace: namespace(object), labels: texts(template?.value("metadata", "labels")),
            image: containers.first?["image"]?.text,
            ports: Dictionary(ports, uniquingKeysWith: { first, _ in first }),
            addresses: values.flatMap { node in
                ServiceAddress.all(in: (node.text ?? "").split(separator: "=").last.map(String.init) ?? "").map {
                    ($0, node.line)
                }
            })
    }

    private static func transport(_ text: String?) -> Channel.Transport {
        text.flatMap { Channel.Transport(rawValue: $0.lowercased()) } ?? .tcp
    }

    private static func service(_ object: YAMLNode) -> Service {
        let ports = (object.value("spec", "ports")?.items ?? []).compactMap { port -> ServicePort? in
            guard let number = port["port"]?.text.flatMap({ UInt16($0) }), number > 0 else { return nil }
            return ServicePort(
                number: number, name: port["name"]?.text, target: BackendPort(port["targetPort"]?.text),
                transport: transport(port["protocol"]?.text))
        }
        return Service(
            name: name(object), namespace: namespace(object), selector: texts(object.value("spec", "selector")),
            ports: ports, type: object.value("spec", "type")?.text ?? "ClusterIP", line: object.line)
    }

    private static func ingress(_ object: YAMLNode) -> Ingress {
        var backends: [(service: String, port: BackendPort?, host: String, line: Int)] = []
        func add(_ backend: YAMLNode?, host: String) {
            guard let backend, let service = backend.value("service", "name")?.text ?? backend["serviceName"]?.text
            else {
                return
            }
            let port =
                backend.value("service", "port", "number")?.text ?? backend.value("service", "port", "name")?.text
                ?? backend["servicePort"]?.text
            backends.append((service, BackendPort(port), host, backend.line))
        }
        add(object.value("spec", "defaultBackend"), host: "")
        for rule in object.value("spec", "rules")?.items ?? [] {
            for path in rule.value("http", "paths")?.items ?? [] {
                add(path["backend"], host: (rule["host"]?.text ?? "any host") + (path["path"]?.text ?? ""))
            }
        }
        return Ingress(
            name: name(object), namespace: namespace(object),
            hasTLS: !(object.value("spec", "tls")?.items.isEmpty ?? true), backends: backends, line: object.line)
    }

    private static func policy(_ object: YAMLNode) -> Policy {
        func rules(_ key: String, _ side: String, isIngress: Bool) -> [Rule] {
            (object.value("spec", key)?.items ?? []).map { rule in
                let peers = (rule[side]?.items ?? []).map { peer in
                    Peer(
                        pods: peer["podSelector"].map { Selector($0) },
                        namespaces: peer["namespaceSelector"].map { Selector($0) },
                        address: peer.value("ipBlock", "cidr")?.text)
                }
                let ports = (rule["ports"]?.items ?? []).map { port in
                    PolicyPort(
                        port: BackendPort(port["port"]?.text), transport: transport(port["protocol"]?.text),
                        end: port["endPort"]?.text.flatMap { UInt16($0) })
                }
                return Rule(isIngress: isIngress, peers: peers, ports: ports, line: rule.line)
            }
        }
        return Policy(
            name: name(object), namespace: namespace(object), selector: Selector(object.value("spec", "podSelector")),
            rules: rules("ingress", "from", isIngress: true) + rules("egress", "to", isIngress: false),
            line: object.line)
    }
}

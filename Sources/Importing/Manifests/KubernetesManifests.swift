import Diagnostics
import Markup
import Model
import TextFormats

/// Manifests of Kubernetes: who may connect to whom by NetworkPolicies, what an Ingress or a Service opens to the outside,
/// and which Services the pods of others name in their environment. Ports are those of pods, as rules have them.
package enum KubernetesManifests: ImportFormat {
    package static let name = "kubernetes"
    package static let summary = """
        manifests of Kubernetes in one file, separated by '---'. Deployments, StatefulSets and other workloads become \
        machines, namespaces zones; Ingress, Service and NetworkPolicy say who opens connections to whom.
        """

    package static func read(
        _ file: SourceFile, columns: [String: String], _ diagnostics: DiagnosticBag
    ) -> DraftNetwork? {
        guard let documents = YAMLDocuments.read(file, diagnostics) else { return nil }
        let objects = documents.flatMap { $0["kind"]?.text == "List" ? $0["items"]?.items ?? [] : [$0] }
        let cluster = Cluster(objects)
        guard !cluster.isEmpty else {
            UnreadableImport.report(
                "the file has no workload, Service, Ingress or NetworkPolicy", in: file,
                line: documents.first?.line ?? 1,
                hint: "manifests have the keys 'apiVersion' and 'kind'", diagnostics)
            return nil
        }
        var reader = ClusterReader(cluster)
        reader.read()
        return reader.network
    }
}

/// The connections of a cluster.
private struct ClusterReader {
    private let cluster: Cluster
    var network = DraftNetwork()
    /// The workloads to which something connects.
    private var reached: Set<Cluster.Workload.ID> = []

    init(_ cluster: Cluster) { self.cluster = cluster }

    mutating func read() {
        network.losses = cluster.losses
        network.others = cluster.workloads.map(Self.end)
        for ingress in cluster.ingresses { read(ingress: ingress) }
        for service in cluster.services where service.isPublic { publish(service) }
        for policy in cluster.policies { read(policy: policy) }
        for workload in cluster.workloads { readEnvironment(of: workload) }
        for service in cluster.services {
            let pods = cluster.workloads(of: service)
            if pods.isEmpty {
                network.losses.append(
                    "line \(service.line): no workload of the file is behind the service '\(service.name)'")
            } else if pods.allSatisfy({ !reached.contains($0.id) }) {
                network.losses.append(
                    "line \(service.line): nothing says who opens connections to the service '\(service.name)'")
            }
        }
    }

    private static func end(_ workload: Cluster.Workload) -> DraftNetwork.End {
        DraftNetwork.End(
            title: workload.name, zone: workload.namespace, kind: .machine,
            technology: workload.image.map(ControlCharacters.spaced))
    }

    private static let clients = DraftNetwork.End(title: "Clients", zone: "Internet", kind: .external)
    private static let controller = DraftNetwork.End(title: "Ingress controller", zone: "Ingress", kind: .machine)

    private mutating func open(
        _ from: DraftNetwork.End, to workload: Cluster.Workload, _ service: (Port.Number?, Channel.Transport),
        line: Int, purpose: String? = nil, remarks: [String] = []
    ) {
        reached.insert(workload.id)
        add(from, Self.end(workload), service, line: line, purpose: purpose, remarks: remarks)
    }

    private mutating func add(
        _ from: DraftNetwork.End, _ to: DraftNetwork.End, _ service: (Port.Number?, Channel.Transport), line: Int,
        purpose: String? = nil, remarks: [String] = []
    ) {
        network.connections.append(
            DraftNetwork.Connection(
                from: from, to: to, transports: [service.1], ports: service.0.map { [$0] } ?? [],
                purpose: purpose.map(ControlCharacters.spaced), line: line, remarks: remarks))
    }

    // MARK: From outside

    private mutating func read(ingress: Cluster.Ingress) {
        let port: UInt16 = ingress.hasTLS ? 443 : 80
        var entry = DraftNetwork.Connection(
            from: Self.clients, to: Self.controller, transports: [.tcp], ports: [.single(port)],
            applicationProtocol: ingress.hasTLS ? "HTTPS" : "HTTP", encrypted: ingress.hasTLS, line: ingress.line)
        entry.remarks = ["that clients are on the internet, and the port, are assumed"]
        network.connections.append(entry)
        for backend in ingress.backends {
            guard let service = cluster.service(backend.service, in: ingress.namespace) else {
                network.losses.append(
                    "line \(backend.line): the Ingress '\(ingress.name)' leads to the service '\(backend.service)', which is "
                        + "not in the file")
                continue
            }
            for workload in cluster.workloads(of: service) {
                let target = service.target(of: backend.port, in: workload)
                open(
                    Self.controller, to: workload, (target, .tcp), line: backend.line,
                    purpose: backend.host.isEmpty ? nil : "Requests for \(backend.host)")
            }
        }
    }

    private mutating func publish(_ service: Cluster.Service) {
        for workload in cluster.workloads(of: service) {
            for port in service.ports {
                open(
                    Self.clients, to: workload,
                    (service.target(of: .number(port.number), in: workload), port.transport),
                    line: service.line,
                    remarks: ["the service \(service.name) of type \(service.type) opens it; who connects is assumed"])
            }
        }
    }

    // MARK: Policies

    private mutating func read(policy: Cluster.Policy) {
        let pods = cluster.workloads.filter { $0.namespace == policy.namespace && policy.selector.matches($0.labels) }
        if pods.isEmpty {
            network.losses.append(
                "line \(policy.line): the NetworkPolicy '\(policy.name)' concerns no workload of the file")
            return
        }
        for rule in policy.rules {
            guard !rule.peers.isEmpty else {
                network.losses.append(
                    "line \(rule.line): '\(policy.name)' allows everything \(rule.isIngress ? "in" : "out")"
                        + (rule.ports.isEmpty ? "" : " on its ports") + ", which says not who connects")
                continue
            }
            for peer in rule.peers {
                for pod in pods { connect(pod, peer, rule, of: policy) }
            }
        }
    }

    private mutating func connect(
        _ pod: Cluster.Workload, _ peer: Cluster.Peer, _ rule: Cluster.Rule, of policy: Cluster.Policy
    ) {
        let others = cluster.workloads(of: peer, from: policy.namespace)
        let ports = rule.ports.isEmpty ? [Cluster.PolicyPort(port: nil, transport: .tcp, end: nil)] : rule.ports
        for port in ports {
            var remarks: [String] = []
            if rule.ports.isEmpty { remarks.append("the policy allows every port and transport") }
            if others.isEmpty {
                let end = cluster.end(of: peer, from: policy.namespace)
                if peer.address == nil { remarks.append("no workload of the file has these labels") }
                if rule.isIngress {
                    open(end, to: pod, (port.number(in: pod), port.transport), line: rule.line, remarks: remarks)
                } else {
                    add(Self.end(pod), end, (port.number(in: nil), port.transport), line: rule.line, remarks: remarks)
                }
                continue
            }
            for other in others where other.id != pod.id {
                if rule.isIngress {
                    open(
                        Self.end(other), to: pod, (port.number(in: pod), port.transport), line: rule.line,
                        remarks: remarks)
                } else {
                    open(
                        Self.end(pod), to: other, (port.number(in: other), port.transport), line: rule.line,
                        remarks: remarks)
                }
            }
        }
    }

    // MARK: Environment

    private mutating func readEnvironment(of workload: Cluster.Workload) {
        for (address, line) in workload.addresses {
            let parts = address.host.split(separator: ".").map(String.init)
            guard let name = parts.first,
                let service = cluster.service(name, in: parts.count > 1 ? parts[1] : workload.namespace)
            else { continue }
            for target in cluster.workloads(of: service) where target.id != workload.id {
                let wanted =
                    address.port.map { Cluster.BackendPort.number($0) }
                    ?? service.ports.first.map { .number($0.number) }
                let port = wanted.flatMap { service.target(of: $0, in: target) }
                open(
                    Self.end(workload), to: target, (port, .tcp), line: line,
                    remarks: [
                        "assumed from the environment of \(workload.name), which names the service \(service.name)"
                    ])
            }
        }
    }
}

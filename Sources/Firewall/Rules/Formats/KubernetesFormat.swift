import Model
import TextFormats
import Words

/// A NetworkPolicy for each component that runs in Kubernetes. A policy isolates the pods that it selects: what it does not
/// name is dropped, whatever the style.
struct KubernetesFormat: RuleFormat {
    let name = "kubernetes"
    let title = "Kubernetes NetworkPolicy"

    let lack = "the deployment says of no component where it runs, under 'kubernetes'"

    func files(writing set: RuleSet, of plan: RulePlan, _ style: RuleStyle) -> [RuleFile] { [] }

    func files(writing plan: RulePlan, _ style: RuleStyle) -> [RuleFile] {
        plan.flows.flatMap { [$0.flow.source, $0.flow.destination] }.compactMap { plan.workloads[$0.component.id] }
            .unique().compactMap { component in
                plan.deployment.workloads[component].map { file(component, $0, plan) }
            }
    }

    func obstacle(to rule: FirewallRule) -> RuleObstacle? {
        switch rule.transport {
        case .tcp, .udp, .sctp: rule.flow.isMulticast ? .noGroups(format: "Kubernetes") : nil
        case .icmp, .gre, .ip, .unknown, .none: .onlyTransportsWithPorts(format: "Kubernetes")
        }
    }

    /// Those of flows of which a side runs there; a side that does needs no address.
    func gaps(of plan: RulePlan) -> [RuleGap] {
        plan.gaps.filter { gap in
            let flow = gap.flow
            let ends = [flow.source, flow.destination]
            guard ends.contains(where: { plan.workloads[$0.component.id] != nil }) else { return false }
            switch gap.cause {
            case .noHosts(let role), .names(let role, _, _):
                return ends.contains { end in
                    plan.workloads[end.component.id] == nil
                        && (role == end.machine.id.text || role.hasPrefix("\(end.machine.id)@"))
                }
            default: return true
            }
        }
    }

    // MARK: A policy

    private func file(_ component: Component.ID, _ workload: Workload, _ plan: RulePlan) -> RuleFile {
        let isHere = { (end: ResolvedFlowEnd) in plan.workloads[end.component.id] == component }
        let ingress = plan.flows.filter { isHere($0.flow.destination) && !isHere($0.flow.source) }
            .flatMap { entry($0, peer: $0.flow.source, $0.sources, "from", plan) }
        let egress = plan.flows.filter { isHere($0.flow.source) && !isHere($0.flow.destination) }
            .flatMap { entry($0, peer: $0.flow.destination, $0.destinations, "to", plan) }
        let lines =
            HashComment.lines(heading(component, plan)) + [
                "apiVersion: networking.k8s.io/v1", "kind: NetworkPolicy", "metadata:",
                "  name: \(YAMLText.scalar("portolan-\(component)"))",
                "  namespace: \(YAMLText.quoted(workload.namespace))", "spec:",
                "  podSelector:\(workload.labels.isEmpty ? " {}" : "")",
            ] + labels(workload, indent: 4) + ["  policyTypes: [Ingress, Egress]"]
            + list("ingress", ingress + baseline(.inbound, plan)) + list("egress", egress + baseline(.outbound, plan))
        return RuleFile(
            path: "\(component).yaml", names: [component.text], text: lines.joined(separator: "\n") + "\n")
    }

    private func heading(_ component: Component.ID, _ plan: RulePlan) -> [String] {
        let gaps = plan.gaps.filter { gap in
            [gap.flow.source, gap.flow.destination].contains { plan.workloads[$0.component.id] == component }
        }
        return [
            "\(plan.deployment.name), edition \(plan.edition): the pods of '\(component)'.",
            "",
            "Written by Portolan. A policy isolates the pods that it selects: what neither the edition nor 'baseline' names is",
            "dropped, the cluster's name service too unless 'baseline' has it. To load it: kubectl apply -f \(component).yaml",
        ]
            + (plan.selection.text.map { ["Only flows that are \($0) are written."] } ?? [])
            + (gaps.isEmpty ? [] : ["", "NOT WRITTEN, in whole or in part:"])
            + gaps.map { "- \($0.flow.id): \($0.reason)" }
    }

    private func list(_ key: String, _ lines: [String]) -> [String] {
        lines.isEmpty ? ["  \(key): []"] : ["  \(key):"] + lines
    }

    private func labels(_ workload: Workload, indent: Int) -> [String] {
        guard !workload.labels.isEmpty else { return [] }
        let space = String(repeating: " ", count: indent)
        return ["\(space)matchLabels:"]
            + workload.labels.map { "\(space)  \(YAMLText.scalar($0.key)): \(YAMLText.quoted($0.value))" }
    }

    // MARK: Entries

    /// - Parameter side: `from` or `to`.
    private func entry(
        _ planned: PlannedFlow, peer: ResolvedFlowEnd, _ networks: [IPNetwork], _ side: String, _ plan: RulePlan
    ) -> [String] {
        let flow = planned.flow
        let peers = peers(peer, networks, plan)
        let ports = ports(flow)
        guard !peers.isEmpty, !ports.isEmpty, !flow.isMulticast else { return [] }
        return lines(flow.comment(limit: 400), side, peers, ports)
    }

    private func peers(_ end: ResolvedFlowEnd, _ networks: [IPNetwork], _ plan: RulePlan) -> [String] {
        guard let workload = plan.workloads[end.component.id].flatMap({ plan.deployment.workloads[$0] }) else {
            return blocks(networks)
        }
        return [
            "        - namespaceSelector:", "            matchLabels:",
            "              kubernetes.io/metadata.name: \(YAMLText.quoted(workload.namespace))",
            "          podSelector:\(workload.labels.isEmpty ? " {}" : "")",
        ] + labels(workload, indent: 12)
    }

    private func blocks(_ networks: [IPNetwork]) -> [String] {
        networks.flatMap { ["        - ipBlock:", "            cidr: \(YAMLText.quoted($0.cidr))"] }
    }

    private func ports(_ flow: ResolvedFlow) -> [String] {
        flow.transports.filter(\.hasPorts).flatMap { transport in
            PortRanges.of(flow.ports).flatMap { port($0, transport) }
        }
    }

    private func port(_ range: ClosedRange<UInt16>, _ transport: Channel.Transport) -> [String] {
        ["        - protocol: \(transport.rawValue.uppercased())", "          port: \(range.lowerBound)"]
            + (range.count > 1 ? ["          endPort: \(range.upperBound)"] : [])
    }

    private func baseline(_ direction: BaselineRule.Direction, _ plan: RulePlan) -> [String] {
        BaselineRule.all(of: plan.deployment.baseline).filter { $0.direction == direction && !$0.peers.isEmpty }
            .flatMap { rule in
                lines(
                    "baseline: \(rule.purpose)", direction == .inbound ? "from" : "to", blocks(rule.peers),
                    port(rule.ports, rule.transport))
            }
    }

    private func lines(_ comment: String, _ side: String, _ peers: [String], _ ports: [String]) -> [String] {
        var lines = HashComment.lines([comment]).map { "    \($0)" }
        lines.append("    - \(side):")
        lines += peers
        lines.append("      ports:")
        return lines + ports
    }
}

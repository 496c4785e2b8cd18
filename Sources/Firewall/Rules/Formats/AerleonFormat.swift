import Model
import TextFormats

/// A policy and its definitions for Aerleon, in the folders in which `aclgen` looks for them. Aerleon generates rules
/// for firewalls of many vendors; this policy has Cisco ASA as its target.
struct AerleonFormat: RuleFormat {
    let name = "aerleon"
    let title = "Aerleon, and through it Cisco ASA"

    func files(writing plan: RulePlan) -> [RuleFile] {
        let terms = terms(of: plan)
        var tokens = NetworkTokens()
        let policy = terms.flatMap { term($0, &tokens) }
        return [
            RuleFile(path: "def/portolan.yaml", role: RuleFile.network, text: definitions(tokens, terms)),
            RuleFile(path: "policies/pol/portolan.yaml", role: RuleFile.network, text: self.policy(policy, plan)),
        ]
    }

    /// The rules of each flow, each transport and side of it by itself; Aerleon separates the families of addresses.
    private func terms(of plan: RulePlan) -> [[FirewallRule]] {
        var order: [TermKey] = []
        var terms: [TermKey: [FirewallRule]] = [:]
        for flow in plan.rules.map(\.flow.id).unique() {
            for rule in plan.rules where rule.flow.id == flow {
                let key = TermKey(rule)
                if terms[key] == nil { order.append(key) }
                terms[key, default: []].append(rule)
            }
        }
        return order.compactMap { terms[$0] }
    }

    private struct TermKey: Hashable {
        var flow: Flow.ID
        var transport: Channel.Transport
        var side: FirewallRule.Side

        init(_ rule: FirewallRule) {
            flow = rule.flow.id
            transport = rule.transport
            side = rule.side
        }
    }

    func obstacle(to rule: FirewallRule) -> String? {
        if rule.transport == .icmp, rule.family == .v6 { return "Aerleon writes no ICMPv6 for Cisco ASA" }
        return Self.protocolName(rule) == nil
            ? "Aerleon and Cisco ASA have no common name for \(rule.transport.title)" : nil
    }

    private static func protocolName(_ rule: FirewallRule) -> String? {
        switch rule.transport {
        case .tcp, .udp, .sctp, .gre: rule.transport.rawValue
        case .icmp: "icmp"
        case .ip(let number): protocolNames[number]
        case .unknown, .none: nil
        }
    }

    /// The names that both Aerleon and Cisco ASA have for protocols that have only a number here.
    private static let protocolNames: [UInt8: String] = [2: "igmp", 50: "esp", 51: "ah", 89: "ospf", 103: "pim"]

    // MARK: The policy

    private func policy(_ terms: [String], _ plan: RulePlan) -> String {
        let heading = HashComment.lines(plan.heading(of: "a firewall between all hosts", gaps: plan.gaps))
        let name = "\(plan.deployment.name), edition \(plan.version)"
        var lines = heading + ["filters:", "  - header:", "      comment: \(YAMLText.quoted(name))"]
        lines += ["      targets:", "        ciscoasa: portolan", "    terms:"] + terms
        lines += ["      - name: default-deny", "        action: deny"]
        return lines.joined(separator: "\n") + "\n"
    }

    private func term(_ rules: [FirewallRule], _ tokens: inout NetworkTokens) -> [String] {
        guard let rule = rules.first else { return [] }
        let source = tokens.token(rule.sourceRole.name, rules.flatMap(\.sources))
        let destination = tokens.token(
            rule.flow.isMulticast ? "\(rule.flow.channel.id)-group" : rule.destinationRole.name,
            rules.flatMap(\.destinations))
        return [
            "      - name: \(YAMLText.scalar(Self.name(rule)))",
            "        comment: \(YAMLText.quoted(rule.flow.id.shortened(to: Self.remarkLimit)))",
            "        source-address: \(YAMLText.scalar(source))",
            "        destination-address: \(YAMLText.scalar(destination))",
        ]
            + (rule.sourcePorts.isEmpty
                ? [] : ["        source-port: \(YAMLText.scalar(Self.service(rule) + "-FROM"))"])
            + (rule.transport.hasPorts ? ["        destination-port: \(YAMLText.scalar(Self.service(rule)))"] : [])
            + ["        protocol: \(Self.protocolName(rule) ?? "")", "        action: accept"]
    }

    /// A remark of Cisco ASA.
    private static let remarkLimit = 100

    /// Ids of flows hold letters, digits, hyphens, `@` and dots.
    private static func name(_ rule: FirewallRule) -> String {
        let side = rule.side == .initiator ? "published" : nil
        let parts = [rule.flow.id.text, rule.variant, side].compactMap(\.self)
        return parts.joined(separator: "_").replacing("@", with: "_at_").replacing(".", with: "_on_")
    }

    private static func service(_ rule: FirewallRule) -> String {
        let side = rule.side == .initiator ? "-PUBLISHED" : ""
        return rule.flow.channel.id.text.uppercased() + (rule.variant.map { "-" + $0.uppercased() } ?? "") + side
    }

    // MARK: The definitions

    private func definitions(_ tokens: NetworkTokens, _ terms: [[FirewallRule]]) -> String {
        var lines = ["networks:"]
        for (name, networks) in tokens.all {
            lines += ["  \(YAMLText.scalar(name)):", "    values:"]
            lines += networks.map { "      - address: \(YAMLText.quoted($0.cidr))" }
        }
        lines.append("services:")
        var seen: Set<String> = []
        for rule in terms.compactMap(\.first) where rule.transport.hasPorts {
            let name = Self.service(rule)
            guard seen.insert(name).inserted else { continue }
            for (name, ranges) in [(name, rule.ports), (name + "-FROM", rule.sourcePorts)] where !ranges.isEmpty {
                lines.append("  \(YAMLText.scalar(name)):")
                for ports in ranges {
                    lines.append("    - protocol: \(rule.transport.rawValue)")
                    lines.append("      port: \(YAMLText.quoted(ports.text(separator: "-")))")
                }
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }
}

/// Names for lists of networks: one for each list, made of the role's.
private struct NetworkTokens {
    private(set) var all: [(name: String, networks: [IPNetwork])] = []

    mutating func token(_ role: String, _ networks: [IPNetwork]) -> String {
        let networks = networks.unique()
        let base = role.uppercased().replacing("@", with: "_AT_")
        var name = base
        var number = 2
        while let taken = all.first(where: { $0.name == name }) {
            if taken.networks == networks { return name }
            name = "\(base)_\(number)"
            number += 1
        }
        all.append((name, networks))
        return name
    }
}

import Model
import TextFormats

/// A policy and its definitions for Aerleon, in the folders in which `aclgen` looks for them. Aerleon generates rules
/// for firewalls of many vendors; this policy has Cisco ASA as its target.
struct AerleonFormat: RuleFormat {
    let name = "aerleon"
    let title = "Aerleon, and through it Cisco ASA"

    func files(for plan: RulePlan) -> [RuleFile] {
        let terms = terms(of: plan)
        var tokens = NetworkTokens()
        let policy = terms.flatMap { term($0, &tokens) }
        return [
            RuleFile(path: "def/portolan.yaml", role: RuleFile.network, text: definitions(tokens, terms)),
            RuleFile(path: "policies/pol/portolan.yaml", role: RuleFile.network, text: self.policy(policy, plan)),
        ]
    }

    /// The rules of each flow; Aerleon separates the families of addresses.
    private func terms(of plan: RulePlan) -> [[FirewallRule]] {
        plan.rules.map(\.flow.id).unique().map { id in plan.rules.filter { $0.flow.id == id } }
    }

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
            "      - name: \(YAMLText.scalar(Self.name(rule.flow.id)))",
            "        comment: \(YAMLText.quoted(rule.flow.id.shortened(to: Self.remarkLimit)))",
            "        source-address: \(YAMLText.scalar(source))",
            "        destination-address: \(YAMLText.scalar(destination))",
            "        destination-port: \(YAMLText.scalar(Self.service(rule.flow)))",
            "        protocol: \(rule.flow.transport.rawValue)", "        action: accept",
        ]
    }

    /// A remark of Cisco ASA.
    private static let remarkLimit = 100

    /// Ids of flows hold letters, digits, hyphens, `@` and dots.
    private static func name(_ id: Flow.ID) -> String {
        id.text.replacing("@", with: "_at_").replacing(".", with: "_on_")
    }

    private static func service(_ flow: ResolvedFlow) -> String { flow.channel.id.text.uppercased() }

    // MARK: The definitions

    private func definitions(_ tokens: NetworkTokens, _ terms: [[FirewallRule]]) -> String {
        var lines = ["networks:"]
        for (name, networks) in tokens.all {
            lines += ["  \(YAMLText.scalar(name)):", "    values:"]
            lines += networks.map { "      - address: \(YAMLText.quoted($0.cidr))" }
        }
        lines.append("services:")
        var seen: Set<Channel.ID> = []
        for rule in terms.compactMap(\.first) where seen.insert(rule.flow.channel.id).inserted {
            lines.append("  \(YAMLText.scalar(Self.service(rule.flow))):")
            for ports in rule.ports {
                lines.append("    - protocol: \(rule.flow.transport.rawValue)")
                lines.append("      port: \(YAMLText.quoted(ports.text(separator: "-")))")
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

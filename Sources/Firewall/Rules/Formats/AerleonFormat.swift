import Model
import TextFormats
import Words

/// A policy and its definitions for Aerleon for each firewall between networks, in the folders in which `aclgen` looks for
/// them. Aerleon generates rules for firewalls of many vendors; these policies have Cisco IOS as their
/// target, and Cisco ASA, of which it writes IPv4 only.
struct AerleonFormat: RuleFormat {
    let name = "aerleon"
    let title = "Aerleon, and through it Cisco IOS and ASA"

    func files(writing set: RuleSet, of plan: RulePlan, _ style: RuleStyle) -> [RuleFile] {
        guard case .border = set.place else { return [] }
        let terms = terms(of: set.forwarded)
        var tokens = NetworkTokens(prefix: set.name.uppercased() + "_")
        let baseline = BaselineRule.all(of: plan.deployment.baseline).filter { $0.sourcePorts == nil }
        let policy =
            baseline.enumerated().flatMap { term($1, number: $0, &tokens) } + terms.flatMap { term($0, &tokens) }
        let definitions = definitions(set, tokens, terms, baseline)
        return [
            RuleFile(set, path: "def/\(set.name).yaml", text: definitions),
            RuleFile(set, path: "policies/pol/\(set.name).yaml", text: self.policy(policy, set, plan, style)),
        ]
    }

    /// The rules of each flow, each transport and side of it by itself; Aerleon separates the families of addresses.
    private func terms(of rules: [FirewallRule]) -> [[FirewallRule]] {
        var order: [TermKey] = []
        var terms: [TermKey: [FirewallRule]] = [:]
        for rule in rules {
            let key = TermKey(rule)
            if terms[key] == nil { order.append(key) }
            terms[key, default: []].append(rule)
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

    func obstacle(to rule: FirewallRule) -> RuleObstacle? {
        if rule.transport == .icmp, rule.family == .v6 {
            return .noICMPv6(format: "Aerleon", program: "Cisco ASA")
        }
        return Self.protocolName(rule) == nil
            ? .noCommonName(format: "Aerleon", program: "Cisco ASA", transport: rule.transport.title) : nil
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

    private func policy(_ terms: [String], _ set: RuleSet, _ plan: RulePlan, _ style: RuleStyle) -> String {
        let use =
            style.isComplete
            ? ["What goes this way and is not named here is denied. Of Cisco ASA Aerleon writes IPv4 only."]
            : [
                "These terms only accept. An access list of Cisco denies at its end what none of its terms accepts: put the",
                "generated lines into the site's own. Of Cisco ASA Aerleon writes IPv4 only.",
            ]
        let heading = HashComment.lines(plan.heading(of: set, use: use))
        let name = "\(plan.deployment.name), edition \(plan.edition), \(set.title)"
        var lines = heading + ["filters:", "  - header:", "      comment: \(YAMLText.quoted(name))"]
        let list = "portolan-\(set.name)"
        lines += ["      targets:", "        ciscoasa: \(YAMLText.scalar(list))"]
        lines += ["        cisco: \(YAMLText.quoted("\(list) mixed"))", "    terms:"] + terms
        if style.isComplete {
            lines += ["      - name: default-deny", "        action: deny"]
            if style.logsDropped { lines.append("        logging: true") }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func term(_ rule: BaselineRule, number: Int, _ tokens: inout NetworkTokens) -> [String] {
        let side = rule.direction == .inbound ? "source-address" : "destination-address"
        let token = tokens.token("baseline", rule.peers)
        return [
            "      - name: \(YAMLText.scalar("baseline-\(number + 1)"))",
            "        comment: \(YAMLText.quoted("baseline: \(rule.purpose)"))",
            "        \(side): \(YAMLText.scalar(token))",
            "        destination-port: \(YAMLText.scalar(tokens.prefix + Self.service(rule)))",
            "        protocol: \(rule.transport.rawValue)", "        action: accept",
        ]
    }

    private static func service(_ rule: BaselineRule) -> String {
        "BASELINE-\(rule.transport.rawValue.uppercased())-\(rule.ports.text(separator: "-"))"
    }

    private func term(_ rules: [FirewallRule], _ tokens: inout NetworkTokens) -> [String] {
        guard let rule = rules.first else { return [] }
        let source = tokens.token(rule.sourceRole.name, rules.flatMap(\.sources))
        let destination = tokens.token(
            rule.flow.isMulticast ? "\(rule.flow.channel.id)-group" : rule.destinationRole.name,
            rules.flatMap(\.destinations))
        return [
            "      - name: \(YAMLText.scalar(Self.name(rule)))",
            "        comment: \(YAMLText.quoted(rule.comment(limit: Self.remarkLimit)))",
            "        source-address: \(YAMLText.scalar(source))",
            "        destination-address: \(YAMLText.scalar(destination))",
        ]
            + (rule.sourcePorts.isEmpty
                ? [] : ["        source-port: \(YAMLText.scalar(tokens.prefix + Self.service(rule) + "-FROM"))"])
            + (rule.transport.hasPorts
                ? ["        destination-port: \(YAMLText.scalar(tokens.prefix + Self.service(rule)))"] : [])
            + ["        protocol: \(Self.protocolName(rule) ?? "")", "        action: accept"]
    }

    /// A remark of Cisco ASA.
    private static let remarkLimit = 100

    /// Of a term, in bytes.
    private static let nameLimit = 60

    /// Ids of flows hold letters, digits, hyphens, `@` and dots.
    private static func name(_ rule: FirewallRule) -> String {
        let side = rule.side == .initiator ? "published" : nil
        let parts = [rule.flow.id.text, rule.variant, side].compactMap(\.self)
        let name = parts.joined(separator: "_").replacing("@", with: "_at_").replacing(".", with: "_on_")
        guard name.utf8.count > nameLimit else { return name }
        let digest = FNV1a.hexDigest(of: name.utf8).prefix(12)
        return String(decoding: name.utf8.prefix(nameLimit - 13), as: UTF8.self) + "_" + digest
    }

    private static func service(_ rule: FirewallRule) -> String {
        let side = rule.side == .initiator ? "-PUBLISHED" : ""
        return rule.flow.channel.id.text.uppercased() + (rule.variant.map { "-" + $0.uppercased() } ?? "") + side
    }

    // MARK: The definitions

    private func definitions(
        _ set: RuleSet, _ tokens: NetworkTokens, _ terms: [[FirewallRule]], _ baseline: [BaselineRule]
    ) -> String {
        var lines = ["networks:"]
        for (name, networks) in tokens.all {
            lines += ["  \(YAMLText.scalar(name)):", "    values:"]
            lines += networks.map { "      - address: \(YAMLText.quoted($0.cidr))" }
        }
        var services: [(name: String, transport: String, ports: [ClosedRange<UInt16>])] = baseline.map {
            (Self.service($0), $0.transport.rawValue, [$0.ports])
        }
        for rule in terms.compactMap(\.first) where rule.transport.hasPorts {
            let name = Self.service(rule)
            services.append((name, rule.transport.rawValue, rule.ports))
            services.append((name + "-FROM", rule.transport.rawValue, rule.sourcePorts))
        }
        var seen: Set<String> = []
        lines.append("services:")
        for service in services where !service.ports.isEmpty && seen.insert(service.name).inserted {
            lines.append("  \(YAMLText.scalar(tokens.prefix + service.name)):")
            for ports in service.ports {
                lines.append("    - protocol: \(service.transport)")
                lines.append("      port: \(YAMLText.quoted(ports.text(separator: "-")))")
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }
}

/// Names for lists of networks: one for each list, made of the role's.
private struct NetworkTokens {
    /// Of all names in a file, because Aerleon reads the definitions of all files together.
    let prefix: String
    private(set) var all: [(name: String, networks: [IPNetwork])] = []

    init(prefix: String) { self.prefix = prefix }

    mutating func token(_ role: String, _ networks: [IPNetwork]) -> String {
        let networks = networks.unique()
        let base = prefix + role.uppercased().replacing("@", with: "_AT_")
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

import Model

/// A chain of nftables: its hook, and its rules as lines.
struct NFTablesChain {
    /// `input`, `output` or `forward`.
    let hook: String
    /// Of its name among the chains of one file; empty for the only one.
    let suffix: String
    let lines: [String]

    static func all(of set: RuleSet, _ plan: RulePlan, _ style: RuleStyle) -> [NFTablesChain] {
        let baseline = BaselineRule.all(of: plan.deployment.baseline)
        switch set.place {
        case .hosts(let hosts):
            let input =
                ["iifname \"lo\" accept"] + control(onLink: true) + groups(set.inbound + set.outbound)
                + baseline.filter { $0.direction == .inbound }.map(line) + set.inbound.map(line)
            let output =
                ["oifname \"lo\" accept"] + control(onLink: true) + groups(set.inbound + set.outbound)
                + baseline.filter { $0.direction == .outbound }.map(line) + set.outbound.map(line)
            let forward = control(onLink: false) + set.forwarded.map(line)
            return [
                NFTablesChain(hook: "input", suffix: "-in", lines: input + ending(style, hosts)),
                NFTablesChain(hook: "output", suffix: "-out", lines: output + ending(style, hosts)),
            ] + (set.forwarded.isEmpty ? [] : [NFTablesChain(hook: "forward", suffix: "-forward", lines: forward)])
        case .border(let border):
            let lines =
                control(onLink: false) + baseline.filter { $0.sourcePorts == nil }.map(line)
                + (set.forwarded + (style.isComplete ? set.shared : [])).map(line)
            return [NFTablesChain(hook: "forward", suffix: "", lines: lines + ending(style, border))]
        }
    }

    // MARK: What is always there

    private static func control(onLink: Bool) -> [String] {
        let v6 = NetworkControl.v6 + (onLink ? NetworkControl.v6OnLink : [])
        return [
            "ct state established,related accept",
            "icmp type \(set(NetworkControl.v4.map(\.name))) accept",
            "icmpv6 type \(set(v6.map(\.name))) accept",
        ]
    }

    /// Without these a switch finds no member of a group of IPv4.
    private static func groups(_ rules: [FirewallRule]) -> [String] {
        rules.contains { $0.flow.isMulticast && $0.family == .v4 } ? ["ip protocol igmp accept"] : []
    }

    // MARK: What is dropped

    private static func ending(_ style: RuleStyle, _ hosts: HostSet) -> [String] {
        guard style.isComplete else { return [] }
        let families = IPNetwork.Family.allCases.filter(hosts.has)
        let match = families.count == 2 ? "" : families.map { "meta nfproto \(name($0)) " }.joined()
        return drop(match, style)
    }

    /// Whatever goes from one zone to the other, but for networks of other zones inside them.
    private static func ending(_ style: RuleStyle, _ border: ZoneBorder) -> [String] {
        guard style.isComplete else { return [] }
        return IPNetwork.Family.allCases.flatMap { family -> [String] in
            let of = { (networks: [IPNetwork]) in networks.filter { $0.family == family } }
            let (from, to) = (of(border.sources), of(border.destinations))
            guard !from.isEmpty, !to.isEmpty else { return [] }
            let prefix = family == .v4 ? "ip" : "ip6"
            let others = [("saddr", of(border.otherSources)), ("daddr", of(border.otherDestinations))]
                .filter { !$0.1.isEmpty }
                .map { "\(prefix) \($0.0) \(set($0.1.map(\.description))) return" }
            let matches = [match("\(prefix) saddr", from), match("\(prefix) daddr", to)].filter { !$0.isEmpty }
            let all = matches.isEmpty ? "meta nfproto \(name(family)) " : matches.map { $0 + " " }.joined()
            return others + drop(all, style)
        }
    }

    /// - Parameter match: empty, or ends in a space.
    private static func drop(_ match: String, _ style: RuleStyle) -> [String] {
        let log = "\(match)limit rate 10/minute burst 5 packets log prefix \"portolan drop: \""
        return (style.logsDropped ? [log] : []) + ["\(match)drop"]
    }

    private static func name(_ family: IPNetwork.Family) -> String { family == .v4 ? "ipv4" : "ipv6" }

    // MARK: Rules

    private static func line(_ rule: FirewallRule) -> String {
        let prefix = rule.family == .v4 ? "ip" : "ip6"
        let matches = [match("\(prefix) saddr", rule.sources), match("\(prefix) daddr", rule.destinations)]
        return line(rule.family, matches, transport(rule), rule.comment(limit: commentLimit))
    }

    private static func line(_ rule: BaselineRule) -> String {
        let prefix = rule.family == .v4 ? "ip" : "ip6"
        let side = rule.direction == .inbound ? "saddr" : "daddr"
        let ports =
            (rule.sourcePorts.map { "\(rule.transport.rawValue) sport \($0.text(separator: "-")) " } ?? "")
            + "\(rule.transport.rawValue) dport \(rule.ports.text(separator: "-"))"
        let matches = rule.peers.isEmpty ? [] : [match("\(prefix) \(side)", rule.peers)]
        return line(rule.family, matches, ports, "baseline: \(rule.purpose)")
    }

    private static func line(
        _ family: IPNetwork.Family, _ matches: [String], _ transport: String, _ comment: String
    ) -> String {
        let addresses = matches.filter { !$0.isEmpty }
        let all = addresses.isEmpty ? ["meta nfproto \(name(family))"] : addresses
        return (all + [transport, "ct state new accept comment \(quoted(comment))"]).joined(separator: " ")
    }

    private static func transport(_ rule: FirewallRule) -> String {
        guard rule.transport.hasPorts else { return "meta l4proto \(rule.protocolNumber)" }
        let name = rule.transport.rawValue
        let ports = { (ranges: [ClosedRange<UInt16>]) in set(ranges.map { $0.text(separator: "-") }) }
        return (rule.sourcePorts.isEmpty ? "" : "\(name) sport \(ports(rule.sourcePorts)) ")
            + "\(name) dport \(ports(rule.ports))"
    }

    /// Empty where every address matches.
    private static func match(_ key: String, _ networks: [IPNetwork]) -> String {
        networks.contains(where: \.isAny) ? "" : "\(key) \(set(networks.map(\.description)))"
    }

    private static func set(_ elements: [String]) -> String {
        elements.count == 1 ? elements[0] : "{ \(elements.joined(separator: ", ")) }"
    }

    /// Bytes of a comment; one more ends it.
    private static let commentLimit = 127

    /// A string in nft has no escapes; what could end it is replaced.
    private static func quoted(_ text: String) -> String {
        let safe = text.unicodeScalars.map { scalar in
            scalar.isASCII && scalar.value >= 0x20 && scalar != "\"" && scalar != "\\" && scalar.value != 0x7F
                ? scalar : "?"
        }
        return "\"\(String(String.UnicodeScalarView(safe)))\""
    }
}

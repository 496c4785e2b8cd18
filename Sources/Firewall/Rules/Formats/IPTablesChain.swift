import Model

/// A chain of iptables, of one family of addresses: its rules without its name.
struct IPTablesChain {
    /// `INPUT`, `OUTPUT` or `FORWARD`.
    let hook: String
    let name: String
    let rules: [String]

    static func all(
        of set: RuleSet, _ plan: RulePlan, _ style: RuleStyle, _ family: IPNetwork.Family
    ) -> [IPTablesChain] {
        let baseline = BaselineRule.all(of: plan.deployment.baseline).filter { $0.family == family }
        let of = { (rules: [FirewallRule]) in rules.filter { $0.family == family } }
        switch set.place {
        case .hosts(let hosts):
            let hasGroups = of(set.inbound + set.outbound).contains { $0.flow.isMulticast }
            let shared = control(family, onLink: true, hasGroups: hasGroups)
            let end = style.isComplete && style.logsDropped && hosts.has(family) ? [log] : []
            let input =
                ["-i lo -j ACCEPT"] + shared + baseline.filter { $0.direction == .inbound }.map(line)
                + of(set.inbound).flatMap(lines) + end
            let output =
                ["-o lo -j ACCEPT"] + shared + baseline.filter { $0.direction == .outbound }.map(line)
                + of(set.outbound).flatMap(lines) + end
            let forward = control(family, onLink: false, hasGroups: false) + of(set.forwarded).flatMap(lines)
            return [
                IPTablesChain(hook: "INPUT", name: name("in", set.name), rules: input),
                IPTablesChain(hook: "OUTPUT", name: name("out", set.name), rules: output),
            ]
                + (set.forwarded.isEmpty
                    ? [] : [IPTablesChain(hook: "FORWARD", name: name("fwd", set.name), rules: forward)])
        case .border(let border):
            let shared = style.isComplete ? set.shared : []
            let rules =
                control(family, onLink: false, hasGroups: false)
                + baseline.filter { $0.sourcePorts == nil }.map(line) + of(set.forwarded + shared).flatMap(lines)
            return [
                IPTablesChain(
                    hook: "FORWARD", name: name("fw", set.name), rules: rules + ending(style, border, family))
            ]
        }
    }

    /// The names of a set's chains.
    static func names(of set: RuleSet) -> [String] {
        guard !set.isBorder else { return [name("fw", set.name)] }
        return (["in", "out"] + (set.forwarded.isEmpty ? [] : ["fwd"])).map { name($0, set.name) }
    }

    /// At most 28 bytes, as iptables has it: of a longer name its beginning and a digest.
    private static func name(_ hook: String, _ set: String) -> String {
        let name = "ptl-\(hook)-\(set)"
        guard name.utf8.count > 28 else { return name }
        let digest = FNV1a.hexDigest(of: set.utf8).prefix(8)
        return String(decoding: name.utf8.prefix(19), as: UTF8.self) + "~" + digest
    }

    // MARK: What is always there

    private static func control(_ family: IPNetwork.Family, onLink: Bool, hasGroups: Bool) -> [String] {
        let established = ["-m conntrack --ctstate ESTABLISHED,RELATED -j ACCEPT"]
        guard family == .v6 else {
            return established + NetworkControl.v4.map { "-p icmp -m icmp --icmp-type \($0.type) -j ACCEPT" }
                + (hasGroups ? ["-p igmp -j ACCEPT"] : [])
        }
        let messages = NetworkControl.v6 + (onLink ? NetworkControl.v6OnLink : [])
        return established + messages.map { "-p ipv6-icmp -m icmp6 --icmpv6-type \($0.type) -j ACCEPT" }
    }

    // MARK: What is dropped

    /// Whatever goes from one zone to the other, but for networks of other zones inside them.
    private static func ending(_ style: RuleStyle, _ border: ZoneBorder, _ family: IPNetwork.Family) -> [String] {
        guard style.isComplete else { return [] }
        let of = { (networks: [IPNetwork]) in networks.filter { $0.family == family } }
        let pairs = of(border.sources).flatMap { from in of(border.destinations).map { "-s \(from.cidr) -d \($0.cidr)" }
        }
        guard !pairs.isEmpty else { return [] }
        return of(border.otherSources).map { "-s \($0.cidr) -j RETURN" }
            + of(border.otherDestinations).map { "-d \($0.cidr) -j RETURN" }
            + pairs.flatMap { (style.logsDropped ? ["\($0) \(log)"] : []) + ["\($0) -j DROP"] }
    }

    private static let log =
        "-m limit --limit 10/minute --limit-burst 5 -j LOG --log-prefix \"portolan drop: \""

    // MARK: Rules

    /// A rule has one source, one destination and up to fifteen ports of each side, of which a range counts for two.
    private static func lines(_ rule: FirewallRule) -> [String] {
        let comment = quoted(rule.comment(limit: commentLimit))
        return rule.sources.flatMap { source in
            rule.destinations.flatMap { destination in
                matches(rule).map { match in
                    "-s \(source.cidr) -d \(destination.cidr) \(match)"
                        + " -m conntrack --ctstate NEW -m comment --comment \(comment) -j ACCEPT"
                }
            }
        }
    }

    /// A baseline's rule has as many lines as peers.
    private static func line(_ rule: BaselineRule) -> String {
        let transport = rule.transport.rawValue
        let side = rule.direction == .inbound ? "-s" : "-d"
        let peers = rule.peers.isEmpty ? "" : "\(side) \(rule.peers.map(\.cidr).joined(separator: ",")) "
        let from = rule.sourcePorts.map { "--sport \($0.text(separator: ":")) " } ?? ""
        return "\(peers)-p \(transport) -m \(transport) \(from)--dport \(rule.ports.text(separator: ":"))"
            + " -m conntrack --ctstate NEW -m comment --comment \(quoted("baseline: \(rule.purpose)")) -j ACCEPT"
    }

    /// What matches the transport and the ports: `-p tcp -m tcp --dport 443`.
    private static func matches(_ rule: FirewallRule) -> [String] {
        guard rule.transport.hasPorts else { return ["-p \(rule.protocolNumber)"] }
        let transport = rule.transport.rawValue
        let sources =
            rule.sourcePorts.isEmpty ? [""] : portMatches(rule.sourcePorts, "sport", transport).map { " " + $0 }
        return sources.flatMap { source in
            portMatches(rule.ports, "dport", transport).map { "-p \(transport)\(source) \($0)" }
        }
    }

    /// - Parameter side: `sport` or `dport`.
    private static func portMatches(
        _ ranges: [ClosedRange<UInt16>], _ side: String, _ transport: String
    ) -> [String] {
        stride(from: 0, to: ranges.count, by: 7).map { start in
            let texts = ranges.dropFirst(start).prefix(7).map { $0.text(separator: ":") }
            return texts.count == 1
                ? "-m \(transport) --\(side) \(texts[0])" : "-m multiport --\(side)s \(texts.joined(separator: ","))"
        }
    }

    /// Bytes of a comment; one more ends it.
    private static let commentLimit = 255

    private static func quoted(_ text: String) -> String {
        var out = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\":
                out += "\\"
                out.unicodeScalars.append(scalar)
            case _ where scalar.value < 0x20 || scalar.value == 0x7F: out += "?"
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out + "\""
    }
}

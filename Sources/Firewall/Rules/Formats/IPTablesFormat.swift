import Model

/// Rules for `iptables-restore` and `ip6tables-restore`: two files for the hosts of each role, which replace the table
/// `filter`, and two for a firewall between all hosts, which replace its chain `FORWARD` if loaded with `--noflush`.
struct IPTablesFormat: RuleFormat {
    let name = "iptables"
    let title = "iptables-restore"

    func files(writing plan: RulePlan) -> [RuleFile] {
        let families: [(IPNetwork.Family, String)] = [(.v4, "v4"), (.v6, "v6")]
        var files: [RuleFile] = []
        for (family, suffix) in families {
            let rules = plan.rules.filter { $0.family == family }
            guard !rules.isEmpty else { continue }
            let subject = "a firewall between all hosts (iptables-restore --noflush)"
            files.append(
                file(
                    RuleFile.network, suffix, plan.heading(of: subject, gaps: plan.gaps),
                    [":FORWARD DROP [0:0]", "-F FORWARD"] + chain("FORWARD", rules)))
        }
        for role in plan.roles {
            for (family, suffix) in families {
                let (input, output) = (plan.rules(to: role), plan.rules(from: role))
                guard (input + output).contains(where: { $0.family == family }) else { continue }
                let heading = plan.heading(of: "hosts of the role \(role.title)", gaps: plan.gaps(of: role))
                files.append(
                    file(
                        role.name, suffix, heading,
                        [":INPUT DROP [0:0]", ":FORWARD DROP [0:0]", ":OUTPUT DROP [0:0]"]
                            + chain("INPUT", input.filter { $0.family == family }, family)
                            + chain("OUTPUT", output.filter { $0.family == family }, family)
                            + forwarded(plan.rules(passedOnBy: role).filter { $0.family == family })))
            }
        }
        return files
    }

    private func forwarded(_ rules: [FirewallRule]) -> [String] { rules.isEmpty ? [] : chain("FORWARD", rules) }

    private func file(_ role: String, _ suffix: String, _ heading: [String], _ lines: [String]) -> RuleFile {
        let all = HashComment.lines(heading) + ["*filter"] + lines + ["COMMIT"]
        return RuleFile(path: "\(role).\(suffix)", role: role, text: all.joined(separator: "\n") + "\n")
    }

    private func chain(_ name: String, _ rules: [FirewallRule], _ family: IPNetwork.Family = .v4) -> [String] {
        var lines = ["-A \(name) -m conntrack --ctstate ESTABLISHED,RELATED -j ACCEPT"]
        if name == "INPUT" { lines.append("-A INPUT -i lo -j ACCEPT") }
        if name == "OUTPUT" { lines.append("-A OUTPUT -o lo -j ACCEPT") }
        if name != "FORWARD" { lines += groundwork(name, rules, family) }
        return lines + rules.flatMap { self.lines(name, $0) }
    }

    /// Without these a host finds no neighbour in IPv6 (RFC 4890, 4.4.1), and its switch no member of a group.
    private func groundwork(_ chain: String, _ rules: [FirewallRule], _ family: IPNetwork.Family) -> [String] {
        let hasGroups = rules.contains { $0.flow.isMulticast }
        if family == .v4 { return hasGroups ? ["-A \(chain) -p igmp -j ACCEPT"] : [] }
        let types = [133, 134, 135, 136] + (hasGroups ? [130, 131, 143] : [])
        return types.map { "-A \(chain) -p ipv6-icmp -m icmp6 --icmpv6-type \($0) -j ACCEPT" }
    }

    /// A rule has one source, one destination and up to fifteen ports of each side, of which a range counts for two.
    private func lines(_ chain: String, _ rule: FirewallRule) -> [String] {
        let comment = Self.quoted(rule.flow.id.shortened(to: Self.commentLimit))
        var lines: [String] = []
        for source in rule.sources {
            for destination in rule.destinations {
                for match in matches(rule) {
                    lines.append(
                        "-A \(chain) -s \(source.cidr) -d \(destination.cidr) \(match)"
                            + " -m conntrack --ctstate NEW -m comment --comment \(comment) -j ACCEPT")
                }
            }
        }
        return lines
    }

    /// What matches the transport and the ports: `-p tcp -m tcp --dport 443`.
    private func matches(_ rule: FirewallRule) -> [String] {
        guard rule.transport.hasPorts else { return ["-p \(rule.protocolNumber)"] }
        let transport = rule.transport.rawValue
        let sources =
            rule.sourcePorts.isEmpty ? [""] : portMatches(rule.sourcePorts, "sport", transport).map { " " + $0 }
        return sources.flatMap { source in
            portMatches(rule.ports, "dport", transport).map { "-p \(transport)\(source) \($0)" }
        }
    }

    /// - Parameter side: `sport` or `dport`.
    private func portMatches(_ ranges: [ClosedRange<UInt16>], _ side: String, _ transport: String) -> [String] {
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

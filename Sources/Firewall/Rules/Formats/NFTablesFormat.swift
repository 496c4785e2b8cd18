import Model

/// Rule sets for `nft -f`: one for the hosts of each role, which filters what comes in and goes out, and one for a
/// firewall between all hosts. Each has a table of its own, which loading it again replaces.
struct NFTablesFormat: RuleFormat {
    let name = "nftables"
    let title = "nftables"

    func files(writing plan: RulePlan) -> [RuleFile] {
        let hosts = plan.roles.map { role in
            file(
                role.name, plan.heading(of: "hosts of the role \(role.title)", gaps: plan.gaps(of: role)),
                chains: chain("input", plan.rules(to: role)) + [""] + chain("output", plan.rules(from: role)))
        }
        let network = file(
            RuleFile.network, plan.heading(of: "a firewall between all hosts", gaps: plan.gaps),
            chains: chain("forward", plan.rules))
        return [network] + hosts
    }

    private func file(_ role: String, _ heading: [String], chains: [String]) -> RuleFile {
        // Made before it is deleted, so that the first load finds one to delete.
        let lines =
            ["#!/usr/sbin/nft -f"] + HashComment.lines(heading)
            + ["", "table inet portolan", "delete table inet portolan", "", "table inet portolan {"]
            + chains.map { $0.isEmpty ? "" : "    " + $0 } + ["}"]
        return RuleFile(path: "\(role).nft", role: role, text: lines.joined(separator: "\n") + "\n")
    }

    /// - Parameter hook: `input`, `output` or `forward`.
    private func chain(_ hook: String, _ rules: [FirewallRule]) -> [String] {
        var lines = ["type filter hook \(hook) priority filter; policy drop;", "ct state established,related accept"]
        if hook == "input" { lines.append("iifname \"lo\" accept") }
        if hook == "output" { lines.append("oifname \"lo\" accept") }
        if hook != "forward" { lines += groundwork(rules) }
        lines += rules.map(rule)
        return ["chain \(hook) {"] + lines.map { "    " + $0 } + ["}"]
    }

    /// Without these a host finds no neighbour in IPv6 (RFC 4890, 4.4.1), and its switch no member of a group.
    private func groundwork(_ rules: [FirewallRule]) -> [String] {
        var lines: [String] = []
        if rules.contains(where: { $0.family == .v6 }) {
            lines.append(
                "icmpv6 type { nd-neighbor-solicit, nd-neighbor-advert, nd-router-solicit, nd-router-advert } accept")
        }
        if rules.contains(where: { $0.flow.isMulticast && $0.family == .v4 }) {
            lines.append("ip protocol igmp accept")
        }
        if rules.contains(where: { $0.flow.isMulticast && $0.family == .v6 }) {
            lines.append("icmpv6 type { mld-listener-query, mld-listener-report, mld2-listener-report } accept")
        }
        return lines
    }

    private func rule(_ rule: FirewallRule) -> String {
        let family = rule.family == .v4 ? "ip" : "ip6"
        let sources = match("\(family) saddr", rule.sources)
        let destinations = match("\(family) daddr", rule.destinations)
        let isAny = sources.isEmpty && destinations.isEmpty
        let parts = [
            isAny ? "meta nfproto \(rule.family == .v4 ? "ipv4" : "ipv6")" : "", sources, destinations,
            transport(rule),
            "ct state new accept comment \(Self.quoted(rule.flow.id.shortened(to: Self.commentLimit)))",
        ]
        return parts.filter { !$0.isEmpty }.joined(separator: " ")
    }

    private func transport(_ rule: FirewallRule) -> String {
        guard rule.transport.hasPorts else { return "meta l4proto \(rule.protocolNumber)" }
        let name = rule.transport.rawValue
        let ports = { (ranges: [ClosedRange<UInt16>]) in set(ranges.map { $0.text(separator: "-") }) }
        return (rule.sourcePorts.isEmpty ? "" : "\(name) sport \(ports(rule.sourcePorts)) ")
            + "\(name) dport \(ports(rule.ports))"
    }

    /// Empty where every address matches.
    private func match(_ key: String, _ networks: [IPNetwork]) -> String {
        networks.contains { $0.prefixLength == 0 } ? "" : "\(key) \(set(networks.map(\.description)))"
    }

    private func set(_ elements: [String]) -> String {
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

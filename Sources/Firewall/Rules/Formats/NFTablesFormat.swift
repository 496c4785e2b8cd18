import Model

/// Files for `nft -f`. By default a file has chains that accept, to which the site's own chains jump; a complete rule set
/// is a table with base chains of its own. Loading a file replaces what it has loaded before, and nothing else.
struct NFTablesFormat: RuleFormat {
    let name = "nftables"
    let title = "nftables"

    func files(writing set: RuleSet, of plan: RulePlan, _ style: RuleStyle) -> [RuleFile] {
        let chains = NFTablesChain.all(of: set, plan, style)
        let identifier = Self.identifier(set.name)
        let use = style.isComplete ? completeUse(set, plan) : partUse(set, chains, identifier)
        let lines =
            ["#!/usr/sbin/nft -f"] + HashComment.lines(plan.heading(of: set, use: use)) + [""]
            + (style.isComplete ? table(set, chains, identifier) : parts(chains, identifier))
        return [RuleFile(set, path: "\(set.name).nft", text: lines.joined(separator: "\n") + "\n")]
    }

    /// A name in nft has no `@`, and no id has a dot.
    private static func identifier(_ name: String) -> String { "portolan-" + name.replacing("@", with: ".") }

    // MARK: Rules for the site's own chains

    /// The chains of a file that is no complete rule set, each with its hook.
    static func chainNames(of set: RuleSet) -> [(hook: String, name: String)] {
        let name = identifier(set.name)
        guard !set.isBorder else { return [("forward", name)] }
        let all = [("input", "-in"), ("output", "-out")] + (set.forwarded.isEmpty ? [] : [("forward", "-forward")])
        return all.map { ($0, name + $1) }
    }

    /// A table is made where there is none; a chain that nothing jumps to does nothing.
    private func parts(_ chains: [NFTablesChain], _ identifier: String) -> [String] {
        let names = chains.map { identifier + $0.suffix }
        var lines = ["table inet filter {"] + names.map { "    chain \($0) {}" } + ["}"]
        lines += names.map { "flush chain inet filter \($0)" } + ["", "table inet filter {"]
        for (chain, name) in zip(chains, names) {
            lines.append("    chain \(name) {")
            lines += chain.lines.map { "        " + $0 } + ["    }"]
        }
        return lines + ["}"]
    }

    private func partUse(_ set: RuleSet, _ chains: [NFTablesChain], _ identifier: String) -> [String] {
        let jumps = chains.map { "    chain \($0.hook) { ... jump \(identifier)\($0.suffix) ... }" }
        let inserts = chains.map { "    nft insert rule inet filter \($0.hook) jump \(identifier)\($0.suffix)" }
        return [
            "These chains only accept, and nothing jumps to them yet. To use them, include this file in /etc/nftables.conf",
            "after 'flush ruleset', and in the chains of its table, before what drops or rejects, write:",
        ]
            + jumps + [
                "Where that table is not 'inet filter', write its name here too. To use them until the next start:",
                "    nft -f \(set.name).nft",
            ] + inserts
    }

    // MARK: Complete rule sets

    /// Made before it is deleted, so that the first load finds one to delete.
    private func table(_ set: RuleSet, _ chains: [NFTablesChain], _ identifier: String) -> [String] {
        var name = "inet portolan"
        if case .border = set.place { name = "inet \(identifier)" }
        var lines = ["table \(name)", "delete table \(name)", "", "table \(name) {"]
        for chain in chains {
            lines.append("    chain \(chain.hook) {")
            lines.append("        type filter hook \(chain.hook) priority filter; policy accept;")
            lines += chain.lines.map { "        " + $0 } + ["    }"]
        }
        return lines + ["}"]
    }

    private func completeUse(_ set: RuleSet, _ plan: RulePlan) -> [String] {
        switch set.place {
        case .hosts(let hosts):
            let absent = IPNetwork.Family.allCases.filter { !hosts.has($0) }
            return [
                "This is the host's whole rule set: what neither the edition nor 'baseline' names is dropped. A host loads",
                "one such file. Other tables that the host has stay, and may drop more.",
            ] + absent.map { "\($0.title) is not filtered: no address of it is stated for these hosts." }
        case .border:
            return [
                "What goes this way between the networks of the two zones, and is not named here, is dropped; everything else is",
                "left to other files. A firewall loads those of all its pairs of zones.",
            ]
        }
    }
}

extension IPNetwork.Family {
    var title: String { self == .v4 ? "IPv4" : "IPv6" }
}

import Model

/// Files for `iptables-restore` and `ip6tables-restore`, one of each family. By default they have chains that accept, to
/// which the host's own chains jump, for `--noflush`; a complete rule set of hosts replaces the table `filter`.
struct IPTablesFormat: RuleFormat {
    let name = "iptables"
    let title = "iptables-restore"

    func files(writing set: RuleSet, of plan: RulePlan, _ style: RuleStyle) -> [RuleFile] {
        IPNetwork.Family.allCases.map { family in
            let chains = IPTablesChain.all(of: set, plan, style, family)
            let replacesTable = style.isComplete && !set.isBorder
            let use =
                replacesTable
                ? completeUse(set, plan, family) : partUse(set, chains, family, isComplete: style.isComplete)
            let lines = replacesTable ? table(set, chains, family) : parts(chains)
            let all =
                HashComment.lines(plan.heading(of: set, note: family.title, use: use)) + ["*filter"] + lines
                + ["COMMIT"]
            return RuleFile(set, path: "\(set.name).\(family)", text: all.joined(separator: "\n") + "\n")
        }
    }

    // MARK: Chains for the host's own

    /// Naming a chain empties it, if there is one.
    private func parts(_ chains: [IPTablesChain]) -> [String] {
        chains.map { ":\($0.name) - [0:0]" } + chains.flatMap { chain in chain.rules.map { "-A \(chain.name) \($0)" } }
    }

    private func partUse(
        _ set: RuleSet, _ chains: [IPTablesChain], _ family: IPNetwork.Family, isComplete: Bool
    ) -> [String] {
        let program = family == .v4 ? "iptables" : "ip6tables"
        let what =
            isComplete
            ? "This chain accepts what the edition and 'baseline' name, and drops the rest of what goes this way between the two"
            : "These chains only accept."
        return
            (isComplete
            ? [what, "zones. Nothing jumps to it yet. To use it:"]
            : [what + " Nothing jumps to them yet. To use them:"])
            + ["    \(program)-restore --noflush \(set.name).\(family)"]
            + chains.map {
                "    \(program) -C \($0.hook) -j \($0.name) || \(program) -I \($0.hook) -j \($0.name)"
            }
    }

    // MARK: Complete rule sets

    private func table(_ set: RuleSet, _ chains: [IPTablesChain], _ family: IPNetwork.Family) -> [String] {
        let drops: Bool
        if case .hosts(let hosts) = set.place { drops = hosts.has(family) } else { drops = false }
        let hooks = ["INPUT", "FORWARD", "OUTPUT"]
        return hooks.map { ":\($0) \(drops && $0 != "FORWARD" ? "DROP" : "ACCEPT") [0:0]" }
            + chains.flatMap { chain in chain.rules.map { "-A \(chain.hook) \($0)" } }
    }

    private func completeUse(_ set: RuleSet, _ plan: RulePlan, _ family: IPNetwork.Family) -> [String] {
        let program = family == .v4 ? "iptables" : "ip6tables"
        var lines = [
            "This is the host's whole table 'filter' of \(family.title), which it replaces: what neither the edition nor",
            "'baseline' names is dropped. To load it: \(program)-restore \(set.name).\(family)",
        ]
        if case .hosts(let hosts) = set.place, !hosts.has(family) {
            lines.append("\(family.title) is not filtered: no address of it is stated for these hosts.")
        }
        return lines
    }
}

import TextFormats

/// What scripts of all shells say.
enum ProbeScript {
    /// The lines at the head.
    static func heading(_ probe: ProbePlan, _ plan: RulePlan, use: [String]) -> [String] {
        var lines = [
            "\(plan.deployment.name), edition \(plan.edition): tries the connections that hosts of \(probe.hosts.title) open.",
            "", "Written by Portolan. It opens each connection and closes it at once; it changes nothing.",
        ]
        lines += use
        if !probe.untried.isEmpty {
            lines += ["", "NOT TRIED, in whole or in part:"] + probe.untried.map { "- \($0)" }
        }
        return lines
    }

    /// The columns of the file that 'portolan observe' reads.
    static let columns = ["source", "destination", "transport", "port", "result", "flow"]
}

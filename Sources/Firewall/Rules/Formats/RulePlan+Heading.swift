extension RulePlan {
    /// The lines at the head of a file: what it is, and what it leaves out.
    ///
    /// - Parameter gaps: those that concern the file.
    func heading(of subject: String, gaps: [RuleGap]) -> [String] {
        var lines = ["\(deployment.name), edition \(version): firewall rules for \(subject).", ""]
        lines += [
            "Written by Portolan. The comment of each rule is the id of the flow in the matrix that needs it. Only the side",
            "that opens a connection is let through; answers follow as part of the connection. Everything else is dropped,",
            "also what no diagram shows: name service, time, remote administration. Add what the site needs of these.",
        ]
        if !gaps.isEmpty {
            lines += ["", "NOT WRITTEN, in whole or in part:"]
            lines += gaps.map { "- \($0.flow.id): \($0.reason)" }
        }
        return lines
    }
}

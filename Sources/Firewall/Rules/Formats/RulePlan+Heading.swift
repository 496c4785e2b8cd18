import Model

extension RulePlan {
    /// The lines at the head of a file: what it is, and what it leaves out.
    ///
    /// - Parameter use: how the file is loaded, and what becomes of what it does not name.
    func heading(of set: RuleSet, note: String? = nil, use: [String]) -> [String] {
        let subject = set.title + (note.map { " (\($0))" } ?? "")
        var lines = ["\(deployment.name), edition \(edition): firewall rules for \(subject).", ""]
        lines += [
            "Written by Portolan. The comment of each rule begins with the id of the flow in the matrix that needs it. Only the",
            "side that opens a connection is let through; answers follow as part of the connection.",
        ]
        if let text = selection.text {
            lines.append(
                "Only flows that are \(text) are written; \(unselected.count) others of the edition are not.")
        }
        lines += [""] + use
        if !set.gaps.isEmpty {
            lines += ["", "NOT WRITTEN, in whole or in part:"]
            lines += set.gaps.map { "- \($0.flow.id): \($0.reason)" }
        }
        return lines
    }
}

extension FirewallRule {
    func comment(limit: Int) -> String { flow.comment(limit: limit) }
}

extension ResolvedFlow {
    /// The flow's id, whether it is required, and how sure it is: `a--b--web; optional: the database is elsewhere; deck`.
    ///
    /// - Parameter limit: in bytes; the id comes first, and is shortened by a digest only where it does not fit alone.
    func comment(limit: Int) -> String {
        let id = id.shortened(to: limit)
        let conditions = flow.conditions.joined(separator: ", or ")
        let parts = [
            isRequired ? "required" : "optional: \(conditions)", flow.confidence?.title,
        ]
        let text = ([id] + parts.compactMap(\.self)).joined(separator: "; ")
        guard text.utf8.count > limit else { return text }
        let short = [id, isRequired ? "required" : "optional", flow.confidence?.title]
            .compactMap(\.self).joined(separator: "; ")
        return short.utf8.count > limit ? id : short
    }
}

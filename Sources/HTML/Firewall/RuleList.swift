import Firewall
import Model

/// The files with the firewall rules of a deployment with hosts, and the rules that they omit.
struct RuleList {
    var context: PageContext

    /// `nil` without hosts.
    var node: HTMLNode? {
        guard let deployment = context.index.deployment, deployment.hasAddresses else { return nil }
        let plan = RulePlan(context.matrix, deployment)
        return element("section", .class("rules")) {
            element("h2", .id("rules:files")) { "Rules for \(deployment.name)" }
            element("p") {
                "Made of the hosts of the deployment: a file for each host of the site, by its role, and one for the firewall "
                "between each pair of zones. They only accept, and are for the rules that a host or firewall has already; the "
                "head of each file says how. “portolan rules --drop” writes complete rule sets."
            }
            element("dl") {
                for format in RuleFormats.all {
                    element("dt") { format.title }
                    element("dd") { links(format, format.files(for: plan)) }
                }
            }
            gaps(plan)
        }
    }

    private func links(_ format: any RuleFormat, _ files: [RuleFile]) -> [HTMLNode] {
        if files.isEmpty { return [.text("no rule can be written")] }
        return files.enumerated().flatMap { index, file -> [HTMLNode] in
            let path = PagePath("\(context.edition.version)/firewall/rules/\(format.name)/\(file.path)")
            let link = element("a", .href(context.path.link(to: path)), HTMLAttribute("download", "")) { file.path }
            return index == 0 ? [link] : [.text(", "), link]
        }
    }

    private func gaps(_ plan: RulePlan) -> HTMLNode? {
        // What every format leaves out, and what one of them cannot say.
        let gaps = RuleFormats.all.flatMap { plan.expressible(in: $0).gaps }.unique()
        guard !gaps.isEmpty else { return nil }
        return element("div", .class("notice"), .role("note")) {
            element("p") { element("strong") { "Not written, in whole or in part:" } }
            element("ul") {
                for gap in gaps {
                    element("li") {
                        element("a", .href(PagePath.fragment(gap.flow.id.text))) { gap.flow.id.text }
                        ": \(gap.reason)"
                    }
                }
            }
        }
    }
}

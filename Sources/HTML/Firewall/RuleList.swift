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
            element("h2", .id("rules:files")) { context.words.firewall.rulesFor(deployment.name) }
            element("p") {
                context.words.firewall.rulesNotice
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
        if files.isEmpty { return [.text(context.words.firewall.noRule)] }
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
            element("p") { element("strong") { context.words.firewall.notWritten } }
            element("ul") {
                for gap in gaps {
                    element("li") {
                        element("a", .href(PagePath.fragment(gap.flow.id.text))) { gap.flow.id.text }
                        ": " + gap.cause.text(context.words.rules)
                    }
                }
            }
        }
    }
}

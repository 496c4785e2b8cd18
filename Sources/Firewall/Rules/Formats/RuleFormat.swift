import Words

/// A language in which firewall rules can be written. A format is one file next to this one and one line in
/// `RuleFormats.all`.
package protocol RuleFormat: Sendable {
    /// On the command line, and of the format's folder on the site: a word of lowercase letters.
    var name: String { get }
    /// As readers see it.
    var title: String { get }
    /// Why there may be no file at all, as a phrase.
    var lack: String { get }
    /// The files for a plan.
    ///
    /// - Parameter plan: without what the format cannot express.
    func files(writing plan: RulePlan, _ style: RuleStyle) -> [RuleFile]
    /// The files for one firewall; empty where the format has none for such a place.
    ///
    /// - Parameter plan: without what the format cannot express.
    func files(writing set: RuleSet, of plan: RulePlan, _ style: RuleStyle) -> [RuleFile]
    /// What no rule is written for; of the plan's gaps, those that the format has too.
    func gaps(of plan: RulePlan) -> [RuleGap]
    /// Why the format cannot express a rule; `nil` if it can.
    func obstacle(to rule: FirewallRule) -> RuleObstacle?
}

extension RuleFormat {
    package var lack: String { "the deployment has no hosts of a flow" }
    package func obstacle(to rule: FirewallRule) -> RuleObstacle? { nil }
    package func gaps(of plan: RulePlan) -> [RuleGap] { plan.gaps }

    package func files(writing plan: RulePlan, _ style: RuleStyle) -> [RuleFile] {
        plan.sets.flatMap { files(writing: $0, of: plan, style) }
    }

    /// The files for a plan, of which the format leaves out what it cannot express, and says so.
    package func files(for plan: RulePlan, _ style: RuleStyle = RuleStyle()) -> [RuleFile] {
        files(writing: plan.expressible(in: self), style)
    }
}

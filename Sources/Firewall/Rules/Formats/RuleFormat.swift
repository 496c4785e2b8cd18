/// A language in which firewall rules can be written. A format is one file next to this one and one line in
/// `RuleFormats.all`.
package protocol RuleFormat: Sendable {
    /// On the command line, and of the format's folder on the site: a word of lowercase letters.
    var name: String { get }
    /// As readers see it.
    var title: String { get }
    /// The files for the hosts of each role, as far as the format has any, and for a firewall between all hosts. Empty if no
    /// rule can be written.
    ///
    /// - Parameter plan: without what the format cannot express.
    func files(writing plan: RulePlan) -> [RuleFile]
    /// Why the format cannot express a rule, as a phrase that names the format; `nil` if it can.
    func obstacle(to rule: FirewallRule) -> String?
}

extension RuleFormat {
    package func obstacle(to rule: FirewallRule) -> String? { nil }

    /// The files for a plan, of which the format leaves out what it cannot express, and says so.
    package func files(for plan: RulePlan) -> [RuleFile] { files(writing: plan.expressible(in: self)) }
}

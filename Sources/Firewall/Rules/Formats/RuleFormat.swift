/// A language in which firewall rules can be written. A format is one file next to this one and one line in
/// `RuleFormats.all`.
package protocol RuleFormat: Sendable {
    /// On the command line, and of the format's folder on the site: a word of lowercase letters.
    var name: String { get }
    /// As readers see it.
    var title: String { get }
    /// The files for the hosts of each role, as far as the format has any, and for a firewall between all hosts. Empty if no
    /// rule can be written.
    func files(for plan: RulePlan) -> [RuleFile]
}

/// A flow, or a part of it, for which there is no rule.
package struct RuleGap: Sendable, Hashable {
    package var flow: ResolvedFlow
    package var sourceRole: HostRole
    package var destinationRole: HostRole
    /// What is missing, as a phrase: `no hosts are given for 'server'`.
    package var reason: String
}

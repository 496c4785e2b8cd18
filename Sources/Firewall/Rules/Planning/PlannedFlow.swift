import Model

/// A flow with the networks of its two sides, as far as the deployment states them.
package struct PlannedFlow: Sendable, Hashable {
    package var flow: ResolvedFlow
    /// None contains another. The same holds for the destinations: the hosts that listen, or the groups.
    package var sources: [IPNetwork]
    package var destinations: [IPNetwork]
}

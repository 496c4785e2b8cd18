/// How rules are written.
package struct RuleStyle: Sendable, Hashable {
    /// Whether they are complete, and drop what they do not let through; else they are for those that a host already has.
    package var isComplete: Bool
    /// Whether what is dropped is logged; only of complete rules.
    package var logsDropped: Bool

    package init(isComplete: Bool = false, logsDropped: Bool = false) {
        self.isComplete = isComplete
        self.logsDropped = logsDropped
    }
}

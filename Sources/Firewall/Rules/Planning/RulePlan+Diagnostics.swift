import Diagnostics

extension RulePlan {
    /// One warning for each flow for which no rule, or not every rule, was written.
    package func diagnostics(at place: SourceLocation) -> [Diagnostic] {
        gaps.map { gap in
            Diagnostic(
                FlowWithoutRule.self, "no rule, or not every rule, for '\(gap.flow.id)': \(gap.reason)", at: place)
        }
    }
}

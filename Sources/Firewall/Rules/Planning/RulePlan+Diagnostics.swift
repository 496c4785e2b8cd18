import Diagnostics
import Model
import Words

extension RulePlan {
    /// What was found that keeps rules from being written or from being right: one warning for each cause.
    package func diagnostics(at locations: DeploymentLocations) -> [Diagnostic] {
        var causes: [RuleGap.Reason: [Flow.ID]] = [:]
        for gap in gaps { causes[gap.cause, default: []].append(gap.flow.id) }
        let missing = gaps.map(\.cause).unique().map { cause in
            let flows = (causes[cause] ?? []).unique()
            return Diagnostic(
                FlowWithoutRule.self, "no rule, or not every rule, for \(Self.text(flows)): \(cause.text(.english))",
                at: cause.location(in: locations))
        }
        return missing + overlaps.map { OverlappingHosts.diagnostic($0, deployment, locations) }
    }

    /// `'a--b--web'`, or `12 flows, among them 'a--b--web' and 'a--c--web'`.
    private static func text(_ flows: [Flow.ID]) -> String {
        if flows.count == 1 { return "'\(flows[0])'" }
        let names = flows.prefix(2).map { "'\($0)'" }.joined(separator: " and ")
        return flows.count == 2 ? names : "\(flows.count) flows, among them \(names)"
    }
}

extension RuleGap.Reason {
    fileprivate func location(in locations: DeploymentLocations) -> SourceLocation {
        switch self {
        case .names(_, _, let positions):
            positions.first.flatMap { $0 < locations.assignments.count ? locations.assignments[$0] : nil }
                ?? locations.hosts
        default: locations.hosts
        }
    }
}

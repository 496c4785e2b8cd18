import Diagnostics

/// The checks of firewall rules, and of what was observed.
package enum FirewallChecks {
    package static let all: [any Check.Type] = [
        FlowWithoutRule.self, UnreadableObservation.self, NoObservations.self,
    ]
}

import Diagnostics

/// The checks of firewall rules, and of what was observed.
package enum FirewallChecks {
    package static let all: [any Check.Type] = [
        FlowWithoutRule.self, OverlappingHosts.self, NoManagement.self, LostPath.self,
        UnreadableObservation.self, NoObservations.self,
    ]
}

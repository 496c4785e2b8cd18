import Model

/// A flow, or a part of it, for which there is no rule.
package struct RuleGap: Sendable, Hashable {
    package enum Reason: Sendable, Hashable {
        case noHosts(of: String)
        case noNetworks(of: Zone.ID)
        /// With the positions of the deployment's assignments that give the names.
        case names(of: String, [String], [Int])
        case noGroup(of: Channel.ID)
        case other(String)
    }

    package var flow: ResolvedFlow
    package var sourceRole: HostRole
    package var destinationRole: HostRole
    package var cause: Reason

    /// What is missing, as a phrase: `no hosts are given for 'server'`.
    package var reason: String { cause.text }
}

extension RuleGap.Reason {
    var text: String {
        switch self {
        case .noHosts(let role): "no hosts are given for '\(role)'"
        case .noNetworks(let zone): "no networks are given for the zone '\(zone)'"
        case .names(let role, let names, _):
            "rules need addresses, and of '\(role)' names are given: "
                + names.map { "'\($0)'" }.joined(separator: ", ")
        case .noGroup(let channel): "no group is given for the multicast channel '\(channel)'"
        case .other(let text): text
        }
    }
}

import Model
import Words

/// A flow, or a part of it, for which there is no rule.
package struct RuleGap: Sendable, Hashable {
    package enum Reason: Sendable, Hashable {
        case noHosts(of: String)
        case noNetworks(of: Zone.ID)
        /// With the positions of the deployment's assignments that give the names.
        case names(of: String, [String], [Int])
        case noGroup(of: Channel.ID)
        case noTransport
        /// Each site chooses the ports.
        case chosenPort([String])
        /// What the flow is reached at is not installed.
        case notInstalled(String)
        case noSharedFamily
        case obstacle(RuleObstacle)
    }

    package var flow: ResolvedFlow
    package var sourceRole: HostRole
    package var destinationRole: HostRole
    package var cause: Reason

    /// What is missing, as a phrase: `no hosts are given for 'server'`.
    package var reason: String { cause.text(.english) }
}

extension RuleGap.Reason {
    package func text(_ words: RuleWords) -> String {
        switch self {
        case .noHosts(let role): words.noHosts(role)
        case .noNetworks(let zone): words.noNetworks(zone.text)
        case .names(let role, let names, _): words.namesGiven(role, names)
        case .noGroup(let channel): words.noGroup(channel.text)
        case .noTransport: words.noTransport
        case .chosenPort(let ports): words.chosenPort(ports)
        case .notInstalled(let place): words.notInstalled(place)
        case .noSharedFamily: words.noSharedFamily
        case .obstacle(let obstacle): words.obstacle(obstacle)
        }
    }
}

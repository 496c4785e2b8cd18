/// Why there is no rule for a flow, as phrases.
package struct RuleWords: Sendable {
    package let noHosts: Naming
    package let noNetworks: Naming
    package let namesGiven: @Sendable (_ role: String, _ names: [String]) -> String
    package let noGroup: Naming
    package let noTransport: String
    package let chosenPort: @Sendable (_ ports: [String]) -> String
    package let notInstalled: Naming
    package let noSharedFamily: String
    package let obstacle: @Sendable (RuleObstacle) -> String
}

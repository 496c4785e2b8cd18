/// Why a format cannot express a rule.
package enum RuleObstacle: Sendable, Hashable {
    /// The format knows the protocol, but not its ports.
    case noPortsOfSCTP(format: String)
    case noICMPv6(format: String, program: String)
    case noCommonName(format: String, program: String, transport: String)
    case noGroups(format: String)
    case onlyTransportsWithPorts(format: String)
}

/// The formats of rules, in the order in which readers see them.
package enum RuleFormats {
    package static let all: [any RuleFormat] = [
        NFTablesFormat(),
        IPTablesFormat(),
        WindowsFirewallFormat(),
        AWSSecurityGroupsFormat(),
        AerleonFormat(),
        KubernetesFormat(),
    ]

    package static func named(_ name: String) -> (any RuleFormat)? { all.first { $0.name == name } }
}

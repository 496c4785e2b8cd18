/// The mapping under `monitoring` of a baseline.
package enum MonitoringKey: String, MappingKey {
    case from, services

    package static var subject: String { "the monitoring of hosts" }
    package static let required = requiredKeys()

    package var declaration: KeyDeclaration {
        switch self {
        case .from:
            KeyDeclaration(
                .oneOrMore(.network), .required, "The addresses from which the hosts are watched.",
                example: "[192.0.2.9]")
        case .services:
            KeyDeclaration(
                .oneOrMore(.service), .required,
                "What is asked of the hosts: ports such as 9100/tcp, or snmp.",
                example: "[9100/tcp, snmp]")
        }
    }
}

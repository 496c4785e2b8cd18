/// The mapping under `baseline` of a deployment.
package enum BaselineKey: String, MappingKey {
    case management, monitoring, time, log, dhcp
    case nameService = "name-service"

    package static var subject: String { "a baseline" }
    package static let required = requiredKeys()

    package var declaration: KeyDeclaration {
        switch self {
        case .management:
            KeyDeclaration(
                .mapping(ManagementKey.self), .optional(default: "none"),
                "From where the hosts are managed.", example: "{from: 192.0.2.0/28, services: [ssh, rdp]}")
        case .monitoring:
            KeyDeclaration(
                .mapping(MonitoringKey.self), .optional(default: "none"),
                "From where the hosts are watched.", example: "{from: 192.0.2.9, services: [9100/tcp, snmp]}")
        case .nameService:
            KeyDeclaration(
                .oneOrMore(.network), .optional(default: "none"), "The name servers that the hosts ask.",
                example: "[192.0.2.53]")
        case .time:
            KeyDeclaration(
                .oneOrMore(.network), .optional(default: "none"), "The time servers that the hosts ask.",
                example: "[192.0.2.123]")
        case .log:
            KeyDeclaration(
                .mapping(LogKey.self), .optional(default: "none"), "Where the hosts send their logs.",
                example: "{to: 192.0.2.14, services: [syslog-tls]}")
        case .dhcp:
            KeyDeclaration(
                .flag, .optional(default: "false"), "Whether the hosts get their addresses by DHCP.", example: "true")
        }
    }
}

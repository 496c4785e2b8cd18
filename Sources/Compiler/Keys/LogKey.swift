/// The mapping under `log` of a baseline.
package enum LogKey: String, MappingKey {
    case to, services

    package static var subject: String { "a log target" }
    package static let required = requiredKeys()

    package var declaration: KeyDeclaration {
        switch self {
        case .to:
            KeyDeclaration(
                .oneOrMore(.network), .required, "The hosts to which logs are sent.", example: "[192.0.2.14]")
        case .services:
            KeyDeclaration(
                .oneOrMore(.service), .optional(default: "syslog"),
                "What the logs are sent over: syslog, syslog-tls, or ports such as 5044/tcp.",
                example: "[syslog-tls]")
        }
    }
}

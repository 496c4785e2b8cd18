/// The mapping under `management` of a baseline.
package enum ManagementKey: String, MappingKey {
    case from, services

    package static var subject: String { "the management of hosts" }
    package static let required = requiredKeys()

    package var declaration: KeyDeclaration {
        switch self {
        case .from:
            KeyDeclaration(
                .oneOrMore(.network), .required, "The networks from which the hosts are managed.",
                example: "[192.0.2.0/28]")
        case .services:
            KeyDeclaration(
                .oneOrMore(.service), .optional(default: "ssh, rdp and winrm"),
                "What the hosts are managed over: ssh, rdp, winrm, or ports such as 2222/tcp.",
                example: "[ssh, rdp]")
        }
    }
}

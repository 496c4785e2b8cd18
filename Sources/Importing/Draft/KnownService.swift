import Model

/// What is known of services by their names, and so is an assumption wherever it is used.
struct KnownService {
    let name: String
    let port: UInt16
    var transport = Channel.Transport.tcp
    let applicationProtocol: String
    var encrypted: Bool?

    private static let all: [KnownService] = [
        KnownService(name: "https", port: 443, applicationProtocol: "HTTPS", encrypted: true),
        KnownService(name: "http", port: 80, applicationProtocol: "HTTP", encrypted: false),
        KnownService(name: "nginx", port: 80, applicationProtocol: "HTTP"),
        KnownService(name: "httpd", port: 80, applicationProtocol: "HTTP"),
        KnownService(name: "caddy", port: 443, applicationProtocol: "HTTPS", encrypted: true),
        KnownService(name: "traefik", port: 80, applicationProtocol: "HTTP"),
        KnownService(name: "postgres", port: 5432, applicationProtocol: "PostgreSQL"),
        KnownService(name: "postgresql", port: 5432, applicationProtocol: "PostgreSQL"),
        KnownService(name: "postgis", port: 5432, applicationProtocol: "PostgreSQL"),
        KnownService(name: "mysql", port: 3306, applicationProtocol: "MySQL"),
        KnownService(name: "mariadb", port: 3306, applicationProtocol: "MySQL"),
        KnownService(name: "mongo", port: 27017, applicationProtocol: "MongoDB"),
        KnownService(name: "mongodb", port: 27017, applicationProtocol: "MongoDB"),
        KnownService(name: "redis", port: 6379, applicationProtocol: "RESP"),
        KnownService(name: "valkey", port: 6379, applicationProtocol: "RESP"),
        KnownService(name: "memcached", port: 11211, applicationProtocol: "memcached"),
        KnownService(name: "rabbitmq", port: 5672, applicationProtocol: "AMQP"),
        KnownService(name: "amqp", port: 5672, applicationProtocol: "AMQP"),
        KnownService(name: "amqps", port: 5671, applicationProtocol: "AMQPS", encrypted: true),
        KnownService(name: "kafka", port: 9092, applicationProtocol: "Kafka"),
        KnownService(name: "elasticsearch", port: 9200, applicationProtocol: "HTTP"),
        KnownService(name: "opensearch", port: 9200, applicationProtocol: "HTTP"),
        KnownService(name: "ldap", port: 389, applicationProtocol: "LDAP"),
        KnownService(name: "ldaps", port: 636, applicationProtocol: "LDAPS", encrypted: true),
        KnownService(name: "smtp", port: 25, applicationProtocol: "SMTP"),
        KnownService(name: "imaps", port: 993, applicationProtocol: "IMAPS", encrypted: true),
        KnownService(name: "ssh", port: 22, applicationProtocol: "SSH", encrypted: true),
        KnownService(name: "sftp", port: 22, applicationProtocol: "SFTP", encrypted: true),
        KnownService(name: "dns", port: 53, transport: .udp, applicationProtocol: "DNS"),
        KnownService(name: "syslog", port: 514, transport: .udp, applicationProtocol: "syslog"),
        KnownService(name: "rdp", port: 3389, applicationProtocol: "RDP", encrypted: true),
        KnownService(name: "mqtt", port: 1883, applicationProtocol: "MQTT"),
        KnownService(name: "nfs", port: 2049, applicationProtocol: "NFS"),
    ]

    private static let byName = Dictionary(all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

    /// Of a service, a scheme or an image: `docker.io/library/postgres:16-alpine`.
    static func named(_ text: String) -> KnownService? {
        let name = text.split(separator: "@").first.map(String.init) ?? text
        let last = name.split(separator: "/").last.map(String.init) ?? name
        return byName[(last.split(separator: ":").first.map(String.init) ?? last).lowercased()]
    }

    /// The first that is one of the words of a text: `JSON/HTTPS`.
    static func mentioned(in text: String) -> KnownService? {
        text.lowercased().split { !($0.isLetter || $0.isNumber) }.lazy.compactMap { byName[String($0)] }.first
    }
}

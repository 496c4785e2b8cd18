import Model

/// Diagrams of the three shapes that the corpus has: a flow through relays, a broker between zones, an overview.
enum SampleDiagrams {
    static let all: [(name: String, diagram: ResolvedDiagram)] = [
        ("query-channel", queryChannel), ("broker", broker), ("overview", overview),
    ]

    static let queryChannel = diagram(
        "query-channel",
        nodes: [
            machine("workstation", "Workstation", [service("browser", "Browser")]),
            machine(
                "server", "BigFix Server",
                [
                    service("webui", "WebUI AppServer"),
                    ResolvedNode(
                        id: "root", component: "root", title: "Root Server Service", kind: .service,
                        children: [service("api", "Core Server REST API")]),
                    ResolvedNode(id: "db", component: "db", title: "Database", kind: .database),
                ]),
            machine("top", "Top Relay", [service("top-relay", "Relay Service")]),
            machine("child", "Child Relay", [service("child-relay", "Relay Service")], isStack: true),
            machine(
                "endpoint", "Endpoint", [service("client", "BES Client Service"), service("qna", "QnA")],
                isStack: true),
            person("user", "User", at: "workstation"),
        ],
        links: [
            ("a", "browser", "webui", "https"), ("b", "webui", "api", "bes"), ("c", "root", "top-relay", "bes"),
            ("c", "top-relay", "child-relay", "bes"), ("d", "child-relay", "client", "notify"),
            ("e", "client", "child-relay", "bes"), ("f", "client", "child-relay", "bes"),
            ("g", "child-relay", "top-relay", "bes"), ("g", "top-relay", "root", "bes"), ("h", "webui", "api", "bes"),
        ])

    static let broker = diagram(
        "broker", zones: zones,
        nodes: [
            machine("rc-server", "BigFix RC Server", [service("rc-service", "RC Server Service")], zone: "internal"),
            machine(
                "controller", "BigFix RC Controller",
                [service("browser", "Browser"), service("application", "Controller Application")], zone: "internal"),
            machine(
                "rc-broker", "BigFix RC Broker",
                [service("broker-service", "RC Broker Service"), service("proxy", "Reverse Proxy")], zone: "dmz"),
            machine("endpoint", "Endpoint", [service("target", "RC Target Service")], zone: "internet"),
            person("user", "User", at: "controller"), person("remote-user", "Remote User", at: "endpoint"),
        ],
        links: [
            ("a", "browser", "rc-service", "https"), ("b", "user", "remote-user", "human"),
            ("c", "application", "broker-service", "https"), ("d", "broker-service", "rc-service", "https"),
            ("e", "remote-user", "target", "human"), ("f", "target", "broker-service", "tls"),
            ("g", "broker-service", "rc-service", "https"), ("h", "target", "broker-service", "tls"),
            ("i", "broker-service", "application", "tls"), ("j", "broker-service", "rc-service", "https"),
        ])

    static let overview = diagram(
        "overview", zones: zones,
        nodes: [
            machine("workstation", "Workstation", [service("browser", "Browser")], zone: "internal"),
            machine("console-machine", "Console", [service("console", "BigFix Console")], zone: "internal"),
            machine("webui-machine", "WebUI", [service("webui", "WebUI AppServer")], zone: "internal"),
            machine("reports-machine", "Web Reports", [service("reports", "Web Reports Server")], zone: "internal"),
            external("directory", "Active Directory", zone: "internal"),
            machine("airgap", "Airgap Machine", [service("airgap-tool", "Airgap Tool")], zone: "internet"),
            machine(
                "server", "BigFix Server",
                [service("root", "Root Server Service"), service("gather", "GatherDB"), service("fill", "FillDB")],
                zone: "internal"),
            machine(
                "database-machine", "Database Server",
                [ResolvedNode(id: "bfe", component: "bfe", title: "BFEnterprise", kind: .database)], zone: "internal"),
            machine("top", "Top Relay", [service("top-relay", "Relay Service")], zone: "internal", isStack: true),
            machine("dmz-relay", "DMZ Relay", [service("dmz-service", "Relay Service")], zone: "dmz"),
            machine("site", "Site Relay", [service("site-relay", "Relay Service")], zone: "internal", isStack: true),
            machine("endpoint", "Endpoint", [service("client", "BES Client Service")], zone: "internal", isStack: true),
            machine(
                "roaming", "Roaming Endpoint", [service("roaming-client", "BES Client Service")], zone: "internet",
                isStack: true),
            external("idp", "Identity Provider", zone: "internet"),
            external("sites", "BigFix Content Sites", zone: "internet"),
            person("operator", "Operator", at: "workstation"),
        ],
        links: [
            ("a", "browser", "webui", "https"), ("b", "browser", "reports", "https"), ("c", "console", "root", "bes"),
            ("d", "webui", "root", "bes"), ("e", "reports", "root", "bes"), ("f", "reports", "bfe", "sql"),
            ("g", "root", "bfe", "sql"), ("g", "gather", "bfe", "sql"), ("g", "fill", "bfe", "sql"),
            ("h", "root", "directory", "ldap"), ("h", "reports", "directory", "ldap"), ("i", "webui", "idp", "https"),
            ("i", "browser", "idp", "https"), ("j", "gather", "sites", "https"), ("k", "airgap-tool", "sites", "https"),
            ("l", "airgap-tool", "gather", "human"), ("m", "root", "top-relay", "bes"),
            ("n", "top-relay", "site-relay", "bes"), ("o", "site-relay", "client", "notify"),
            ("p", "client", "site-relay", "bes"), ("q", "site-relay", "top-relay", "bes"),
            ("r", "top-relay", "root", "bes"), ("s", "dmz-service", "top-relay", "bes"),
            ("t", "roaming-client", "dmz-service", "bes"), ("u", "top-relay", "dmz-service", "notify"),
        ])

    static let zones = [
        Zone(id: "internal", title: "Internal network", kind: .internal), Zone(id: "dmz", title: "DMZ", kind: .dmz),
        Zone(id: "internet", title: "Internet", kind: .internet),
    ]

    static let channels: [ResolvedChannel] = [
        channel("bes", 52311, .tcp, "HTTP/HTTPS", slot: 0), channel("https", 443, .tcp, "HTTPS", slot: 1),
        channel("notify", 52311, .udp, "UDP", slot: 2), channel("sql", 1433, .tcp, "TDS", slot: 3),
        channel("ldap", 636, .tcp, "LDAPS", slot: 4), channel("tls", 8887, .tcp, "TLS", slot: 5),
        ResolvedChannel(
            id: "human", title: "Human", numbers: [], transports: [.none], applicationProtocol: "Person to person",
            line: LineStyle.ID(slot: 6)),
    ]

    static func diagram(
        _ id: Diagram.ID, zones: [Zone] = [], nodes: [ResolvedNode], links: [(String, Node.ID, Node.ID, Channel.ID)]
    ) -> ResolvedDiagram {
        ResolvedDiagram(
            id: id, zones: zones, nodes: nodes,
            links: links.enumerated().map { i, link in
                Link(
                    id: Link.ID("\(link.1)--\(link.2)--\(link.3)--\(i)"), paths: link.0.isEmpty ? [] : [Path(link.0)],
                    from: link.1, to: link.2, channel: link.3)
            },
            channels: channels.filter { channel in links.contains { $0.3 == channel.id } })
    }

    static func machine(
        _ id: Node.ID, _ title: String, _ children: [ResolvedNode], zone: Zone.ID? = nil, isStack: Bool = false
    ) -> ResolvedNode {
        ResolvedNode(
            id: id, component: Component.ID(id.text), title: title, kind: .machine, isStack: isStack, zone: zone,
            children: children)
    }

    static func service(_ id: Node.ID, _ title: String) -> ResolvedNode {
        ResolvedNode(id: id, component: Component.ID(id.text), title: title, kind: .service)
    }

    static func external(_ id: Node.ID, _ title: String, zone: Zone.ID? = nil) -> ResolvedNode {
        ResolvedNode(id: id, component: Component.ID(id.text), title: title, kind: .external, zone: zone)
    }

    static func person(_ id: Node.ID, _ title: String, at: Node.ID?, zone: Zone.ID? = nil) -> ResolvedNode {
        ResolvedNode(id: id, component: Component.ID(id.text), title: title, kind: .person, zone: zone, at: at)
    }

    private static func channel(
        _ id: Channel.ID, _ number: UInt16, _ transport: Channel.Transport, _ name: String, slot: Int
    ) -> ResolvedChannel {
        ResolvedChannel(
            id: id, title: name, numbers: [.single(number)], transports: [transport], applicationProtocol: name,
            line: LineStyle.ID(slot: slot))
    }
}

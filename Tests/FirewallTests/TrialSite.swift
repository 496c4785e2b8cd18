import Foundation
import Model
import Testing

@testable import Firewall

/// The hosts of a deployment as network namespaces: one of each role, and one from which the others are managed.
struct TrialSite {
    struct Host {
        /// The names of its roles; of a stranger, the one that it plays.
        var roles: [String]
        var addresses: [IPNetwork]
        /// `nil` of one that loads no rules.
        var set: HostSet?
    }

    struct Attempt {
        var from: Int
        var to: Int
        var connection: Connection
    }

    struct Result: Decodable {
        struct Watch: Decodable {
            var held: [Bool]
            var opened: Int
            var failed: [String]
        }

        struct Script: Decodable {
            var status: Int
            var output: String
            var errors: String
        }

        var answers: [Bool]
        var watch: Watch?
        var scripts: [Script]
    }

    let plan: RulePlan
    let hosts: [Host]
    private let folder = try? Scratch()
    private var management: Int { hosts.count - 1 }

    init(_ deployment: String) throws {
        let plan = try Deployments.plan(deployment)
        self.plan = plan
        var networks: [HostRole: [IPNetwork]] = [:]
        for rule in plan.rules {
            networks[rule.sourceRole, default: []] += rule.sources
            if !rule.flow.isMulticast { networks[rule.destinationRole, default: []] += rule.destinations }
        }
        var hosts: [Host] = []
        for role in networks.keys.sorted(by: { $0.name < $1.name }) {
            let set = plan.hosts.first { $0.roles.contains(role) }
            let addresses = IPNetwork.Family.allCases.compactMap { family in
                (networks[role] ?? []).minimal.first { $0.family == family }
                    .flatMap { Self.address(in: $0, number: hosts.count) }
            }
            if let known = hosts.firstIndex(where: { !Set($0.addresses).isDisjoint(with: addresses) }) {
                hosts[known].roles.append(role.name)
                hosts[known].addresses = (hosts[known].addresses + addresses).unique()
            } else {
                hosts.append(Host(roles: [role.name], addresses: addresses, set: set))
            }
        }
        let peers = try #require(plan.deployment.baseline?.management).peers
        let addresses = IPNetwork.Family.allCases.compactMap { family in
            peers.first { $0.family == family }.flatMap { Self.address(in: $0, number: 1) }
        }
        hosts.append(Host(roles: ["management"], addresses: addresses))
        self.hosts = hosts
    }

    /// Itself, or one that differs from host to host.
    private static func address(in network: IPNetwork, number: Int) -> IPNetwork? {
        if network.isAddress { return network }
        var bytes = network.bytes
        if network.isAny {
            bytes = IPNetwork(network.family == .v4 ? "203.0.113.192" : "2001:db8:ffff::")?.bytes ?? bytes
        }
        let room = network.family == .v4 && !network.isAny ? min(32, 1 << (32 - network.prefixLength)) - 2 : 60
        bytes[bytes.count - 1] += UInt8(1 + number % max(1, room))
        return IPNetwork(bytes: bytes)
    }

    // MARK: What is tried

    /// Everything that a rule names, and between each two hosts some of what none does.
    var attempts: [Attempt] {
        let known = plan.rules.flatMap { rule in rule.ports.map { (rule.transport, $0.lowerBound) } }
        var attempts: [Attempt] = []
        for (from, source) in hosts.enumerated() {
            for (to, destination) in hosts.enumerated() where to != from {
                for (a, b) in pairs(source, destination) {
                    var tried = plan.rules.filter { !$0.flow.isMulticast && $0.sources.contains { $0.contains(a) } }
                        .filter { $0.destinations.contains { $0.contains(b) } }
                        .map { ($0.transport, $0.ports[0].lowerBound) }
                    let number = from * 31 + to * 7
                    tried += [known[number % known.count], (.tcp, 22), (.udp, 53), (.tcp, 9999)]
                    attempts += tried.filter { $0.0 == .tcp || $0.0 == .udp }.map { transport, port in
                        Attempt(
                            from: from, to: to,
                            connection: Connection(source: a, destination: b, transport: transport, port: port))
                    }
                }
            }
        }
        return attempts
    }

    private func pairs(_ source: Host, _ destination: Host) -> [(IPNetwork, IPNetwork)] {
        source.addresses.flatMap { a in destination.addresses.filter { $0.family == a.family }.map { (a, $0) } }
    }

    func text(_ attempt: Attempt) -> String {
        "\(hosts[attempt.from].roles) to \(hosts[attempt.to].roles): \(attempt.connection)"
    }

    // MARK: What is expected

    func hostsPermit(_ attempt: Attempt) -> Bool {
        let connection = attempt.connection
        let leaves = hosts[attempt.from].set.map { set in
            plan.rules(from: set).contains { $0.permits(connection) }
                || BaselineRule.permits(connection, plan.deployment, .outbound)
        }
        let arrives = hosts[attempt.to].set.map { set in
            plan.rules(to: set).contains { $0.permits(connection) }
                || BaselineRule.permits(connection, plan.deployment, .inbound)
        }
        return leaves ?? true && arrives ?? true
    }

    /// Complete sets drop what goes from one zone to another; others are among rules that drop everything.
    func bordersPermit(_ attempt: Attempt, isComplete: Bool) -> Bool {
        let connection = attempt.connection
        let isBaseline = BaselineRule.permits(connection, plan.deployment)
        if isBaseline || plan.rules.contains(where: { $0.isForwarded && $0.permits(connection) }) { return true }
        guard isComplete else { return false }
        let holds = { (networks: [IPNetwork], address: IPNetwork) in networks.contains { $0.contains(address) } }
        return !plan.borders.contains { border in
            holds(border.sources, connection.source) && !holds(border.otherSources, connection.source)
                && holds(border.destinations, connection.destination)
                && !holds(border.otherDestinations, connection.destination)
        }
    }

    // MARK: Files and commands

    func write(_ files: [RuleFile]) throws { for file in files { try write(file.text, to: file.path) } }

    func write(_ text: String, to path: String) throws {
        try Data(text.utf8).write(to: try #require(folder)[path])
    }

    /// What the head of a file says to do, as it stands there.
    static func commands(of file: RuleFile) -> [String] {
        file.text.split(separator: "\n").compactMap { line in
            let command = line.hasPrefix("#     ") ? String(line.dropFirst(6)) : ""
            return ["nft ", "iptables", "ip6tables"].contains { command.hasPrefix($0) } ? command : nil
        }
    }

    /// The rules that a site has before: they drop everything but the management's SSH.
    var nftables: String {
        let ssh = (plan.deployment.baseline?.management?.peers ?? []).map { network in
            "\(network.family == .v4 ? "ip" : "ip6") saddr \(network) tcp dport 22 accept;"
        }.joined(separator: " ")
        let all = "ct state established,related accept; meta l4proto ipv6-icmp accept; \(ssh)"
        let chains = ["input", "output", "forward"].map {
            "chain \($0) { type filter hook \($0) priority filter; policy drop; \(all) }"
        }
        return "flush ruleset\ntable inet filter {\n\(chains.joined(separator: "\n"))\n}\n"
    }

    func iptables(_ family: IPNetwork.Family) -> String {
        let hooks = ["INPUT", "OUTPUT", "FORWARD"]
        let peers = (plan.deployment.baseline?.management?.peers ?? []).filter { $0.family == family }
        let lines = hooks.flatMap { hook in
            ["-A \(hook) -m conntrack --ctstate ESTABLISHED,RELATED -j ACCEPT"]
                + (family == .v6 ? ["-A \(hook) -p ipv6-icmp -j ACCEPT"] : [])
                + peers.map { "-A \(hook) -s \($0.cidr) -p tcp -m tcp --dport 22 -j ACCEPT" }
        }
        return (["*filter"] + hooks.map { ":\($0) DROP [0:0]" } + lines + ["COMMIT"]).joined(separator: "\n") + "\n"
    }

    // MARK: The trial

    /// - Parameter scripts: run in hosts, after everything has been tried.
    func result(
        _ attempts: [Attempt], scripts: [(host: Int, text: String)] = [], router: [String] = [],
        hosts commands: (Host) -> [String] = { _ in [] }
    ) throws -> Result {
        let targets = hosts.filter { $0.set != nil }.flatMap { host in
            host.addresses.filter { address in hosts[management].addresses.contains { $0.family == address.family } }
        }
        var ports = ["tcp": Set([22, 9999]), "udp": Set([53])]
        for attempt in attempts {
            guard let port = attempt.connection.port else { continue }
            ports[attempt.connection.transport.rawValue]?.insert(Int(port))
        }
        let trial: [String: Any] = [
            "folder": try #require(folder).url.path, "router": router, "ports": ports.mapValues { $0.sorted() },
            "hosts": hosts.map { host in
                ["addresses": host.addresses.map(\.description), "commands": commands(host)] as [String: Any]
            },
            "attempts": attempts.map { attempt in
                let connection = attempt.connection
                return [
                    attempt.from, connection.destination.description, connection.transport.rawValue,
                    Int(connection.port ?? 0),
                ] as [Any]
            },
            "watch": ["from": management, "port": 22, "to": targets.map(\.description)] as [String: Any],
            "scripts": scripts.map { [$0.host, $0.text] as [Any] },
        ]
        let input = String(decoding: try JSONSerialization.data(withJSONObject: trial), as: UTF8.self)
        let program = Corpus.root.appendingPathComponent("Tests/FirewallTests/Programs/trial.py")
        let run = try Tool("python3", [program.path], input: input)
        try #require(run.status == 0, "\(run.errors)")
        return try JSONDecoder().decode(Result.self, from: Data(run.output.utf8))
    }
}

import Foundation
import Model
import Testing

@testable import Firewall

/// Whether tests may make network namespaces.
enum Namespaces {
    /// What the machine says to one who may not; `nil` where they may.
    static let refusal: String? = {
        guard let run = try? Tool("unshare", ["--net", "nft", "list", "ruleset"]) else {
            return "unshare or nft is not installed"
        }
        return run.status == 0 ? nil : run.errors.trimmingCharacters(in: .whitespacesAndNewlines)
    }()

    static let comment = Comment(
        rawValue: "Skipped: this machine allows no network namespaces with rules of their own (\(refusal ?? ""))")
}

/// Rules tried with real sockets: hosts in network namespaces with the rules of their roles, a router between them with
/// those of the network, and a listener on each port.
@Suite(.serialized, .enabled(if: Namespaces.refusal == nil, Namespaces.comment)) struct NamespaceTests {
    private struct Host {
        var role: String
        var address: String
    }

    /// Two endpoints, as they talk to each other.
    private static let hosts = [
        Host(role: "bigfix-server", address: "192.0.2.10"), Host(role: "top-relay", address: "192.0.2.20"),
        Host(role: "relay", address: "192.0.2.33"), Host(role: "endpoint", address: "192.0.2.130"),
        Host(role: "endpoint", address: "192.0.2.131"), Host(role: "active-directory", address: "192.0.2.17"),
        Host(role: "rc-broker", address: "198.51.100.10"), Host(role: "rc-controller", address: "192.0.2.65"),
    ]
    /// Those of the corpus, some of them as the deployment has changed them, and two that nothing needs.
    private static let ports: [UInt16] = [22, 389, 636, 3268, 8443, 8887, 10888, 52311, 62311, 9999]

    private static var attempts: [(from: Int, to: Int, transport: Channel.Transport, port: UInt16)] {
        hosts.indices.flatMap { from in
            hosts.indices.filter { $0 != from }.flatMap { to in
                ports.flatMap { port in [.tcp, .udp].map { (from, to, $0, port) } }
            }
        }
    }

    @Test func `without rules every attempt has an answer`() throws {
        let answers = try answers(plan: nil, loader: [], routerLoader: [], rules: { _ in nil })
        #expect(answers.allSatisfy { $0 })
    }

    @Test func `nftables lets documented flows through, and nothing else`() throws {
        let plan = try Deployments.plan("example-corp")
        let files = plan.files(NFTablesFormat())
        try expect(
            plan,
            try answers(plan: plan, loader: ["nft", "-f", "-"], routerLoader: ["nft", "-f", "-"]) { role in
                files.first { $0.role == role }?.text
            })
    }

    @Test func `iptables lets documented flows through, and nothing else`() throws {
        let plan = try Deployments.plan("example-corp")
        let files = plan.files(IPTablesFormat())
        try expect(
            plan,
            try answers(
                plan: plan, loader: ["iptables-restore"], routerLoader: ["iptables-restore", "--noflush"]
            ) { role in files.first { $0.path == "\(role).v4" }?.text })
    }

    private func expect(_ plan: RulePlan, _ answers: [Bool]) throws {
        let attempts = Self.attempts
        try #require(answers.count == attempts.count)
        #expect(answers.contains(true) && answers.contains(false))
        for (attempt, answer) in zip(attempts, answers) {
            let connection = Connection(
                source: try #require(IPNetwork(Self.hosts[attempt.from].address)),
                destination: try #require(IPNetwork(Self.hosts[attempt.to].address)), transport: attempt.transport,
                port: attempt.port)
            let (from, to) = (Self.hosts[attempt.from].role, Self.hosts[attempt.to].role)
            // A host is of one role here, whatever other roles' networks hold its address.
            let isDocumented = plan.rules.contains {
                $0.permits(connection) && $0.sourceRole.name == from && $0.destinationRole.name == to
            }
            #expect(answer == isDocumented, "\(from) to \(to), \(attempt.transport) \(attempt.port)")
        }
    }

    /// - Parameter rules: of a role, as text.
    private func answers(
        plan: RulePlan?, loader: [String], routerLoader: [String], rules: (String) -> String?
    ) throws -> [Bool] {
        let hosts: [[String: Any]] = try Self.hosts.map { host in
            let text = rules(host.role)
            if plan != nil { try #require(text != nil, "\(host.role) has no rules") }
            return ["address": host.address, "rules": text ?? NSNull()]
        }
        let trial: [String: Any] = [
            "loader": loader, "routerLoader": routerLoader, "router": rules(RuleFile.network) ?? NSNull(),
            "ports": Self.ports.map(Int.init), "hosts": hosts,
            "attempts": Self.attempts.map { [$0.from, $0.to, $0.transport.rawValue, Int($0.port)] as [Any] },
        ]
        let input = String(decoding: try JSONSerialization.data(withJSONObject: trial), as: UTF8.self)
        let program = Corpus.root.appendingPathComponent("Tests/FirewallTests/Programs/trial.py")
        let run = try Tool("python3", [program.path], input: input)
        #expect(run.status == 0, "\(run.errors)")
        return try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [Bool])
    }
}

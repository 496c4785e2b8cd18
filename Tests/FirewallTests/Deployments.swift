import Compiler
import Diagnostics
import Editions
import Foundation
import Model
import Testing

@testable import Firewall

/// Rules of the corpus for the deployments that stand beside it, and for one that has both families of addresses.
enum Deployments {
    static let names = ["example-corp", "branch-office", "dual"]

    /// - Parameter title: the deployment's, if not its own.
    static func plan(_ name: String, named title: String? = nil) throws -> RulePlan {
        let edition = try Corpus.bigfix()
        var read = try read(name, over: edition).deployment
        if let title = title ?? (name == "dual" ? hostileName : nil) { read.name = title }
        return RulePlan(FlowMatrix(DeployedEdition(edition, read)), read)
    }

    static func read(
        _ name: String, over edition: Edition
    ) throws -> (deployment: Deployment, locations: DeploymentLocations) {
        let bytes = try ["dual": dual, "crowded": crowded][name].map { Array($0.utf8) } ?? file(name)
        let diagnostics = DiagnosticBag()
        let read = DeploymentReader.read(SourceFile(path: name, bytes: bytes), over: [edition], diagnostics)
        #expect(diagnostics.sorted == [])
        return try #require(read)
    }

    private static func file(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: Corpus.root.appendingPathComponent("Content/deployments/\(name).yml")))
    }

    /// Tries to end every kind of comment and string. A file could not have all of it.
    private static let hostileName = "A'B’C\"D \\ */ #>\nE\r\ntable inet x { }\u{2028}F"

    private static let dual = #"""
        name: Dual
        ports: {rc-gateway: 50000-50010, ldaps: 390, global-catalog: 389}
        hosts:
          bigfix-server: [192.0.2.10, "2001:db8::10", server.example.com]
          endpoint: [192.0.2.128/25, 192.0.2.200, "2001:db8:1::/64"]
          relay: ["2001:db8::20"]
          active-directory: [192.0.2.17, 0.0.0.0/0]
          idp: ["::/0"]
          rc-controller: 0.0.0.0/0
          primary-gateway: 192.0.2.80
          rc-target: 192.0.2.129
        groups:
          peernest-notify: [239.255.52.11, "ff05::1"]
        """#

    /// Six roles on one host by their addresses, and hosts within the network of others.
    private static let crowded = #"""
        name: Crowded
        hosts:
          bigfix-server: [192.0.2.10, "2001:db8::10"]
          webui-server: [192.0.2.10, "2001:db8::10"]
          database-server: 192.0.2.10
          web-reports-server: 192.0.2.10
          compliance-server: 192.0.2.10
          rc-server: 192.0.2.10
          top-relay: 198.51.100.2
          relay: [198.51.100.0/27, "2001:db8:0:2::/64"]
          endpoint: [198.51.100.128/25, "2001:db8:0:3::/64"]
          workstation: 198.51.100.64/26
          console: 198.51.100.70
          active-directory: 192.0.2.17
          idp: 203.0.113.16
          rc-controller: 192.0.2.65
        baseline:
          management: {from: [192.0.2.240/28, "2001:db8:0:9::/64"], services: ssh}
        """#

    /// New connections between hosts of all roles and some that have none, on all ports that the corpus knows and some
    /// that it does not: one in `step` of all that there are, and one for each rule.
    static func connections(_ plan: RulePlan, step: Int) throws -> [Connection] {
        let outside = try ["203.0.113.77", "2001:db8:ffff::1"].map { try #require(IPNetwork($0)) }
        let networks = plan.rules.flatMap { $0.sources + $0.destinations }.unique()
        let addresses = (networks.flatMap(ends) + outside).unique()
        let known = plan.rules.flatMap(\.ports).flatMap { [$0.lowerBound, $0.upperBound] }
        let ports = (known + [22, 53, 50005, 65535] + known.map { $0 + 1 }).unique()
        var connections = plan.rules.compactMap { rule in
            ends(rule.sources[0]).last.flatMap { source in
                ends(rule.destinations[0]).first.map {
                    Connection(
                        source: source, destination: $0, transport: rule.transport, port: rule.ports.first?.upperBound)
                }
            }
        }
        let total = addresses.count * addresses.count * ports.count * 2
        for number in stride(from: 0, to: total, by: step) {
            let source = addresses[number / 2 / ports.count / addresses.count]
            let destination = addresses[number / 2 / ports.count % addresses.count]
            guard source != destination, source.family == destination.family else { continue }
            connections.append(
                Connection(
                    source: source, destination: destination, transport: number % 2 == 0 ? .tcp : .udp,
                    port: ports[number / 2 % ports.count]))
        }
        return connections
    }

    /// The first and the last address of a network.
    private static func ends(_ network: IPNetwork) -> [IPNetwork] {
        var last = network.bytes
        for bit in network.prefixLength..<last.count * 8 { last[bit / 8] |= 0x80 >> (bit % 8) }
        return [IPNetwork(bytes: network.bytes), IPNetwork(bytes: last)].compactMap(\.self)
    }
}

extension RuleFormats {
    /// Those that write rules of hosts and borders by their addresses.
    static let ofHosts = all.filter { !($0 is KubernetesFormat) }
}

extension BaselineRule {
    /// Whether a baseline lets a connection through, in one direction or in any.
    static func permits(
        _ connection: Connection, _ deployment: Deployment, _ direction: Direction? = nil
    ) -> Bool {
        all(of: deployment.baseline).contains { rule in
            let peer = rule.direction == .inbound ? connection.source : connection.destination
            return direction.map { $0 == rule.direction } ?? true && rule.sourcePorts == nil
                && rule.transport == connection.transport && rule.peers.contains { $0.contains(peer) }
                && connection.port.map(rule.ports.contains) ?? false
        }
    }
}

extension RulePlan {
    func files(_ format: any RuleFormat) -> [RuleFile] { format.files(for: self) }
}

import Foundation
import Model
import Testing

@testable import Firewall

/// Rules as real firewalls, or what makes rules for them, read them.
@Suite struct RuleFileTests {
    private func write(_ files: [RuleFile], to scratch: Scratch) throws {
        for file in files {
            let url = scratch[file.path]
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(file.text.utf8).write(to: url)
        }
    }

    @Test(arguments: Deployments.names)
    func `every flow with a rule is named in a comment of it`(name: String) throws {
        let plan = try Deployments.plan(name)
        let own = Set(plan.hosts.flatMap(\.roles))
        for format in RuleFormats.ofHosts {
            let text = plan.files(format).map(\.text).joined()
            let isOfBorders = plan.files(format).allSatisfy(\.isBorder)
            let written = plan.rules.filter { rule in
                isOfBorders ? rule.isForwarded : own.contains(rule.sourceRole) || own.contains(rule.destinationRole)
            }
            #expect(!written.isEmpty)
            for rule in written { #expect(text.contains(rule.flow.id.text), "\(format.name) \(rule.flow.id)") }
            #expect(Set(plan.files(format).map(\.path)).count == plan.files(format).count)
        }
    }

    @Test(.enabled(if: Namespaces.refusal == nil, Namespaces.comment), arguments: Deployments.names)
    func `nft takes every rule set`(name: String) throws {
        let scratch = try Scratch()
        let files = try Deployments.plan(name).files(NFTablesFormat())
        try write(files, to: scratch)
        for file in files {
            let run = try Tool("unshare", ["--net", "nft", "-c", "-f", scratch[file.path].path])
            #expect(run.status == 0, "\(file.path): \(run.errors)")
        }
    }

    @Test(.enabled(if: Namespaces.refusal == nil, Namespaces.comment), arguments: Deployments.names)
    func `iptables takes every rule set`(name: String) throws {
        let scratch = try Scratch()
        let files = try Deployments.plan(name).files(IPTablesFormat())
        try write(files, to: scratch)
        for file in files {
            let program = file.path.hasSuffix(".v4") ? "iptables-restore" : "ip6tables-restore"
            let run = try Tool("unshare", ["--net", program, "--test", scratch[file.path].path])
            #expect(run.status == 0, "\(file.path): \(run.errors)")
        }
    }

    @Test func `a PowerShell script with other than ASCII letters is marked as UTF-8`() throws {
        for (name, isMarked) in [("dual", true), ("example-corp", false)] {
            let files = try Deployments.plan(name).files(WindowsFirewallFormat())
            #expect(!files.isEmpty)
            for file in files { #expect(file.text.utf8.starts(with: [0xEF, 0xBB, 0xBF]) == isMarked, "\(file.path)") }
        }
    }

    @Test func `a rule that is no rule is refused by nft`() throws {
        let scratch = try Scratch()
        try Data("table inet x { chain c { tcp dport 70000 accept } }\n".utf8).write(to: scratch["x.nft"])
        #expect(try Tool("nft", ["-c", "-f", scratch["x.nft"].path]).status != 0)
    }

    // MARK: Aerleon

    /// `make test` installs it there.
    private static let aerleon = Corpus.root.appendingPathComponent(".build/tools/aerleon/bin")

    @Test(arguments: Deployments.names)
    func `Aerleon makes an access list of Cisco ASA, with the ids`(name: String) throws {
        let plan = try Deployments.plan(name)
        let scratch = try Scratch()
        try write(plan.files(AerleonFormat()), to: scratch)
        try FileManager.default.createDirectory(at: scratch["out"], withIntermediateDirectories: true)
        let run = try Tool(
            Self.aerleon.appendingPathComponent("aclgen").path,
            [
                "--base_directory", "policies", "--definitions_directory", "def", "--output_directory", "out",
            ], in: scratch.url)
        #expect(run.status == 0, "\(run.errors)")
        for border in plan.borders {
            let list = try String(contentsOf: scratch["out/\(border.name).asa"], encoding: .utf8)
            for rule in plan.rules(over: border) {
                #expect(list.contains("remark \(rule.flow.id.shortened(to: 100))"), "\(border.name)")
            }
            #expect(
                list.contains("permit tcp") || plan.rules(over: border).allSatisfy { $0.family == .v6 || !$0.isTCP })
            let both = try String(contentsOf: scratch["out/\(border.name).acl"], encoding: .utf8)
            for network in plan.rules(over: border).flatMap({ $0.sources + $0.destinations }) where network.isAddress {
                #expect(both.contains(network.description), "\(border.name) \(network)")
            }
        }
    }

    @Test(arguments: Deployments.names)
    func `Aerleon accepts what the rules let through, and nothing else`(name: String) throws {
        let plan = try Deployments.plan(name)
        let scratch = try Scratch()
        try write(plan.files(AerleonFormat()), to: scratch)
        let connections = try Deployments.connections(plan, step: 499).prefix(300)
        let lines = plan.borders.flatMap { border in
            connections.map {
                "\(scratch["policies/pol/\(border.name).yaml"].path) \($0.source) \($0.destination) "
                    + "\($0.transport.rawValue) \($0.port ?? 0)\n"
            }
        }
        let run = try Tool(
            Self.aerleon.appendingPathComponent("python").path,
            [
                Corpus.root.appendingPathComponent("Tests/FirewallTests/Programs/aclcheck.py").path,
                scratch["def"].path,
            ], input: lines.joined())
        #expect(run.status == 0, "\(run.errors.suffix(500))")
        let all = run.output.split(separator: "\n").map { $0 != "-" }
        try #require(all.count == lines.count)
        for (number, answer) in all.enumerated() {
            let border = plan.borders[number / connections.count]
            let connection = connections[number % connections.count]
            let isWanted =
                plan.rules(over: border).contains { $0.permits(connection) }
                || BaselineRule.permits(connection, plan.deployment)
            #expect(answer == isWanted, "\(border.name) \(connection)")
        }
        #expect(all.contains(true) && all.contains(false))
    }

    // MARK: AWS

    @Test(arguments: Deployments.names)
    func `security groups let through what the rules do`(name: String) throws {
        let plan = try Deployments.plan(name)
        let groups = try SecurityGroups(plan.files(AWSSecurityGroupsFormat()).map(\.text))
        for connection in try Deployments.connections(plan, step: 1009) {
            for hosts in plan.hosts {
                #expect(
                    groups.permits(connection, to: hosts.name)
                        == (plan.rules(to: hosts).contains { rule in
                            var open = rule
                            open.destinations = [connection.destination]
                            return open.permits(connection)
                        } || BaselineRule.permits(connection, plan.deployment, .inbound)),
                    "into \(hosts.name): \(connection)")
                #expect(
                    groups.permits(connection, from: hosts.name)
                        == (plan.rules(from: hosts).contains { rule in
                            var open = rule
                            open.sources = [connection.source]
                            return open.permits(connection)
                        } || BaselineRule.permits(connection, plan.deployment, .outbound)),
                    "out of \(hosts.name): \(connection)")
            }
        }
        for description in groups.descriptions {
            #expect(description.count <= 255)
            #expect(description.wholeMatch(of: #/[a-zA-Z0-9 ._\-:\/()#,@\[\]+=&;{}!$*]*/#) != nil, "\(description)")
        }
    }

    // MARK: PowerShell

    @Test func `scripts for Windows hold nothing but rules`() throws {
        let plan = try Deployments.plan("dual")
        for file in plan.files(WindowsFirewallFormat()) {
            let lines = file.text.trimmingPrefix("\u{FEFF}").components(separatedBy: "\r\n")
            #expect(file.text.unicodeScalars.allSatisfy { $0 != "\u{2028}" })
            for line in lines where !line.isEmpty && !line.hasPrefix("#") {
                let isKnown = [
                    "New-NetFirewallRule ", "Get-NetFirewallRule -Group 'Portolan'", "$ErrorActionPreference",
                ]
                .contains { line.hasPrefix($0) }
                #expect(isKnown, "\(line)")
                // Quotes come in pairs, a doubled one inside too.
                #expect(line.count { "'‘’‚‛".contains($0) }.isMultiple(of: 2), "\(line)")
            }
            let hosts = try #require(plan.hosts.first { $0.name == file.names[0] })
            let count = lines.count { $0.hasPrefix("New-NetFirewallRule") && !$0.contains("portolan:control:") }
            #expect(count == plan.rules(to: hosts).count + plan.rules(from: hosts).count)
        }
        let names = plan.files(WindowsFirewallFormat()).flatMap { file in
            file.text.matches(of: #/-Name '([^']*)'/#).map { "\(file.path) \($0.1)" }
        }
        #expect(Set(names).count == names.count)
    }
}

/// The security groups of a template, as AWS would apply them.
private struct SecurityGroups {
    private var groups: [String: [String: Any]] = [:]

    init(_ templates: [String]) throws {
        for template in templates {
            let root = try #require(try JSONSerialization.jsonObject(with: Data(template.utf8)) as? [String: Any])
            let resources = try #require(root["Resources"] as? [String: [String: Any]])
            for resource in resources.values {
                let properties = try #require(resource["Properties"] as? [String: Any])
                let tags = try #require(properties["Tags"] as? [[String: String]])
                let roles = try #require(tags.first?["Value"])
                groups[String(roles.prefix { $0 != " " })] = properties
            }
        }
    }

    func permits(_ connection: Connection, to role: String) -> Bool {
        entries(role, "SecurityGroupIngress").contains { matches($0, connection, peer: connection.source) }
    }

    func permits(_ connection: Connection, from role: String) -> Bool {
        entries(role, "SecurityGroupEgress").contains { matches($0, connection, peer: connection.destination) }
    }

    var descriptions: [String] {
        groups.keys.flatMap { role in
            [groups[role]?["GroupDescription"] as? String ?? ""]
                + (entries(role, "SecurityGroupIngress") + entries(role, "SecurityGroupEgress"))
                .compactMap { $0["Description"] as? String }
        }
    }

    private func entries(_ role: String, _ key: String) -> [[String: Any]] {
        groups[role]?[key] as? [[String: Any]] ?? []
    }

    private func matches(_ entry: [String: Any], _ connection: Connection, peer: IPNetwork) -> Bool {
        guard let network = ((entry["CidrIp"] ?? entry["CidrIpv6"]) as? String).flatMap({ IPNetwork($0) }),
            network.contains(peer)
        else { return false }
        guard let transport = entry["IpProtocol"] as? String, transport != "-1" else { return true }
        guard let from = entry["FromPort"] as? Int, let to = entry["ToPort"] as? Int else { return false }
        return transport == connection.transport.rawValue && (from...to).contains(Int(connection.port ?? 0))
    }
}

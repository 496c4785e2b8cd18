import Editions
import Foundation
import Model
import Testing

@testable import Firewall

/// Rules tried with real sockets: every host of a deployment in a network namespace with its rules, a router between them
/// with those of the borders, and a listener on each port.
@Suite(.serialized, .enabled(if: Namespaces.refusal == nil, Namespaces.comment)) struct NamespaceTests {
    private static let cases = ["example-corp", "branch-office", "crowded"].flatMap { deployment in
        [false, true].map { (deployment, $0) }
    }

    /// Of iptables three, each deployment once, because a trial takes half a minute; all with `PORTOLAN_TRIALS=all`.
    private static let iptablesCases =
        ProcessInfo.processInfo.environment["PORTOLAN_TRIALS"] == "all"
        ? cases : [("example-corp", false), ("branch-office", true), ("crowded", true)]

    @Test func `without rules every attempt has an answer`() throws {
        let site = try TrialSite("branch-office")
        let attempts = site.attempts
        let result = try site.result(attempts)
        #expect(result.answers == attempts.map { _ in true })
    }

    @Test(arguments: cases)
    func `nftables lets documented flows through, nothing else, and nobody is cut off`(
        _ deployment: String, isComplete: Bool
    ) throws {
        let site = try TrialSite(deployment)
        let files = NFTablesFormat().files(for: site.plan, RuleStyle(isComplete: isComplete))
        try site.write(files)
        try site.write(site.nftables, to: "own.nft")
        try expect(site, files, own: isComplete ? [] : ["nft -f own.nft"], isComplete: isComplete) { file in
            let commands = isComplete ? ["nft -f '\(file.path)'"] : TrialSite.commands(of: file)
            // Twice, as a script that runs at each start would.
            return commands + [commands[0]]
        }
    }

    @Test(arguments: iptablesCases)
    func `iptables lets documented flows through, nothing else, and nobody is cut off`(
        _ deployment: String, isComplete: Bool
    ) throws {
        let site = try TrialSite(deployment)
        let files = IPTablesFormat().files(for: site.plan, RuleStyle(isComplete: isComplete))
        try site.write(files)
        try site.write(site.iptables(.v4), to: "own.v4")
        try site.write(site.iptables(.v6), to: "own.v6")
        let own = isComplete ? [] : ["iptables-restore own.v4", "ip6tables-restore own.v6"]
        try expect(site, files, own: own, isComplete: isComplete) { file in
            let program = file.path.hasSuffix(".v4") ? "iptables-restore" : "ip6tables-restore"
            if isComplete, !file.isBorder { return Array(repeating: "\(program) '\(file.path)'", count: 2) }
            return TrialSite.commands(of: file) + TrialSite.commands(of: file)
        }
    }

    /// - Parameter own: what loads the rules that a site has before, which drop everything but the management's SSH.
    private func expect(
        _ site: TrialSite, _ files: [RuleFile], own: [String], isComplete: Bool, commands: (RuleFile) -> [String]
    ) throws {
        let attempts = site.attempts
        let result = try site.result(attempts) { host in
            let mine = files.filter { file in !file.isBorder && host.roles.contains { file.names.contains($0) } }
            return mine.isEmpty ? [] : own + mine.flatMap(commands)
        }
        for (attempt, answer) in zip(attempts, result.answers) {
            #expect(answer == site.hostsPermit(attempt), "hosts: \(site.text(attempt))")
        }
        #expect(result.answers.contains(true) && result.answers.contains(false))
        try expectWatched(result)
        // The sets of a router do not disturb each other, in whatever order they are loaded.
        let borders = files.filter(\.isBorder)
        let routed = try site.result(attempts, router: own + (borders.reversed() + borders).flatMap(commands))
        for (attempt, answer) in zip(attempts, routed.answers) {
            #expect(answer == site.bordersPermit(attempt, isComplete: isComplete), "router: \(site.text(attempt))")
        }
        try expectWatched(routed)
    }

    /// Whoever manages the hosts got in all the time, and was not put out.
    private func expectWatched(_ result: TrialSite.Result) throws {
        let watch = try #require(result.watch)
        #expect(watch.failed == [])
        #expect(watch.opened > 0 && !watch.held.isEmpty && watch.held.allSatisfy { $0 })
    }

    /// What a host's script says is so: what the rules let through answers, and what a firewall drops does not.
    @Test(arguments: [true, false]) func `a probe tells whether the way is open`(isOpen: Bool) throws {
        let site = try TrialSite("branch-office")
        let matrix = FlowMatrix(DeployedEdition(try Corpus.bigfix(), site.plan.deployment))
        let files = NFTablesFormat().files(for: site.plan)
        try site.write(files)
        try site.write(site.nftables, to: "own.nft")
        let probes = ProbePlan.all(of: site.plan, in: matrix).filter { !$0.targets.isEmpty }
        let scripts = try probes.map { probe in
            let host = try #require(site.hosts.firstIndex { $0.set == probe.hosts })
            let text = ShellProbe.text(probe, site.plan)
            return (host, "PATIENCE=1\n\(text.replacing("\nfinish\n", with: "\n(finish)\necho \"status $?\"\n"))")
        }
        let result = try site.result(
            site.attempts, scripts: scripts, router: isOpen ? [] : ["nft -f own.nft"],
            hosts: { host in
                let mine = files.filter { file in !file.isBorder && host.roles.contains { file.names.contains($0) } }
                return mine.isEmpty ? [] : ["nft -f own.nft"] + mine.flatMap(TrialSite.commands)
            })
        let known = Set(site.hosts.flatMap(\.addresses).map(\.description))
        var tried = 0
        for (script, probe) in zip(result.scripts, probes) {
            for line in script.output.split(separator: "\n") {
                let words = line.split(separator: " ", omittingEmptySubsequences: true)
                guard words.count == 5, words[1] == "tcp" || words[1] == "udp" else { continue }
                guard words[1] == "tcp", known.contains(String(words[2])) else { continue }
                tried += 1
                #expect(words[0] == (isOpen ? "open" : "silent"), "\(probe.hosts.name): \(line)")
            }
            let wanted = isOpen ? ["status 0", "status 1"] : ["status 1"]
            #expect(wanted.contains { script.output.hasSuffix($0 + "\n") }, "\(script.output) \(script.errors)")
        }
        #expect(tried > 5)
    }
}

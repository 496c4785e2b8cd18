import Foundation
import Testing

@testable import Publishing

/// `portolan matrix` and deployments, from the outside.
@Suite struct MatrixProgramTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.copy(Fixture("flow").content, to: "Content")
        try folder.write(
            """
            name: Corner Shop
            ports: {web: 8443}
            hosts: {server: 192.0.2.10, phone: 0.0.0.0/0, till: till.example.com}

            """, to: "shop.yml")
    }

    private static let draftNote = "note: no edition is released; this is of the newest draft, 1.0\n"

    private func run(_ arguments: String...) throws -> ProgramRun { try ProgramRun(arguments, in: folder.url) }

    @Test(arguments: ["text", "csv", "json", "markdown"]) func formatsAreWrittenToOutput(_ format: String) throws {
        let run = try run("matrix", "--format", format)
        #expect(run.status == 0 && run.errors == Self.draftNote)
        #expect(run.output.contains("browser--shop--web"))
        #expect(try folder.contents().keys.allSatisfy { $0.hasPrefix("Content/") || $0 == "shop.yml" })
        let again = try self.run("matrix", "--format", format, "--output", "made")
        #expect(again.status == 0 && again.output == "")
        #expect(try folder.text(of: "made") == run.output)
    }

    @Test func theSitesFilesAreThoseOfTheProgram() throws {
        #expect(try run("build").status == 0)
        for name in ["csv", "json", "xlsx"] {
            #expect(try run("matrix", "--format", name, "--output", "made.\(name)").status == 0)
            let files = try folder.contents()
            #expect(files["made.\(name)"] == files["Output/1.0/firewall/firewall.\(name)"])
        }
        #expect(try folder.contents(of: "Output").keys.allSatisfy { !$0.contains("/rules/") })
    }

    @Test func aDeploymentIsShownEverywhereAndDecidesNothing() throws {
        #expect(try run("build").status == 0)
        let lock = try folder.text(of: "Content/1.0/layout.lock")
        let build = try run("build", "--deployment", "shop.yml", "--output", "Deployed")
        #expect(build.status == 0 && build.errors == "")
        #expect(try folder.text(of: "Content/1.0/layout.lock") == lock)
        let page = try folder.text(of: "Deployed/1.0/web/order/index.html")
        #expect(page.contains("8443 (default 443)"))
        #expect(page.contains(" at Corner Shop"))
        #expect(!page.contains(">443<"))
        let picture = try folder.text(of: "Deployed/1.0/web/order/order.svg")
        #expect(picture.contains(#"data-port="8443""#))
        #expect(picture.contains("8443 (default 443)"))
        #expect(try folder.text(of: "Deployed/1.0/model.json").contains(#""default":"443""#))
        let rules = try folder.text(of: "Deployed/1.0/firewall/rules/nftables/server.nft")
        #expect(rules.contains("tcp dport 8443"))
        #expect(rules.contains("till.example.com"), "what is not written is told")
        let matrix = try folder.text(of: "Deployed/1.0/firewall/index.html")
        #expect(matrix.contains(#"href="rules/nftables/server.nft""#))
        #expect(
            matrix.contains("rules need addresses, and of &#39;till&#39; names are given: &#39;till.example.com&#39;"))
        SiteInspection(files: try folder.contents(of: "Deployed").mapValues { Array($0) }).expectSound()
    }

    @Test func faultsOfADeploymentAreToldAtTheirPlace() throws {
        try folder.write("name: X\nports: {wbe: 8443, queue: 70000}\nhosts:\n  server: 192.0.2.300\n", to: "bad.yml")
        for verb in ["build", "check", "matrix"] {
            let run = try run(verb, "--deployment", "bad.yml")
            #expect(run.status == 1)
            #expect(run.errors.contains("bad.yml:2:9: error[unknown-port]: unknown port 'wbe'"))
            #expect(run.errors.contains("bad.yml:2:27: error[invalid-value]: '70000' is not a port number"))
            #expect(run.errors.contains("bad.yml:4:11: error[invalid-value]: "))
        }
        let missing = try run("check", "--deployment", "none.yml")
        #expect(missing.status == 1)
        #expect(missing.errors.contains("none.yml"))
    }

    @Test func rulesSayWhatTheyDoNotHold() throws {
        let made = try run("rules", "--deployment", "shop.yml", "--output", "rules")
        #expect(made.status == 0)
        #expect(made.errors.contains("shop.yml:3:47: warning[flow-without-rule]: "))
        #expect(
            try folder.contents(of: "rules").keys.sorted() == [
                "inside--outside.nft", "outside--inside.nft", "server.nft",
            ])
        let one = try run("rules", "--deployment", "shop.yml", "--role", "server")
        #expect(try one.output == folder.text(of: "rules/server.nft"))
        #expect(try run("rules", "--deployment", "shop.yml", "--format", "aws", "--strict").status == 1)
        let all = try run("rules", "--deployment", "shop.yml", "--role", "network", "--output", "network")
        #expect(all.status == 0)
        #expect(try folder.contents(of: "network").count == 2)
    }

    @Test func completeRulesNeedAWayIn() throws {
        let refused = try run("rules", "--deployment", "shop.yml", "--drop", "--output", "complete")
        #expect(refused.status == 1)
        #expect(refused.errors.contains("shop.yml:1:1: error[no-management]: "))
        #expect(try folder.contents(of: "complete").isEmpty)
        let text = try folder.text(of: "shop.yml") + "baseline: {management: {from: 192.0.2.64/28, services: ssh}}\n"
        try folder.write(text, to: "managed.yml")
        let made = try run("rules", "--deployment", "managed.yml", "--drop", "--log", "--output", "complete")
        #expect(made.status == 0)
        let server = try folder.text(of: "complete/server.nft")
        #expect(server.contains("ip saddr 192.0.2.64/28 tcp dport 22 ct state new accept"))
        #expect(server.contains("limit rate 10/minute") && server.contains("ipv4 drop"))
    }

    @Test func whatOtherVerbsDoNowIsStillDone() throws {
        let note = "is 'portolan rules' now; until 1.0 both do the same"
        let old = try run(
            "matrix", "--deployment", "shop.yml", "--format", "iptables", "--role", "server", "--output", "old")
        #expect(old.status == 0 && old.errors.contains(note))
        #expect(
            try run("rules", "--deployment", "shop.yml", "--format", "iptables", "--role", "server", "--output", "new")
                .status == 0)
        #expect(try folder.contents(of: "old") == folder.contents(of: "new"))
        let blocked = try run("matrix", "--blocked", "443")
        #expect(blocked.errors.contains("'matrix --blocked' is 'portolan blocked' now"))
        #expect(try blocked.output == run("blocked", "443").output)
    }

    @Test func wrongUsageIsToldApart() throws {
        #expect(try run("matrix", "--format", "nftables").status == 2)
        #expect(try run("rules").status == 2)
        #expect(try run("probe").status == 2)
        #expect(try run("matrix", "--role", "server").status == 2)
        #expect(try run("matrix", "--edition", "9").status == 2)
        #expect(try run("observe", "seen.txt").status == 2)
        #expect(try run("blocked", "none-such").status == 2)
        #expect(try run("rules", "--deployment", "shop.yml").status == 2)
        #expect(try run("rules", "--deployment", "shop.yml", "--log").status == 2)
        #expect(try run("rules", "--deployment", "shop.yml", "--since", "1.0").status == 2)
        #expect(
            try run("rules", "--deployment", "shop.yml", "--format", "sheet-markdown", "--since", "0.9").status == 2)
        #expect(try run("rules", "--deployment", "shop.yml", "--confidence", "none-such").status == 2)
        let role = try run("rules", "--deployment", "shop.yml", "--role", "sever")
        #expect(role.status == 2)
        #expect(role.errors.contains("there are inside--outside, outside--inside, server"))
    }

    @Test func aSheetIsWrittenInEachForm() throws {
        let text = try run("rules", "--deployment", "shop.yml", "--format", "sheet-markdown")
        #expect(text.status == 0 && text.output.hasPrefix("# Firewall changes for Corner Shop, edition 1.0 (draft)\n"))
        for format in ["html", "xlsx"] {
            let name = "sheet.\(format)"
            #expect(
                try run("rules", "--deployment", "shop.yml", "--format", "sheet-\(format)", "--output", name).status
                    == 0)
        }
        #expect(try folder.text(of: "sheet.html").contains("<td>TCP 8443</td>"))
        #expect(try folder.contents()["sheet.xlsx"]?.prefix(2) == Data("PK".utf8))
    }

    @Test func probesAreWrittenForBothShells() throws {
        try folder.write(
            "name: Shop\nhosts: {server: 192.0.2.10, till: 192.0.2.11, phone: 0.0.0.0/0}\n", to: "probe.yml")
        #expect(try run("probe", "--deployment", "probe.yml", "--output", "probes").status == 0)
        #expect(try folder.contents(of: "probes").keys.allSatisfy { $0.hasSuffix(".sh") || $0.hasSuffix(".ps1") })
        let one = try run("probe", "--deployment", "probe.yml", "--role", "till")
        #expect(try one.output == folder.text(of: "probes/till.sh"))
        #expect(try run("probe", "--deployment", "probe.yml", "--role", "none-such").status == 2)
    }

    @Test func whatWasObservedIsCompared() throws {
        try folder.write(
            "source,destination,transport,port\n203.0.113.5,192.0.2.10,tcp,8443\n203.0.113.5,192.0.2.10,tcp,22\n",
            to: "seen.csv")
        let check = try run("observe", "seen.csv", "--deployment", "shop.yml")
        #expect(check.status == 0)
        #expect(check.output.contains("TCP 203.0.113.5 -> 192.0.2.10:22"))
        #expect(check.output.contains("edition 1.0 (draft) at Corner Shop: 1 documented and seen"))
        #expect(try run("observe", "seen.csv", "--deployment", "shop.yml", "--exit-code").status == 1)
        #expect(try run("observe", "none", "--deployment", "shop.yml").status == 1)
        let old = try run("matrix", "--deployment", "shop.yml", "--observed", "seen.csv", "--strict")
        #expect(old.status == 1 && old.output == check.output)
    }

    @Test func theExamplesBesideTheCorpusAreChecked() throws {
        try folder.write("name: X\nports: {wbe: 1}\n", to: "Content/deployments/example.yml")
        let run = try run("check")
        #expect(run.status == 1)
        #expect(run.errors.hasPrefix("Content/deployments/example.yml:2:9: error[unknown-port]"))
    }

    /// Two builds of a whole corpus with a deployment, rules and all.
    @Test func deploymentsBuildTheSameBytes() async throws {
        let file = try InputFile.read(BigFix.content.path + "/deployments/branch-office.yml")
        let corpus = try await BigFix.files
        let first = try await BuiltSite(SiteReading(corpus, contentPath: "Content", deployment: file))
        let second = try await BuiltSite(SiteReading(corpus.reversed(), contentPath: "Content", deployment: file))
        #expect(first.report.diagnostics.allSatisfy { $0.code.name == "lost-path" })
        #expect(first.files == second.files)
        #expect(first.report.layoutLocks == [])
        SiteInspection(files: first.files).expectSound()
    }
}

import Compiler
import Diagnostics
import Editions
import Model
import Testing

@testable import Firewall

/// Which hosts load which rules.
@Suite struct HostSetTests {
    private static let links = """
          - {path: a, from: browser, to: api, channel: web}
          - {path: b, from: api, to: lamp-app, channel: web}
          - {path: c, from: api, to: cloud, channel: web}
          - {path: d, from: lamp-app, to: api, channel: group}
        """
    private static let catalog =
        Corpus.catalog + """

              lamp:
                title: Lamp
                kind: machine
                zone: inside
                holds: {lamp-app: {title: Lamp app, kind: service}}
              cloud: {title: Cloud, kind: external, zone: inside}
            """

    private func plan(
        _ deployment: String, _ selection: RuleSelection = RuleSelection(), catalog: String = catalog,
        links: String = links
    ) throws -> (plan: RulePlan, diagnostics: [Diagnostic]) {
        let edition = try Corpus.matrix(links, catalog: catalog).index.edition
        let bag = DiagnosticBag()
        let file = SourceFile(path: "d.yml", bytes: Array(("name: X\n" + deployment).utf8))
        let read = DeploymentReader.read(file, over: [edition], bag)
        #expect(bag.sorted == [])
        let (deployment, locations) = try #require(read)
        let plan = RulePlan(FlowMatrix(DeployedEdition(edition, deployment)), deployment, selection)
        return (plan, plan.diagnostics(at: locations))
    }

    private func names(_ deployment: String) throws -> [[String]] {
        try plan(deployment).plan.hosts.map { $0.roles.map(\.name) }
    }

    private static let apart = "hosts: {server: 192.0.2.1, lamp: 192.0.2.2, desk: 192.0.2.3, cloud: 192.0.2.4}\n"

    @Test func `only the site's own hosts have rules`() throws {
        // The desk is on the internet, the cloud is a system of others.
        #expect(try names(Self.apart) == [["server"], ["lamp"]])
        #expect(try names(Self.apart + "own: [desk, cloud]\n") == [["server"], ["desk"], ["lamp"], ["cloud"]])
        #expect(try names(Self.apart + "foreign: [lamp@inside]\n") == [["server"]])
    }

    @Test func `roles that share an address share a set, and are no fault`() throws {
        let (plan, diagnostics) = try plan(
            "hosts: {server: 192.0.2.1, lamp: [192.0.2.1, 192.0.2.9]}\ngroups: {group: 239.1.2.3}\n")
        #expect(plan.hosts.map { $0.roles.map(\.name) } == [["server", "lamp"]])
        #expect(plan.hosts[0].networks.map(\.description) == ["192.0.2.1", "192.0.2.9"])
        #expect(diagnostics.filter { $0.code == OverlappingHosts.code }.isEmpty)
        let file = try #require(plan.files(NFTablesFormat()).first)
        #expect(file.path == "server.nft" && file.isFor("lamp"))
    }

    @Test func `hosts within the network of others share a set, which is reported with its line`() throws {
        let (plan, diagnostics) = try plan("hosts:\n  server: 192.0.2.1\n  lamp: 192.0.2.0/24\n")
        #expect(plan.hosts.map { $0.roles.map(\.name) } == [["server", "lamp"]])
        let overlap = try #require(diagnostics.first { $0.code == OverlappingHosts.code })
        #expect(overlap.location.start.line == 4)
        #expect(overlap.message.contains("192.0.2.1 of 'server' lies within 192.0.2.0/24 of 'lamp'"))
        // Of others, overlaps are their own matter.
        let foreign = try self.plan("hosts:\n  server: 192.0.2.1\n  cloud: 192.0.2.0/24\n").diagnostics
        #expect(foreign.filter { $0.code == OverlappingHosts.code }.isEmpty)
    }

    @Test func `what is missing is reported once, at the hosts`() throws {
        let (_, diagnostics) = try plan("ports: {}\nhosts: {server: 192.0.2.1}\n")
        let missing = diagnostics.filter { $0.code == FlowWithoutRule.code }
        #expect(missing.allSatisfy { $0.location.start.line == 3 })
        #expect(missing.count { $0.message.contains("'lamp'") } == 1)
    }

    @Test func `machines that are one have one set, and say nothing to each other over a network`() throws {
        let deployment = "hosts: {server: 192.0.2.1, desk: 192.0.2.3}\ntogether: [[server, lamp]]\n"
        let (plan, diagnostics) = try plan(deployment)
        #expect(plan.rules.allSatisfy { $0.flow.id != "api--lamp-app--web" })
        #expect(plan.hosts.map { $0.roles.map(\.name) } == [["server"]])
        #expect(!diagnostics.contains { $0.message.contains("'lamp'") && $0.message.contains("api--lamp-app") })
        let edition = try Corpus.matrix(Self.links, catalog: Self.catalog).index.edition
        let matrix = FlowMatrix(DeployedEdition(edition, plan.deployment))
        #expect(matrix.leftOut.map(\.flow.id).contains("api--lamp-app--web"))
        // The ids of the others are those of the edition.
        let before = Set(FlowMatrix(edition).flows.map(\.id))
        #expect(Set(matrix.flows.map(\.id)).isSubset(of: before))
        let nodes = matrix.index.slides.flatMap(\.diagrams).flatMap(\.nodes)
        let server = try #require(nodes.first { $0.component == "server" })
        #expect(server.children.map(\.component).contains("lamp"))
        #expect(!nodes.contains { $0.component == "lamp" })
    }

    @Test(arguments: [
        "[[server, desk]]", "[[server, store]]", "[[server]]", "[[server, lamp], [lamp, server]]", "[server]",
    ])
    func `what cannot be one machine is an error`(together: String) throws {
        let edition = try Corpus.matrix(Self.links, catalog: Self.catalog).index.edition
        let bag = DiagnosticBag()
        let file = SourceFile(path: "d.yml", bytes: Array("name: X\ntogether: \(together)\n".utf8))
        #expect(DeploymentReader.read(file, over: [edition], bag) == nil)
        #expect(!bag.sorted.isEmpty)
    }

    @Test func `what stays in a subnet is in no set between networks`() throws {
        let (plan, _) = try plan(
            Self.apart + "groups: {group: 239.1.2.3}\n",
            catalog: Self.catalog.replacing(
                "protocol: HTTPS, encrypted", with: "subnet-only: true, protocol: HTTPS, encrypted"))
        #expect(plan.borders == [])
        #expect(plan.hosts.contains { !plan.rules(to: $0).isEmpty })
    }

    @Test func `between others there are no rules`() throws {
        let links = "  - {path: a, from: browser, to: cloud, channel: web}\n"
        let (plan, _) = try plan(Self.apart, links: links)
        #expect(plan.rules.count == 1 && plan.sets.isEmpty)
    }

    @Test func `a border has the networks of its zones but for those of others inside them`() throws {
        let (plan, _) = try plan("hosts: {server: 192.0.2.1, desk: 0.0.0.0/0, lamp: 192.0.2.2}\n")
        let border = try #require(plan.borders.first { $0.name == "outside--inside" })
        #expect(border.sources.map(\.description) == ["0.0.0.0/0"])
        #expect(border.otherSources.map(\.description) == ["192.0.2.1", "192.0.2.2"])
    }

    @Test func `a selection leaves flows out, and says so`() throws {
        let links = Self.links.replacing("to: api, channel: web}", with: "to: api, channel: web, condition: sometimes}")
        let all = try plan(Self.apart, links: links).plan
        let required = try plan(Self.apart, RuleSelection(onlyRequired: true), links: links).plan
        #expect(required.unselected == ["browser--api--web"])
        #expect(Set(all.rules.map(\.flow.id)).subtracting(required.rules.map(\.flow.id)) == ["browser--api--web"])
        let text = required.files(NFTablesFormat()).map(\.text).joined()
        #expect(text.contains("Only flows that are required are written; 1 others"))
        #expect(all.files(NFTablesFormat()).map(\.text).joined().contains("optional: sometimes"))
    }

    @Test func `complete rules need a way in`() throws {
        let edition = try Corpus.matrix(Self.links, catalog: Self.catalog).index.edition
        for (baseline, isError) in [
            ("", true), ("baseline: {dhcp: true}\n", true), ("baseline: {management: {from: 192.0.2.8}}\n", false),
        ] {
            let file = SourceFile(path: "d.yml", bytes: Array(("name: X\n" + Self.apart + baseline).utf8))
            let (deployment, locations) = try #require(DeploymentReader.read(file, over: [edition], DiagnosticBag()))
            #expect((NoManagement.diagnostic(deployment, locations) != nil) == isError)
        }
    }

    @Test func `a family of which no address is stated is not cut off`() throws {
        let (plan, _) = try plan(Self.apart + "baseline: {management: {from: 192.0.2.8}}\n")
        let style = RuleStyle(isComplete: true)
        let nft = try #require(NFTablesFormat().files(for: plan, style).first { $0.isFor("server") })
        #expect(nft.text.contains("meta nfproto ipv4 drop") && nft.text.contains("IPv6 is not filtered"))
        let files = IPTablesFormat().files(for: plan, style).filter { $0.isFor("server") }
        #expect(files.map(\.path) == ["server.v4", "server.v6"])
        #expect(files[0].text.contains(":INPUT DROP") && files[1].text.contains(":INPUT ACCEPT"))
    }
}

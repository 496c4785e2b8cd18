import Compiler
import Diagnostics
import Editions
import Model
import Testing

@testable import Firewall

/// Whole zones as ends of links, zones in zones, and machines in several.
@Suite struct ZoneTests {
    private static let nested = Corpus.catalog.replacing(
        "  outside: {", with: "  company: {title: Company, kind: internal}\n  outside: {"
    ).replacing("title: Inside, kind: internal}", with: "title: Inside, kind: internal, in: company}")

    private static func rules(_ matrix: FlowMatrix, _ deployment: String) throws -> RulePlan {
        let diagnostics = DiagnosticBag()
        let file = SourceFile(path: "d.yml", bytes: Array(deployment.utf8))
        let read = DeploymentReader.read(file, over: [matrix.index.edition], diagnostics)
        #expect(diagnostics.sorted == [])
        let deployment = try #require(read).deployment
        return RulePlan(FlowMatrix(DeployedEdition(matrix.index.edition, deployment)), deployment)
    }

    @Test func `whatever is in a zone opens connections`() throws {
        let matrix = try Corpus.matrix("  - {path: a, from: zone:outside, to: server, channel: web}\n")
        let flow = try #require(matrix.resolvedFlows.first)
        #expect(flow.id == "zone_outside--server--web")
        #expect(flow.source.title == "Any in Outside")
        #expect(flow.source.zoneTitle == "Outside" && flow.flow.crossesZones)
        #expect(matrix.index.catalog.components.filter { $0.kind == .zone }.map(\.id) == ["zone_outside"])
    }

    @Test func `an edition without such links has no such component`() throws {
        let matrix = try Corpus.matrix("  - {path: a, from: browser, to: server, channel: web}\n")
        #expect(matrix.index.catalog.components.allSatisfy { $0.kind != .zone })
    }

    @Test func `rules use the networks of the zone, or of the zones inside it`() throws {
        let matrix = try Corpus.matrix(
            "  - {path: a, from: zone:company, to: browser, channel: web}\n", catalog: Self.nested)
        let hosts = "name: X\nhosts: {desk: 192.0.2.1}\n"
        let own = try Self.rules(matrix, hosts + "zones: {company: 198.51.100.0/24, inside: 203.0.113.0/24}\n")
        #expect(own.rules.map(\.sources) == [[try #require(IPNetwork("198.51.100.0/24"))]])
        let inner = try Self.rules(matrix, hosts + "zones: {inside: [203.0.113.0/24]}\n")
        #expect(inner.rules.map(\.sources) == [[try #require(IPNetwork("203.0.113.0/24"))]])
        let none = try Self.rules(matrix, hosts)
        #expect(none.rules.isEmpty)
        #expect(none.gaps.map(\.reason) == ["no networks are given for the zone 'company'"])
    }

    @Test func `the matrix names zones with those around them`() throws {
        let matrix = try Corpus.matrix("  - {path: a, from: browser, to: api, channel: web}\n", catalog: Self.nested)
        #expect(matrix.resolvedFlows.map(\.destination.zoneTitle) == ["Company › Inside"])
    }

    @Test func `a machine in two zones meets others in the zone that both are in`() throws {
        let catalog = Self.nested.replacing("    zone: outside\n", with: "    zone: [outside, inside]\n")
        let matrix = try Corpus.matrix(
            """
              - {path: a, from: browser, to: api, channel: web}
              - {path: b, from: zone:outside, to: desk, channel: web}
            """, catalog: catalog)
        let inside = try #require(matrix.flow("browser--api--web").flatMap(matrix.resolved))
        #expect(!inside.flow.crossesZones)
        #expect(inside.source.zoneTitle == "Company › Inside, Outside")
        let outside = try #require(matrix.flow("zone_outside--desk--web").flatMap(matrix.resolved))
        #expect(!outside.flow.crossesZones)
        #expect(outside.destination.zoneTitle == "Outside, Company › Inside")
        let plan = try Self.rules(
            matrix, "name: X\nhosts: {desk: 192.0.2.1, server: 192.0.2.2}\nzones: {outside: 0.0.0.0/0}\n")
        #expect(plan.gaps == [])
        #expect(
            Set(plan.rules.flatMap { [$0.sourceRole.name, $0.destinationRole.name] }) == [
                "desk", "server", "zone_outside",
            ])
    }

    @Test func `a component without a machine is its own place`() throws {
        let catalog = Corpus.catalog + "\n  cloud: {title: Cloud, kind: service, zone: outside}\n"
        let matrix = try Corpus.matrix("  - {path: a, from: api, to: cloud, channel: web}\n", catalog: catalog)
        let end = try #require(matrix.resolvedFlows.first).destination
        #expect(end.machine.id == "cloud" && end.title == "Cloud" && end.zoneTitle == "Outside")
    }

    @Test func `no links know the id of a whole zone, nor zones in circles`() {
        func codes(_ catalog: String, _ link: String) -> [String] {
            let files = [
                "portolan.yml": "title: T\neditions:\n  - {version: '1', status: draft}\n", "1/catalog.yml": catalog,
                "1/index.md": "---\ntitle: Front\nkind: communication\nsummary: S.\nlinks: [\(link)]\n---\n",
            ]
            return SiteCompiler.compile(
                files.map { CorpusFile(path: $0.key, bytes: Array($0.value.utf8)) }, contentPath: ""
            ).diagnostics.filter { $0.severity == .error }.map(\.code.name)
        }
        #expect(codes(Corpus.catalog, "{from: zone_outside, to: api, channel: web}") == ["unknown-component"])
        #expect(codes(Corpus.catalog, "{from: zone:nowhere, to: api, channel: web}") == ["unknown-zone"])
        #expect(codes(Corpus.catalog, "{from: zone:inside, to: zone:inside, channel: web}") == ["self-link"])
        let circle = Self.nested.replacing(
            "title: Company, kind: internal", with: "title: Company, kind: internal, in: inside")
        #expect(codes(circle, "{from: browser, to: api, channel: web}") == ["invalid-value", "invalid-value"])
    }
}

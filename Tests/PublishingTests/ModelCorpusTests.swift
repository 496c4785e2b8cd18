import Compiler
import Compression
import Editions
import Firewall
import Foundation
import Model
import Testing

@testable import Publishing

/// Models that were made with other tools, as corpora: `Tests/Corpora`.
@Suite struct ModelCorpusTests {
    private static let folder = Repository.root.appendingPathComponent("Tests/Corpora")
    private static let names = ["bigbank", "k8s", "kafka"]

    private static func reading(_ name: String) throws -> SiteReading {
        SiteReading(
            try CorpusFolder(folder.appendingPathComponent("\(name)/Content").path).files(), contentPath: "Content")
    }

    @Test(arguments: names) func `each is built, without defects of diagrams`(_ name: String) async throws {
        let reading = try Self.reading(name)
        #expect(!reading.hasErrors && !reading.hasFormerEvidence)
        let site = try await BuiltSite(reading)
        #expect(site.report.diagnostics.filter { $0.severity == .error } == [])
        let defects = site.report.diagnostics.filter { $0.code == DiagramFault.code }.map(\.message)
        #expect(defects.allSatisfy { Self.isTooMuch($0, of: name) })
        #expect(site.report.diagramTotals.defects == defects.count)
        SiteInspection(files: site.files).expectSound()
    }

    /// A deployment of thirty components with what each is made with is more than a slide has room for.
    private static func isTooMuch(_ message: String, of name: String) -> Bool {
        name == "bigbank" && message.hasSuffix("faults: text too small on a slide (1)")
    }

    @Test func `what components are made with, and how many they are, is kept`() throws {
        let edition = try #require(try Self.reading("bigbank").edition(nil)?.edition)
        let components = edition.catalog.components
        #expect(components.filter { $0.technology != nil }.count >= 19)
        #expect(components["bigbank-api-deploymentnode-41"]?.stackSize == 8)
        #expect(components["bigbank-web-deploymentnode-38"]?.stackSize == 4)
        #expect(components["database-15"]?.technology == "Oracle Database Schema")
        #expect(edition.catalog.title(of: "big-bank-plc") == "Enterprise › Big Bank plc data center")
        let links = try #require(edition.slides["context/systems"]).diagrams.flatMap(\.links)
        #expect(
            links.map { "\($0.from) \($0.to)" } == [
                "customer internet-banking-system", "internet-banking-system mainframe",
                "internet-banking-system email",
            ])
    }

    @Test func `what components are made with is drawn below their names`() async throws {
        let site = try await BuiltSite(try Self.reading("bigbank"))
        let pictures = site.files.keys.filter { $0.hasPrefix("1.0/deployment/all/") && $0.hasSuffix(".svg") }.sorted()
        let texts = pictures.compactMap { site.text($0) }
        for technology in ["Java and Spring MVC", "Ubuntu 16.04 LTS", "Xamarin"] {
            #expect(texts.contains { $0.contains(">\(technology)<") }, "\(technology)")
        }
    }

    @Test func `zones are drawn in the zones around them`() async throws {
        let site = try await BuiltSite(try Self.reading("k8s"))
        let picture = try #require(site.text("1.0/net/cluster/cluster.svg"))
        let zones = picture.matches(of: #/class="zone" data-id="([^"]*)"/#).map { String($0.1) }
        #expect(zones == ["company", "office", "cluster", "edge", "internet"])
        #expect(picture.contains(">Cluster network<") && !picture.contains(">Company › Cluster network<"))
    }

    private func export(_ name: String, _ format: String, _ file: String, to folder: TemporaryFolder) throws {
        let content = Self.folder.appendingPathComponent("\(name)/Content").path
        let run = try ProgramRun(
            ["export", "--content", content, "--format", format, "--output", file], in: folder.url)
        #expect(run.status == 0, "\(run.errors)")
    }

    @Test(arguments: [
        ("k8s", #"id="zone-office"[^>]* parent="zone-company""#), ("bigbank", "Java and Spring MVC"),
    ])
    func `draw.io has zones in zones, and technologies`(_ name: String, _ pattern: String) throws {
        let folder = try TemporaryFolder()
        try export(name, "drawio", "d.drawio", to: folder)
        #expect(try folder.text(of: "d.drawio").contains(Regex(pattern)))
    }

    @Test func `decks have technologies`() throws {
        let folder = try TemporaryFolder()
        try export("bigbank", "pptx", "d.pptx", to: folder)
        let archive = try ZipReader(Array(Data(contentsOf: folder.url.appendingPathComponent("d.pptx"))))
        let slides = archive.files.filter { $0.key.hasPrefix("ppt/slides/slide") }
        #expect(slides.values.contains { String(decoding: $0, as: UTF8.self).contains("Java and Spring MVC") })
    }

    @Test func `what is in two networks is in both in the matrix`() throws {
        let matrix = FlowMatrix(EditionIndex(try #require(try Self.reading("k8s").edition(nil))))
        let flow = try #require(matrix.flow("l4--ingress--https").flatMap(matrix.resolved))
        #expect(flow.source.zoneTitle == "Company › Cluster network, Edge DMZ" && !flow.flow.crossesZones)
        #expect(matrix.flow("zone_internet--waf-svc--https") != nil)
    }
}

extension [Slide] {
    fileprivate subscript(id: Slide.ID) -> Slide? { first { $0.id == id } }
}

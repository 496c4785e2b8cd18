import Compiler
import Firewall
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
        #expect(site.report.diagramTotals.defects == 0)
        SiteInspection(files: site.files).expectSound()
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

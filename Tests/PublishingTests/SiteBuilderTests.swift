import Diagnostics
import Foundation
import Layout
import Testing

@testable import Publishing

@Suite struct SiteBuilderTests {
    private struct RefusingEngine: LayoutEngine {
        func place(_ request: PlacementRequest) throws(PlacementError) -> Placement {
            throw PlacementError(.refused, "out of paper")
        }
    }

    @Test func whatCannotBeLaidOutIsTheSlidesFault() async throws {
        let corpus = try CorpusFolder(Fixture("variants").content.path).files()
        let build = try await BuiltSite(
            SiteReading(corpus, contentPath: "Content"), engine: RefusingEngine()
        ).report
        #expect(build.versions == [])
        #expect(build.layoutLocks == [])
        #expect(build.diagnostics.map(\.code.name) == Array(repeating: "layout-failed", count: 4))
        let last = try #require(build.diagnostics.last)
        #expect(last.location.path == "Content/2.1/10-relay/30-registration.md")
        #expect(last.message == "the diagram ‘Direct’ could not be laid out: out of paper")
    }

    @Test func oneEditionIsMadeWhereOnlyOneIsAskedFor() async throws {
        let folder = try TemporaryFolder()
        try folder.copy(Fixture("minimal").content, to: "Content")
        try folder.copy(Fixture("minimal").content.appendingPathComponent("1.0"), to: "Content/0.9")
        let site = try folder.text(of: "Content/portolan.yml")
        try folder.write(site + "  - {version: \"0.9\", status: released}\n", to: "Content/portolan.yml")
        let corpus = try CorpusFolder(folder.path + "/Content").files()
        let reading = SiteReading(corpus, contentPath: "Content")
        #expect(reading.versions == ["1.0", "0.9"])

        let all = try await BuiltSite(reading)
        #expect(all.report.diagnostics == [])
        #expect(all.report.versions == ["1.0", "0.9"])
        #expect(all.report.summary == "2 pages, 0 diagrams")
        let one = try await BuiltSite(reading, BuildOptions(edition: "0.9"))
        #expect(one.report.versions == ["0.9"])
        let (newest, latest) = ("1.0/", "latest/")
        #expect(one.files == all.files.filter { !$0.key.hasPrefix(newest) && !$0.key.hasPrefix(latest) })
        #expect(one.report.summary == "1 page, 0 diagrams")
        let none = try await BuiltSite(reading, BuildOptions(edition: "2.0"))
        #expect(none.report.versions == [])
    }
}

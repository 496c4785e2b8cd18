import Diagnostics
import Foundation
import Graphviz
import Layout
import Testing

@testable import Publishing

@Suite struct SiteBuilderTests {
    private struct RefusingEngine: LayoutEngine {
        func place(_ request: PlacementRequest) throws(PlacementError) -> Placement {
            throw PlacementError(message: "out of paper")
        }
    }

    @Test func whatCannotBeLaidOutIsTheSlidesFault() async throws {
        let corpus = try CorpusFolder(Fixture("variants").content.path).files()
        let build = await SiteBuilder(engine: RefusingEngine()).build(corpus, contentPath: "Content")
        #expect(build.editions == [])
        #expect(build.rootFiles == [])
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
        let builder = SiteBuilder(engine: GraphvizEngine())

        let all = await builder.build(corpus, contentPath: "Content")
        #expect(all.diagnostics == [])
        #expect(all.editions.map(\.version) == ["1.0", "0.9"])
        #expect(all.summary == "2 pages, 0 diagrams")
        let one = await builder.build(corpus, contentPath: "Content", edition: "0.9")
        #expect(one.editions == [all.editions[1]])
        #expect(one.rootFiles == all.rootFiles)
        #expect(one.summary == "1 page, 0 diagrams")
        let none = await builder.build(corpus, contentPath: "Content", edition: "2.0")
        #expect(none.editions == [])
        #expect(none.versions == ["1.0", "0.9"])
    }
}

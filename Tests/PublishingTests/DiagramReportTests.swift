import Foundation
import Layout
import Testing

@testable import Publishing

/// The measures of diagrams, from the pipeline to the program's output.
@Suite struct DiagramReportTests {
    /// Puts everything on one heap.
    private struct HeapingEngine: LayoutEngine {
        func place(_ request: PlacementRequest) throws(PlacementError) -> Placement {
            Placement(centers: request.nodes.map { _ in Point(x: 500, y: 500) })
        }
    }

    @Test func soundDiagramsAreMeasuredAndNotTold() async throws {
        let build = try await BuiltSite(Fixture("variants").content).report
        #expect(build.diagnostics == [])
        #expect(build.diagramReports.count == build.diagramCount)
        #expect(build.diagramTotals.summary.hasPrefix("4 diagrams: 0 hard faults, "))
        let table = DiagramTable(build.diagramReports).text.split(separator: "\n")
        #expect(table.count == 6)
        #expect(table.contains { $0.hasPrefix("2.1/relay/registration#direct ") })
        #expect(Set(table.map(\.count)).count == 1)
    }

    @Test func faultsAreWarningsAtTheSlide() async throws {
        // Machines that stand in columns of their own could not lie on each other.
        let folder = try TemporaryFolder()
        try folder.copy(Fixture("variants").content, to: "Content")
        let slide = folder.url.appendingPathComponent("Content/2.1/10-relay/20-overview.md")
        let text = try String(contentsOf: slide, encoding: .utf8).replacingOccurrences(
            of: "derive: [relay]", with: "derive: [relay]\nlayout: {below: {server: relay, endpoint: relay}}")
        try text.write(to: slide, atomically: true, encoding: .utf8)
        let corpus = try CorpusFolder(folder.url.appendingPathComponent("Content").path).files()
        let build = try await BuiltSite(
            SiteReading(corpus, contentPath: "Content"), engine: HeapingEngine()
        ).report
        #expect(!build.hasErrors)
        #expect(!build.versions.isEmpty)
        let fault = try #require(build.diagnostics.first)
        #expect(fault.code.name == "diagram-fault")
        #expect(fault.severity == .warning)
        #expect(fault.location.path.hasPrefix("Content/2.1/"))
        #expect(fault.message.contains("boxes on boxes ("))
        #expect(build.diagramTotals.defects > 0)
        #expect(DiagramTable(build.diagramReports).text.contains("boxes on boxes ("))
    }

    @Test func whatAnAuthorWantsInVainIsReported() async throws {
        let folder = try TemporaryFolder()
        try folder.copy(Fixture("variants").content, to: "Content")
        let slide = folder.url.appendingPathComponent("Content/2.1/10-relay/20-overview.md")
        let text = try String(contentsOf: slide, encoding: .utf8).replacingOccurrences(
            of: "derive: [relay]",
            with: "derive: [relay]\nlayout: {columns: {server: 0, relay: 0}, level: {relay: server}}")
        try text.write(to: slide, atomically: true, encoding: .utf8)
        let corpus = try CorpusFolder(folder.url.appendingPathComponent("Content").path).files()
        let build = try await BuiltSite(SiteReading(corpus, contentPath: "Content"), engine: BuiltSite.engine).report
        let found = build.diagnostics.filter { $0.code.name == "unmet-hint" }
        #expect(found.map(\.severity) == [.warning])
        #expect(
            found.map(\.message)
                == ["in the diagram 'relay' is not at the height of 'server', as 'layout' wants it"])
    }

    @Test func checkPrintsTheTable() throws {
        let folder = try TemporaryFolder()
        try folder.copy(Fixture("flow").content, to: "Content")
        let text = try ProgramRun(["check", "--diagrams"], in: folder.url)
        #expect(text.status == 0)
        #expect(text.output.hasPrefix("diagram "))
        #expect(text.output.contains("\n4 pages, 1 diagram\n1 diagram: 0 hard faults, "))
        let json = try ProgramRun(["check", "--diagrams", "--format", "json"], in: folder.url)
        #expect(json.status == 0)
        let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
        #expect((object?["diagrams"] as? [[String: Any]])?.first?["hardFaults"] as? Int == 0)
        #expect((object?["totals"] as? [String: Any])?["diagrams"] as? Int == 1)
        #expect((object?["diagnostics"] as? [Any])?.isEmpty == true)
        #expect(try ProgramRun(["check", "--diagrams", "--format", "sarif"], in: folder.url).status == 2)
    }
}

import Diagnostics
import Foundation
import Graphviz
import Layout
import Model
import Testing

@testable import Publishing

/// Builds that keep to the lock, builds that go on without a layout, and locks that cannot be read.
@Suite struct LockedBuildTests {
    private static let slide = "Content/1.0/10-web/10-order.md"
    private static let lock = "Content/1.0/layout.lock"
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.copy(Fixture("flow").content, to: "Content")
    }

    private func run(_ arguments: String...) throws -> ProgramRun { try ProgramRun(arguments, in: folder.url) }

    /// Fails at the slide, and changes neither the content nor the output.
    private func expectRefusal(_ reason: String, _ arguments: String...) throws {
        let before = try folder.contents()
        let run = try ProgramRun(["build"] + arguments, in: folder.url)
        #expect(run.status == 1)
        #expect(
            run.errors == """
                \(Self.slide):1:1: error[outdated-lock]: the diagram \(reason)
                  hint: run ‘portolan build’ without --locked and commit the file

                """)
        #expect(try folder.contents() == before)
    }

    private func edit(_ path: String, _ old: String, _ new: String) throws {
        let text = try folder.text(of: path)
        #expect(text.contains(old))
        try folder.write(text.replacing(old, with: new), to: path)
    }

    @Test func aLockedBuildDecidesNothing() throws {
        try expectRefusal("is not in layout.lock", "--locked")
        #expect(try run("build").status == 0)
        let built = try folder.contents()
        let locked = try run("build", "--locked")
        #expect(locked.status == 0)
        #expect(locked.errors == "")
        #expect(try folder.contents() == built)
        #expect(try run("build", "--locked", "--relayout").status == 2)
    }

    @Test func aLockedBuildRefusesWhatIsStale() throws {
        #expect(try run("build").status == 0)
        let sound = try folder.text(of: Self.lock)
        // Another digest, and then another arrangement than the diagram has with its pins.
        try edit(Self.lock, "  for: ", "  for: 0123456789abcdef #")
        try expectRefusal("is other than layout.lock has it", "--locked")
        try folder.write(sound.replacing("    - [", with: "    - [nobody, "), to: Self.lock)
        try expectRefusal("is other than layout.lock has it", "--locked")
        #expect(try run("build").status == 0)
        #expect(try folder.text(of: Self.lock).contains("nobody") == false)
    }

    @Test func aDeploymentLeavesTheLockAsItIs() throws {
        try folder.write("name: Site\n", to: "site.yml")
        #expect(try run("build", "--deployment", "site.yml").status == 0)
        #expect(try !folder.contents().keys.contains(Self.lock))
        try expectRefusal("is not in layout.lock", "--locked", "--deployment", "site.yml")
        #expect(try run("build").status == 0)
        let content = try folder.contents(of: "Content")
        #expect(try run("build", "--locked", "--deployment", "site.yml").status == 0)
        #expect(try folder.contents(of: "Content") == content)
    }

    /// One faulty block, whatever else the file holds, stops the build before anything is written.
    @Test(arguments: ["<<<<<<< HEAD\n", "web/other: [\n", "web/other:\n  for: nothing\n  columns: []\n"])
    func aFaultyBlockIsNotBuiltOver(_ fault: String) throws {
        #expect(try run("build").status == 0)
        try folder.write(folder.text(of: Self.lock) + "\n" + fault, to: Self.lock)
        try edit(Self.slide, "kind: flow", "kind: flow\nlayout: {columns: {}}")
        let before = try folder.contents()
        for command in ["check", "build"] {
            let run = try run(command)
            #expect(run.status == 1)
            #expect(run.errors.hasPrefix("\(Self.lock):"))
            #expect(run.errors.contains("error[malformed-layout-lock]"))
        }
        #expect(try folder.contents() == before)
    }

    // MARK: Going on without a layout

    private static let noGraphviz = GraphvizWorkers(program: "/bin/false", arguments: [])

    @Test func whatIsPlacedPlainlySaysSo() async throws {
        let corpus = try CorpusFolder(folder.path + "/Content").files()
        let options = BuildOptions(keepsGoing: true)
        let built = try await BuiltSite(
            SiteReading(corpus, contentPath: "Content"), options, engine: Self.noGraphviz)
        #expect(built.report.diagnostics.map(\.code.name) == ["plain-layout"])
        #expect(built.report.diagnostics.map(\.severity) == [.warning])
        #expect(built.report.diagnostics.map(\.location.path) == [Self.slide])
        #expect(built.report.versions == ["1.0"])
        #expect(built.report.diagramReports.map(\.isPlain) == [true])
        #expect(DiagramTable(built.report.diagramReports).text.contains("placed plainly"))
        #expect(built.text("1.0/web/order/index.html")?.contains("data-layout=\"plain\"") == true)
        #expect(built.text("1.0/model.json")?.contains("\"plainLayout\":true") == true)
        #expect(built.report.layoutLocks.map { $0.text.contains("web/order") } == [false])
        let usual = try await BuiltSite(SiteReading(corpus, contentPath: "Content"), options)
        #expect(usual.report.diagnostics == [])
        #expect(usual.text("1.0/web/order/index.html")?.contains("data-layout") == false)
        #expect(usual.text("1.0/model.json")?.contains("plainLayout") == false)
    }

    /// The arrangement that the lock has of a diagram outlives a build that could not carry it out.
    @Test func whatIsPlacedPlainlyKeepsItsEntry() async throws {
        #expect(try run("build").status == 0)
        let reading = SiteReading(try CorpusFolder(folder.path + "/Content").files(), contentPath: "Content")
        let built = try await BuiltSite(reading, BuildOptions(keepsGoing: true), engine: Self.noGraphviz)
        #expect(built.report.layoutLocks.map(\.text) == [try folder.text(of: Self.lock)])
        #expect(built.report.staleLayouts == [])
        let locked = try await BuiltSite(
            reading, BuildOptions(requiresLock: true, keepsGoing: true), engine: Self.noGraphviz)
        #expect(locked.report.diagnostics.map(\.code.name) == ["plain-layout"])
        #expect(locked.report.layoutLocks == [])
    }
}

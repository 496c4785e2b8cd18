import Compiler
import Diagnostics
import Foundation
import Graphviz
import Layout
import Model
import Synchronization
import Testing

@testable import Publishing

/// The file in which an edition keeps its layouts.
@Suite struct LayoutLockFileTests {
    private final class CountingEngine: LayoutEngine {
        private let count = Mutex(0)

        var placements: Int { count.withLock { $0 } }

        func place(_ request: PlacementRequest) throws(PlacementError) -> Placement {
            count.withLock { $0 += 1 }
            return try BuiltSite.engine.place(request)
        }
    }

    /// A search from scratch decides what the next build only carries out.
    @Test func theSameSiteComesOfALock() async throws {
        let corpus = try await BigFix.files.filter { !$0.path.hasSuffix("/layout.lock") }
        let first = try await BuiltSite(SiteReading(corpus, contentPath: "Content"))
        #expect(first.report.layoutLocks.map(\.version) == first.report.versions)
        let locks = first.report.layoutLocks.map {
            CorpusFile(path: "\($0.version)/layout.lock", bytes: Array($0.text.utf8))
        }
        let reading = SiteReading(corpus + locks, contentPath: "Content")
        let second = try await BuiltSite(reading)
        #expect(second.report.diagnostics == [])
        #expect(reading.lockDiagnostics == [])
        #expect(second.report.layoutLocks == first.report.layoutLocks)
        #expect(first.files.keys.sorted() == second.files.keys.sorted())
        for (path, bytes) in first.files where second.files[path] != bytes { Issue.record("\(path) differs") }
    }

    /// The first edition, which has no changes to draw: one placement for each diagram, and no search.
    @Test func theCommittedLocksLeaveNothingToSearch() async throws {
        let reading = try await BigFix.reading
        #expect(reading.lockDiagnostics == [])
        #expect(reading.staleLayouts(of: nil) == [])
        let engine = CountingEngine()
        let oldest = try await SiteBuilder(engine: engine).layOut(reading, BuildOptions(edition: reading.versions.last))
        #expect(oldest.diagramCount > 0)
        #expect(engine.placements == oldest.diagramCount)
    }

    @Test func aLockReadsBackAsItWasWritten() throws {
        let lock = LayoutLock([
            LayoutLock.Key(slide: "web/order", diagram: "order"): LockedArrangement(
                digest: "0123456789012345", columns: [["a", "b-2"], ["null", "7", "ü \"\\\n!"]], above: ["a", "no"],
                inside: [["a.2", "a.1"], ["b", "null"]], columnSeparation: 98, nodeSeparation: 28),
            LayoutLock.Key(slide: "", diagram: "overview"): LockedArrangement(
                digest: "00000000000000e1", columns: [["a"]], nodeSeparation: 56),
            LayoutLock.Key(slide: "web/large", diagram: "large"): LockedArrangement(
                digest: "0000000000000002", columns: [["group_large.dmz"]],
                groups: [FoldedGroup(id: "dmz", members: ["a", "no"])], isTerse: true),
            LayoutLock.Key(slide: "web/large", diagram: "large.dmz"): LockedArrangement(
                digest: "0000000000000003", columns: [["a", "no"]], isMerged: true, isNarrow: true),
        ])
        var named = lock
        named.graphviz = "14.1"
        #expect(LayoutLockFile(named, version: "1.0").text.contains("\n\nGraphviz: 14.1\n\n/ overview:\n"))
        let text = LayoutLockFile(lock, version: "1.0").text
        #expect(
            text.split(separator: "\n").filter { !$0.hasPrefix("#") }.joined(separator: "\n") == #"""
                / overview:
                  for: 00000000000000e1
                  columns:
                    - [a]
                  spacing: {nodes: 56}
                web/large:
                  for: 0000000000000002
                  columns:
                    - [group_large.dmz]
                  terse: true
                  groups:
                    dmz: [a, "no"]
                web/large large.dmz:
                  for: 0000000000000003
                  columns:
                    - [a, "no"]
                  merged: true
                  narrow: true
                web/order:
                  for: 0123456789012345
                  columns:
                    - [a, b-2]
                    - ["null", "7", "ü \"\\\n!"]
                  above: [a, "no"]
                  inside:
                    - [a.2, a.1]
                    - [b, "null"]
                  spacing: {columns: 98, nodes: 28}
                """#)
        var corpus = try CorpusFolder(Fixture("flow").content.path).files()
        corpus.append(CorpusFile(path: "1.0/layout.lock", bytes: Array(text.utf8)))
        let read = SiteCompiler.compile(corpus, contentPath: "Content").layoutLocks["1.0"]
        #expect(read?.arrangements == lock.arrangements)
        #expect(LayoutLockFile(lock, version: "1.0", known: read).isInCorpus)
        #expect(!LayoutLockFile(named, version: "1.0", known: read).isInCorpus)
        #expect(!LayoutLockFile(LayoutLock(), version: "1.0", known: LayoutLock()).isInCorpus)
    }
}

/// The program and the file.
@Suite struct LayoutLockProgramTests {
    private let folder: TemporaryFolder
    private static let lock = "Content/1.0/layout.lock"
    private static let slide = "Content/1.0/10-web/10-order.md"

    init() throws {
        folder = try TemporaryFolder()
        try folder.copy(Fixture("flow").content, to: "Content")
    }

    private func run(_ arguments: String...) throws -> ProgramRun { try ProgramRun(arguments, in: folder.url) }

    private func changeTime(_ name: String) throws -> Date {
        let path = folder.url.appendingPathComponent(name).path
        return try #require(try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date)
    }

    private func edit(_ name: String, _ old: String, _ new: String) throws {
        let text = try folder.text(of: name)
        try #require(text.contains(old))
        try folder.write(text.replacing(old, with: new), to: name)
    }

    @Test func aBuildWritesItOnce() throws {
        #expect(try run("build").errors == "")
        let text = try folder.text(of: Self.lock)
        #expect(text.contains("\nweb/order:\n  for: "))
        let time = try changeTime(Self.lock)
        let site = try folder.contents(of: "Output")
        #expect(try run("build").errors == "")
        #expect(try changeTime(Self.lock) == time)
        #expect(try folder.contents(of: "Output") == site)
        #expect(try folder.contents(of: "Content").keys.allSatisfy { !$0.hasPrefix(".") && !$0.contains("/.") })
    }

    /// Otherwise `make` would find a site that is older than its corpus, and build again.
    @Test func theSiteIsNewerThanItsLock() throws {
        #expect(try run("build").status == 0)
        let site = try changeTime("Output/versions.json")
        #expect(try changeTime(Self.lock) <= site)
        #expect(try changeTime("Content/1.0") <= site)
    }

    @Test func aBuildWithoutASiteWritesNone() throws {
        try folder.write("in the way", to: "Output/1.0/precious")
        #expect(try run("build").status == 1)
        try edit(Self.slide, "from: till-app", "from: til-app")
        #expect(try run("build", "--output", "Elsewhere").status == 1)
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/" + Self.lock))
    }

    @Test func checkTellsWhatABuildMends() throws {
        #expect(try run("build").status == 0)
        let sound = try run("check", "--strict")
        #expect(sound.status == 0)
        #expect(sound.errors == "")
        try edit(Self.slide, "data: back, ", "")
        try edit(Self.lock, "\nweb/order:\n", "\nweb/odder:\n  for: 0123456789abcdef\n  columns: []\n\nweb/order:\n")
        let kept = try folder.text(of: Self.lock)
        let check = try run("check")
        #expect(check.status == 0)
        let told = check.errors.split(separator: "\n").filter { $0.hasPrefix("Content/") }
        #expect(
            told == [
                "Content/1.0/layout.lock:6:1: warning[orphaned-layout]: the edition has no diagram 'web/odder'",
                "Content/1.0/layout.lock:10:1: warning[stale-layout]: the diagram was edited after this layout was decided",
            ])
        #expect(try run("check", "--strict").status == 1)
        #expect(try folder.text(of: Self.lock) == kept)
        let build = try run("build", "--strict")
        #expect(build.errors == "")
        #expect(build.status == 0)
        #expect(try run("check", "--strict").status == 0)
        #expect(try !folder.text(of: Self.lock).contains("odder"))
    }

    @Test func anotherVersionOfGraphvizIsNoted() throws {
        #expect(try run("build").status == 0)
        let sound = try folder.text(of: Self.lock)
        let version = "Graphviz: \(GraphvizEngine.version)\n"
        try edit(Self.lock, version, "Graphviz: 1.2.3\n")
        let other = try folder.text(of: Self.lock)
        let note =
            "note: 1.0/layout.lock was decided with Graphviz 1.2.3; this is \(GraphvizEngine.version); "
            + "positions may differ\n"
        for verb in ["check", "build"] {
            let run = try run(verb, "--strict")
            #expect(run.errors == note)
            #expect(run.status == 0)
        }
        #expect(try folder.text(of: Self.lock) == other)
        let relayout = try run("build", "--relayout")
        #expect(relayout.errors == "")
        #expect(try folder.text(of: Self.lock) == sound)
    }

    @Test func aLockThatNamesNoGraphvizIsGivenItsVersion() throws {
        #expect(try run("build").status == 0)
        let sound = try folder.text(of: Self.lock)
        try edit(Self.lock, "Graphviz: \(GraphvizEngine.version)\n\n", "")
        #expect(try run("check", "--strict").errors == "")
        #expect(try run("build", "--strict").errors == "")
        #expect(try folder.text(of: Self.lock) == sound)
    }

    @Test func whatAMergeLeftStopsTheBuildUntilItIsGone() throws {
        #expect(try run("build").status == 0)
        let sound = try folder.text(of: Self.lock)
        try folder.write("<<<<<<< HEAD\n" + sound, to: Self.lock)
        let before = try folder.contents()
        let build = try run("build")
        #expect(build.status == 1)
        #expect(build.errors.hasPrefix("\(Self.lock):1:1: error[malformed-layout-lock]: a merge left its marks here\n"))
        #expect(try folder.contents() == before)
        try folder.write(sound, to: Self.lock)
        #expect(try run("build").errors == "")
    }

    @Test func anEditedArrangementIsCarriedOutUntilRelayout() throws {
        #expect(try run("build").status == 0)
        let sound = try folder.text(of: Self.lock)
        let site = try folder.contents(of: "Output")
        let lines = sound.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let columns = lines.indices.filter { lines[$0].hasPrefix("    - ") }
        try #require(columns.count > 1)
        var turned = lines
        for (place, column) in zip(columns, columns.reversed()) { turned[place] = lines[column] }
        try folder.write(turned.joined(separator: "\n"), to: Self.lock)
        #expect(try run("build").errors == "")
        // Those with people above them are listed column by column.
        let isOfColumns = { (line: String) in !line.hasPrefix("  above: ") }
        let kept = try folder.text(of: Self.lock).split(separator: "\n", omittingEmptySubsequences: false)
            .map(String.init)
        #expect(kept.filter(isOfColumns) == turned.filter(isOfColumns))
        #expect(try folder.contents(of: "Output") != site)
        #expect(try run("build", "--relayout").errors == "")
        #expect(try folder.text(of: Self.lock) == sound)
        #expect(try folder.contents(of: "Output") == site)
    }

    @Test func aCorpusThatCannotBeWrittenIsBuiltAllTheSame() throws {
        // A folder in the way stops everyone, root too.
        try FileManager.default.createDirectory(
            at: folder.url.appendingPathComponent(Self.lock), withIntermediateDirectories: false)
        let build = try run("build")
        #expect(build.status == 0)
        #expect(build.errors.hasPrefix("Note: cannot write Content/1.0/layout.lock: "))
        #expect(build.output.hasSuffix("-> Output/1.0/index.html\n"))
        #expect(try folder.contents(of: "Content").keys.allSatisfy { !$0.contains("/.") })
    }

    @Test func onlyTheEditionAskedForGetsOne() throws {
        let newer = folder.url.appendingPathComponent("Content/1.1")
        try FileManager.default.copyItem(at: folder.url.appendingPathComponent("Content/1.0"), to: newer)
        try edit("Content/portolan.yml", "editions:\n", "editions:\n  - {version: \"1.1\", status: draft}\n")
        #expect(try run("build", "--edition", "1.1").errors == "")
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/" + Self.lock))
        #expect(FileManager.default.fileExists(atPath: newer.path + "/layout.lock"))
    }
}

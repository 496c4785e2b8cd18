import Compiler
import Diagnostics
import Foundation
import Layout
import Model
import Testing

@testable import Publishing

/// What a site shows of a diagram that one picture cannot hold.
@Suite struct FoldedSiteTests {
    private static let page = "1/net/all/index.html"

    private static func built(_ corpus: [CorpusFile]) async throws -> (site: BuiltSite, reading: SiteReading) {
        let reading = SiteReading(corpus, contentPath: "Content")
        #expect(reading.diagnostics == [])
        return (try await BuiltSite(reading), reading)
    }

    private static func lock(_ site: BuiltSite) throws -> CorpusFile {
        CorpusFile(path: "1/layout.lock", bytes: Array(try #require(site.report.layoutLocks.first).text.utf8))
    }

    @Test func anOverviewComesBeforeItsParts() async throws {
        let site = try await Self.built(LargeDiagram().files).site
        // Once for all pictures, and no defect of small text.
        #expect(site.report.diagnostics.map(\.code.name) == ["folded-diagram"])
        #expect(site.report.diagnostics.first?.severity == .note)
        #expect(site.report.diagnostics.first?.hint?.contains("fold: none") == true)
        #expect(site.report.diagramReports.allSatisfy { $0.measures.smallText == 0 })
        let pictures = site.report.diagramReports.map(\.diagram.text)
        #expect(pictures.first == "all")
        #expect(pictures.count > 2)
        let page = try #require(site.text(Self.page))
        var before = page.startIndex
        for picture in pictures {
            let place = try #require(page.range(of: "<figure class=\"", range: before..<page.endIndex))
            let figure = try #require(
                page.range(of: "id=\"diagram:\(picture)\"", range: place.lowerBound..<page.endIndex))
            before = figure.upperBound
            // Each has its files, and each part is linked to: from its box, and in words.
            let file = picture.replacing(".", with: "_")
            #expect(site.files["1/net/all/\(file).svg"] != nil)
            #expect(site.files["1/slides/net-\(file)-dark.svg"] != nil)
            if picture != "all" { #expect(page.components(separatedBy: "href=\"#diagram:\(picture)\"").count > 2) }
        }
    }

    /// What the page says in words, and what `model.json` has, are of the whole diagram.
    @Test func connectionsStayThoseOfTheDiagram() async throws {
        let large = LargeDiagram()
        let folded = try await Self.built(large.files).site
        let whole = try await Self.built(LargeDiagram(layout: "fold: none").files).site
        let page = try #require(folded.text(Self.page))
        let rows = page.components(separatedBy: "<tr id=\"connection:all:").count - 1
        #expect(rows == large.links.count)
        #expect(folded.files["1/model.json"] == whole.files["1/model.json"])
        #expect(folded.files["1/firewall/firewall.csv"] == whole.files["1/firewall/firewall.csv"])
        // The letters of the text lead to badges, be they in a part.
        for link in large.links {
            let address = try #require(page.firstMatch(of: try Regex("href=\"#(drawing_[^\"]*-path-\(link.path))\"")))
            #expect(page.contains("id=\"\(address.output[1].substring ?? "")\""), "\(link.path)")
        }
    }

    @Test func theLockKeepsWhatWasFolded() async throws {
        let corpus = LargeDiagram().files
        let first = try await Self.built(corpus).site
        let lock = try Self.lock(first)
        let (second, reading) = try await Self.built(corpus + [lock])
        #expect(reading.lockDiagnostics == [])
        #expect(reading.staleLayouts(of: nil) == [])
        #expect(reading.outdatedLocks(of: nil) == [])
        #expect(second.report.layoutLocks == first.report.layoutLocks)
        #expect(second.report.diagnostics == first.report.diagnostics)
        for (path, bytes) in first.files where second.files[path] != bytes { Issue.record("\(path) differs") }
        // One placement for each picture, and no search.
        #expect(second.report.work.layouts.placements == second.report.diagramCount)
        let locked = try await BuiltSite(reading, BuildOptions(requiresLock: true))
        #expect(locked.report.diagnostics == first.report.diagnostics)
    }

    @Test func anAuthorsWishSurvivesAnEdit() async throws {
        let first = try await Self.built(LargeDiagram(layout: "fold: [inside, border]").files).site
        // Nobody has to be told.
        #expect(first.report.diagnostics.filter { $0.code.name == "folded-diagram" } == [])
        let text = try #require(first.report.layoutLocks.first).text
        #expect(text.contains("\n    inside: ["))
        #expect(text.contains("\nnet/all all.border:\n"))
        #expect(!text.contains("all.outside"))
        let edited = LargeDiagram(layout: "fold: [inside, border]", renamed: [30: "Another"]).files
        let (second, reading) = try await Self.built(edited + [try Self.lock(first)])
        #expect(reading.staleLayouts(of: nil).count == 1)
        #expect(second.report.layoutLocks.first?.text.contains("\n    inside: [") == true)
    }

    @Test func whatIsKeptIsSaidAgain() async throws {
        let folder = try TemporaryFolder()
        for file in LargeDiagram().files {
            try folder.write(String(decoding: file.bytes, as: UTF8.self), to: "Corpus/\(file.path)")
        }
        let build = try CachedBuild(folder.url.appendingPathComponent("Corpus"))
        _ = try await build.build()
        let lock = try build.folder.text(of: "Content/1/layout.lock")
        try build.folder.write("---\ntitle: Front\nkind: page\nsummary: Some of it.\n---\n", to: "Content/1/index.md")
        guard case .published = try await build.build() else {
            Issue.record("nothing was built")
            return
        }
        #expect(try build.folder.text(of: "Content/1/layout.lock") == lock)
        let clean = try await build.clean()
        let published = try build.published()
        for (path, bytes) in clean where published[path] != bytes { Issue.record("\(path) differs") }
    }
}

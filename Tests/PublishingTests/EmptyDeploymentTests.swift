import Compiler
import Diagnostics
import Foundation
import Testing

@testable import Publishing

/// A deployment that states nothing changes no byte of a site but where its own name is printed.
@Suite struct EmptyDeploymentTests {
    private static let name = "Nothing changed"
    private static let deployment = SourceFile(path: "nothing.yml", bytes: Array("name: \(name)\n".utf8))

    /// Also that no pages, files or pictures come or go.
    private func expectOnlyTheName(_ plain: BuiltSite, _ corpus: [CorpusFile]) async throws {
        let reading = SiteReading(corpus, contentPath: "Content", deployment: Self.deployment)
        let deployed = try await BuiltSite(reading)
        // A corpus is tried whose channels are to share a line.
        let found = plain.report.diagnostics.filter { $0.code.name != "look-alike-channels" }
        #expect(found == [])
        #expect(deployed.report.diagnostics == plain.report.diagnostics)
        #expect(deployed.report.layoutLocks == [])
        #expect(deployed.files.keys.sorted() == plain.files.keys.sorted())
        var named = 0
        for (path, bytes) in deployed.files where bytes != plain.files[path] {
            named += 1
            // What a workbook says of itself is compressed.
            if path.hasSuffix(".xlsx") { continue }
            if Self.withoutName(bytes) != plain.text(path) { Issue.record("\(path) differs") }
        }
        // Each page of an edition says whose it is.
        #expect(named > 3)
    }

    /// A page has it after the edition's, `model.json` as a member.
    private static func withoutName(_ bytes: [UInt8]) -> String {
        String(decoding: bytes, as: UTF8.self)
            .replacing(" at \(name)", with: "").replacing("\\20 at\\20 Nothing\\20 changed", with: "")
            .replacing(#/\n"deployment":{"name":"Nothing changed"},/#, with: "")
            .replacing("\n\"deployment\":\"\(name)\",", with: "")
    }

    @Test func theCorpusStaysAsItIs() async throws {
        try await expectOnlyTheName(try await BigFix.site, try await BigFix.files)
    }

    /// Channels that share a line keep it, in whatever order they name their ports.
    @Test func channelsWithTheSamePortsInAnotherOrderStillShareALine() async throws {
        let corpus = try CorpusFolder(Fixture("flow").content.path).files().map { file in
            var text = String(decoding: file.bytes, as: UTF8.self)
            text = text.replacing(
                "  talk: {title: Person",
                with: """
                      pair: {title: Pair, ports: [web, queue], transport: tcp, protocol: TLS}
                      turned: {title: Turned, ports: [queue, web], transport: tcp, protocol: TLS}
                      talk: {title: Person
                    """)
            text = text.replacing(
                "  - {path: d,",
                with: """
                      - {path: d, from: browser, to: shop, channel: pair, purpose: More}
                      - {path: d, from: browser, to: shop, channel: turned, purpose: Much more}
                      - {path: d,
                    """)
            text = text.replacing(
                "\n  talk: {", with: "\n  talk: {sources: [{title: Chart, confidence: deck}], ")
            text = text.replacing("protocol: TLS}", with: "protocol: TLS, sources: [{title: Chart, confidence: deck}]}")
            return CorpusFile(path: file.path, bytes: Array(text.utf8))
        }
        let reading = SiteReading(corpus, contentPath: "Content")
        let channels = try #require(reading.edition(nil)?.edition.catalog.channels)
        #expect(channels["pair"] != nil && channels["pair"]?.line == channels["turned"]?.line)
        try await expectOnlyTheName(try await BuiltSite(reading), corpus)
        // Nor does another number of a port that they do not have part them.
        let other = SourceFile(path: "other.yml", bytes: Array("name: Other\nports: {call: 5000}\n".utf8))
        let deployed = SiteReading(corpus, contentPath: "Content", deployment: other)
        #expect(deployed.edition(nil)?.edition.catalog.channels.map(\.line) == channels.map(\.line))
    }
}

import TestSupport
import Testing

@testable import Publishing

/// Whole small sites against the output that is kept beside them.
@Suite struct SiteFixtureTests {
    @Test(arguments: Fixture.names) func output(_ name: String) async throws {
        let fixture = Fixture(name)
        let site = try await BuiltSite(fixture.content)
        try #require(site.report.diagnostics == [])
        var files: [String: String] = [:]
        for (path, bytes) in site.files {
            // Assets are the same in every site. What a drawing looks like is held by the tests of the drawing, and where
            // things stand in it may change with every better layout. A workbook is no text; a spreadsheet reads it.
            guard !path.contains("/assets/"), !path.hasSuffix(".svg"), !path.hasSuffix(".xlsx") else { continue }
            files[path] = String(decoding: bytes, as: UTF8.self)
                .replacing(#/(?s)(<svg class="diagram").*?(<\/svg>)/#) { "\($0.1)>…\($0.2)" }
        }
        files["files.txt"] = site.files.keys.sorted().map { $0 + "\n" }.joined()
        try GoldenFolder(fixture.goldenPath).expect(files)
    }

    @Test(arguments: Fixture.names) func isSound(_ name: String) async throws {
        SiteInspection(files: try await BuiltSite(Fixture(name).content).files).expectSound()
    }
}

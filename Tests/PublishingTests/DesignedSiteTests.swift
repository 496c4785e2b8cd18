import Foundation
import Testing

@testable import Compiler
@testable import Publishing

/// A site with a look of its own.
@Suite struct DesignedSiteTests {
    private static let logo =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 60 20\"><rect width=\"60\" height=\"20\"/></svg>\n"

    private func site(_ keys: String, _ files: [String: String]) async throws -> BuiltSite {
        var corpus = try CorpusFolder(Fixture("minimal").content.path).files()
        corpus = corpus.map { file in
            file.path == "portolan.yml" ? CorpusFile(path: file.path, bytes: Array(keys.utf8) + file.bytes) : file
        }
        corpus += files.map { CorpusFile(path: $0.key, bytes: Array($0.value.utf8)) }
        let site = try await BuiltSite(SiteReading(corpus, contentPath: "Content"))
        try #require(site.report.diagnostics == [])
        return site
    }

    @Test func pagesHaveWhatTheDesignAdds() async throws {
        let site = try await site(
            """
            design:
              accent: "#7a1fa2"
              dark-accent: "#e0b0ff"
              logo: marks/logo.svg
              footer: Harbour office, <b>internal</b>
              stylesheet: own.css

            """, ["design/marks/logo.svg": Self.logo, "design/own.css": "main { max-width: 60rem }\n"])
        let page = try #require(site.text("1.0/index.html"))
        #expect(page.contains(#"<img class="logo" src="assets/design/marks/logo.svg" alt="" width="84" height="28">"#))
        #expect(page.contains("<p>Harbour office, &lt;b&gt;internal&lt;/b&gt;</p>"))
        let (own, every) = (
            page.range(of: #"<link rel="stylesheet" href="assets/design/own.css">"#),
            page.range(of: #"<link rel="stylesheet" href="assets/site.css">"#)
        )
        #expect(try #require(every).lowerBound < #require(own).lowerBound)
        #expect(site.text("1.0/assets/design/marks/logo.svg") == Self.logo)
        #expect(site.text("1.0/assets/design/own.css") == "main { max-width: 60rem }\n")
        let css = try #require(site.text("1.0/assets/site.css"))
        #expect(css.contains(":root{--accent:#7a1fa2}"))
        #expect(css.contains(":root[data-theme=\"dark\"]{--accent:#e0b0ff}"))
        // Nothing is in the page itself that a strict policy would block.
        #expect(!page.contains("<style") && !page.contains(" style="))
        SiteInspection(files: site.files).expectSound()
    }

    @Test func editionsShowDateAndStatus() async throws {
        var corpus = try CorpusFolder(Fixture("minimal").content.path).files()
        corpus = corpus.map { file in
            let text = String(decoding: file.bytes, as: UTF8.self)
            return CorpusFile(
                path: file.path,
                bytes: Array(text.replacing("status: released}", with: "status: released, date: 2026-11-23}").utf8))
        }
        let site = try await BuiltSite(SiteReading(corpus, contentPath: "Content"))
        for path in ["1.0/index.html", "1.0/print/index.html"] {
            #expect(site.text(path)?.contains("Edition 1.0, released on 23 November 2026") == true, "\(path)")
        }
        #expect(site.text("1.0/model.json")?.contains("\"date\":\"2026-11-23\"") == true)
    }

    /// What contrasts are measured on is what pages have.
    @Test func groundsAreThoseOfTheStyleSheet() throws {
        let url = Repository.root.appendingPathComponent("Sources/CAssets/assets/site.css")
        let css = try String(contentsOf: url, encoding: .utf8).replacing("#fff;", with: "#ffffff;")
        for ground in [LowContrast.Ground.light, .dark] {
            for (name, color) in zip(["ground", "tint", "mark"], ground.colors) {
                #expect(css.contains("--\(name): \(color);"), "\(name) \(color)")
            }
        }
    }
}

import Diagnostics
import Testing

@testable import Compiler

@Suite struct DesignTests {
    private static let logo = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 30 10\"></svg>\n"

    private func compiled(_ keys: String, _ files: [String: String] = [:]) throws -> Compilation {
        let excerpts =
            [DiagnosticExample.Excerpt.site(keys)] + files.sorted { $0.key < $1.key }.map { .file($0.key, $0.value) }
        return SiteCompiler.compile(try ExampleCorpus(excerpts).corpus, contentPath: "")
    }

    /// Each with its line and its message.
    private func reported(_ keys: String, _ files: [String: String] = [:]) throws -> [String] {
        try compiled(keys, files).diagnostics.map { "\($0.location.path):\($0.location.start.line) \($0.message)" }
    }

    @Test func everythingIsRead() throws {
        let compilation = try compiled(
            """
            language: de
            design:
              accent: "#7A1FA2"
              dark-accent: "#e0b0ff"
              logo: logo.svg
              footer: For internal use
              stylesheet: site.css
            """,
            [
                "design/logo.svg": Self.logo, "design/site.css": "main { background: url(fonts/../sea.png) }\n",
                "design/fonts/own.woff2": "wOF2", "design/README.md": "# Why\n",
            ])
        #expect(compilation.diagnostics == [])
        let site = try #require(compilation.site)
        #expect(site.language == .german)
        #expect(site.design.accent == "#7a1fa2")
        #expect(site.design.darkAccent == "#e0b0ff")
        #expect(site.design.footer == "For internal use")
        #expect(site.design.stylesheet == "site.css")
        #expect(site.design.logo?.path == "logo.svg")
        #expect(site.design.logo?.proportion == 3)
        #expect(site.design.files.map(\.path) == ["fonts/own.woff2", "logo.svg", "site.css"])
    }

    @Test func missingFilesAreReportedWhereTheyAreNamed() throws {
        #expect(
            try reported("design:\n  logo: logo.png\n  stylesheet: sight.css", ["design/site.css": ""])
                .filter { $0.hasPrefix("portolan.yml") }.map { String($0.drop { $0 != " " }.dropFirst()) } == [
                    "there is no file 'design/logo.png'", "there is no file 'design/sight.css'",
                ])
        #expect(try reported("design: {logo: logo.gif}").contains { $0.hasSuffix("does not end in .svg or .png") })
    }

    @Test func whatThePolicyWouldBlockIsAnError() throws {
        for text in [
            "a { background: url('https://example.com/a.png') }", "@import \"//example.com/a.css\";",
            "a { background: URL( data:image/png;base64,AAAA ) }", "a { background: url(/a.png) }",
        ] {
            #expect(
                try reported("", ["design/site.css": "\n" + text]).contains { $0.hasPrefix("design/site.css:2 ") },
                "\(text)")
        }
        #expect(try reported("", ["design/site.css": "a { background: url(sea.png); } @import 'b.css';"]) == [])
        for text in [
            "<svg><script>1</script></svg>", "<svg onload='x()'/>", "<svg><a href='javascript:x'/></svg>", "<svg",
            "<p/>", "",
        ] {
            #expect(try reported("", ["design/logo.svg": text]).count == 1, "\(text)")
        }
        #expect(try reported("", ["design/notes.txt": "x"]) == ["design/notes.txt:1 unexpected file"])
    }

    @Test func contrastsAreThoseOfTheStandard() throws {
        #expect(abs(LowContrast.contrast("#000000", "#ffffff") - 21) < 0.001)
        #expect(abs(LowContrast.contrast("#777777", "#ffffff") - 4.478) < 0.001)
        #expect(
            try reported("design: {accent: \"#ffcc00\"}").contains {
                $0.contains("the contrast of #ffcc00 on the light ground is 1.")
            })
        #expect(try reported("design: {dark-accent: \"#1a4be3\"}").contains { $0.contains("on the dark ground") })
        #expect(try reported("design: {accent: red}").contains { $0.contains("'red' is not a color") })
        // Those of every site.
        #expect(try reported("design: {accent: \"#1a4be3\", dark-accent: \"#8fb3ff\"}") == [])
    }

    @Test func logosHaveASize() {
        let png: [UInt8] =
            [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 13] + Array("IHDR".utf8) + [0, 0, 1, 0, 0, 0, 0, 128]
        #expect(ImageProportion.of(png, path: "a.png") == 2)
        #expect(ImageProportion.of(Array("<svg width='40px' height='20'>".utf8), path: "a.svg") == 2)
        #expect(ImageProportion.of(Array("<svg>".utf8), path: "a.svg") == nil)
        #expect(ImageProportion.of(Array("<svg viewBox='0 0 0 1'>".utf8), path: "a.svg") == nil)
        #expect(ImageProportion.of([], path: "a.png") == nil)
    }

    @Test func editionsHaveADate() throws {
        let site = try compiled("editions: [{version: \"1.0\", status: released, date: 2026-11-23}]").site
        #expect(site?.editions.first?.date == "2026-11-23")
    }
}

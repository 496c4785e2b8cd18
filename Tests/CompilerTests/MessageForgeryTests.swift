import Diagnostics
import TestSupport
import Testing
import TextFormats

@testable import Compiler

/// What messages quote gets a terminal, or the log of a build, to do nothing.
@Suite struct MessageForgeryTests {
    @Test(arguments: [true, false]) func `text for people is not steered`(showsSnippets: Bool) {
        let file = SourceFile(path: "Content/\(Steering.hostile).md", bytes: Array("x: \(Steering.hostile)\n".utf8))
        let place = file.location(3..<40)
        let diagnostics = [
            Diagnostic(
                UnknownZone.self, "unknown zone '\(Steering.hostile)'", at: place,
                hint: "did you mean '\(Steering.hostile)'?",
                related: Diagnostic.Related(Steering.hostile, at: file.location(9..<12)))
        ]
        let text = TextRenderer(showsSnippets: showsSnippets).render(diagnostics, files: [file.path: file])
        #expect(text.contains("\\u{1B}[31m"))
        #expect(Steering.found(in: text) == [])
        #expect(Steering.found(in: JSONRenderer.render(diagnostics)) == [])
        #expect(Steering.found(in: SARIFRenderer.render(diagnostics)) == [])
    }

    @Test func `a caret is below what it marks, although signs before it are escaped`() {
        let file = SourceFile(path: "x.yml", bytes: Array("a\u{1B}b: zone\n".utf8))
        let text = TextRenderer().render(
            [Diagnostic(UnknownZone.self, "unknown zone", at: file.location(5..<9))], files: ["x.yml": file])
        #expect(
            text == """
                x.yml:1:6: error[unknown-zone]: unknown zone
                  1 | a\\u{1B}b: zone
                    |           ^~~~

                """)
    }

    @Test func `names of files are escaped`() throws {
        let corpus =
            try Fixture("base").corpus + [
                CorpusFile(path: "1.0/\(Steering.hostile).md", bytes: Array("x".utf8)),
                CorpusFile(path: "1.0/\(Steering.hostile)/\(Steering.hostile)", bytes: []),
                CorpusFile(path: Steering.hostile, bytes: []),
                CorpusFile(path: "deployments/\(Steering.hostile).yml", bytes: Array("name: [".utf8)),
            ]
        let compilation = SiteCompiler.compile(corpus, contentPath: "Content")
        #expect(compilation.diagnostics.count > 3)
        let text = TextRenderer().render(compilation.diagnostics, files: compilation.files)
        #expect(Steering.found(in: text) == [])
    }
}

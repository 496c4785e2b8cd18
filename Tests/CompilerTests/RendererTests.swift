import Diagnostics
import TestSupport
import Testing
import TextFormats

@testable import Compiler

@Suite struct RendererTests {
    private let file = SourceFile(
        path: "Content/a b.md",
        bytes: Array("title: x\n\tfrom: \"relai\" # é\n\(String(repeating: "word ", count: 60))end\n".utf8))

    private var diagnostics: [Diagnostic] {
        // Before any character that is longer than a byte.
        let place = { (line: Int, column: Int, end: Int) in
            let start = file.offset(ofLine: line)
            return file.location((start + column - 1)..<(start + end - 1))
        }
        return [
            Diagnostic(MissingKey.self, "a slide needs the key 'kind'", at: place(1, 1, 1)),
            Diagnostic(
                UnknownComponent.self, "unknown component '\"relai\"'", at: place(2, 8, 15),
                hint: "did you mean 'relay'?"),
            Diagnostic(UnusedPort.self, "far to the right", at: place(3, 201, 205)),
            Diagnostic(MissingFile.self, "not there", at: SourceFile(path: "Content/none.yml").startLocation),
        ]
    }

    @Test func `renderers write what they wrote`() throws {
        let files = [file.path: file]
        try GoldenFolder("Fixtures/golden/renderers").expect([
            "text.txt": TextRenderer().render(diagnostics, files: files),
            "plain.txt": TextRenderer(showsSnippets: false).render(diagnostics, files: files),
            "coloured.txt": TextRenderer(isColored: true).render(diagnostics, files: files),
            "diagnostics.json": JSONRenderer.render(diagnostics),
            "diagnostics.sarif": SARIFRenderer.render(diagnostics),
            "none.json": JSONRenderer.render([]),
            "annotations.txt": GitHubRenderer.render(diagnostics),
            "quality.json": GitLabRenderer.render(diagnostics),
        ])
    }

    @Test func `an annotation is one command, whatever it quotes`() {
        let place = SourceFile(path: "a,b:c%\n::error::d").startLocation
        let text = GitHubRenderer.render([
            Diagnostic(MissingFile.self, Steering.hostile, at: place, hint: Steering.hostile)
        ])
        #expect(text.split(separator: "\n").count == 1)
        #expect(text.hasPrefix("::error file=a%2Cb%3Ac%25%0A%3A%3Aerror%3A%3Ad,line=1,col=1,title=missing-file::a"))
        #expect(Steering.found(in: String(text.dropFirst(2))) == [])
    }

    @Test func `JSON escapes what it must`() {
        let value = JSONValue.object([
            "k\"": .array([.string("\\\n\u{1}\u{2028}é</"), .null, .boolean(true), .object([:])])
        ])
        #expect(
            value.text == """
                {"k\\"": ["\\\\\\n\\u0001\\u2028é</", null, true, {}]}

                """)
    }

    @Test func `an explanation shows both examples, and a caret below what is wrong`() {
        #expect(
            ExplanationRenderer.render(UnknownZone.code) == """
                error[unknown-zone]: Unknown zone

                No zone of the edition's catalog has this name.

                Wrong, in 1.0/10-trade/10-order.md:

                    instances: {desk: {of: desk, zone: outsid}}
                                                       ^

                Right, in 1.0/10-trade/10-order.md:

                    instances: {desk: {of: desk, zone: outside}}

                """)
    }

    @Test func `positions count scalars and know all line ends`() {
        let source = SourceFile(path: "x", bytes: [0xEF, 0xBB, 0xBF] + Array("aé😀b\r\nc\rd\n".utf8))
        #expect(source.position(atByte: 0) == SourcePosition(line: 1, column: 1))
        #expect(source.position(atByte: 3 + 7) == SourcePosition(line: 1, column: 4))
        #expect(source.position(atByte: 3 + 10) == SourcePosition(line: 2, column: 1))
        #expect(source.position(atByte: 3 + 12) == SourcePosition(line: 3, column: 1))
        #expect(source.position(atByte: 99) == SourcePosition(line: 4, column: 1))
        #expect(source.offset(line: 1, byteColumn: 2) == 4)
        #expect((0...5).map(source.text(ofLine:)) == ["", "aé😀b", "c", "d", "", ""])
    }
}

import Diagnostics
import Markup
import Testing

/// Places in the file, whatever its encoding marks and line ends.
@Suite struct MarkupTests {
    private func file(_ text: String) -> SourceFile { SourceFile(path: "x.md", bytes: Array(text.utf8)) }

    /// `line:column text` of each text, code and break.
    private func places(_ body: String) throws -> [String] {
        let document = try #require(MarkdownParser.parse(file(body), fromLine: 1, DiagnosticBag()))
        var found: [String] = []
        document.forEachInline { inline in
            let start = inline.location.start
            let what: String
            switch inline.content {
            case .text(let text): what = text.string
            case .code(let text): what = "`\(text)`"
            case .emphasis: what = "emphasis"
            case .strong: what = "strong"
            case .strikethrough: what = "strikethrough"
            case .link(let destination, _): what = "-> \(destination)"
            case .image: what = "image"
            case .html: what = "html"
            case .softBreak: what = "soft"
            case .lineBreak: what = "hard"
            }
            found.append("\(start.line):\(start.column) \(what)")
        }
        return found
    }

    @Test func `columns count scalars`() throws {
        #expect(
            try places("é 😀 *e\u{301}* `x`\n") == ["1:1 é 😀 ", "1:5 emphasis", "1:6 e\u{301}", "1:9  ", "1:11 `x`"])
    }

    @Test func `places hold after breaks and in lazy lines`() throws {
        let text = "- > one *two*\n  > three **four**\nlazy [five](x) six  \n  seven\n"
        #expect(
            try places(text) == [
                "1:5 one ", "1:9 emphasis", "1:10 two", "1:14 soft", "2:5 three ", "2:11 strong", "2:13 four",
                "2:19 soft",
                "3:1 lazy ", "3:6 -> x", "3:7 five", "3:15  six", "3:19 hard", "4:3 seven",
            ])
    }

    @Test func `places hold at bare addresses, escapes and entities`() throws {
        #expect(
            try places("See www.a.b or <https://c.d>, a@b.cd (w).\n") == [
                "1:1 See ", "1:5 -> http://www.a.b", "1:5 www.a.b", "1:12  or ", "1:16 -> https://c.d",
                "1:17 https://c.d", "1:29 , ", "1:31 -> mailto:a@b.cd", "1:31 a@b.cd", "1:37  (w).",
            ])
        #expect(
            try places("&copy; \\(a) &amp; ~~b~~ © c\n") == [
                "1:1 © (a) & ", "1:19 strikethrough", "1:21 b", "1:24  © c",
            ])
    }

    @Test func `a part of a text has its own place`() throws {
        let document = try #require(
            MarkdownParser.parse(file("&copy; \\(a) &amp; (b)\n"), fromLine: 1, DiagnosticBag()))
        guard case .paragraph(let inlines)? = document.blocks.first?.content,
            case .text(let text)? = inlines.first?.content
        else {
            Issue.record("no text")
            return
        }
        #expect(text.string == "© (a) & (b)")
        // The sign takes two bytes of the text and an entity in the file.
        let starts = [0, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map { text.location($0..<($0 + 1)).start.column }
        #expect(starts == [1, 7, 9, 10, 11, 12, 13, 18, 19, 20, 21])
        #expect((0..<12).filter(text.isEscaped) == [3])
    }

    @Test func `cells have places`() throws {
        #expect(
            try places("| a | *b* |\n|---|---|\n| c \\| d | e |\n") == [
                "1:3 a", "1:7 emphasis", "1:8 b", "3:3 c | d", "3:12 e",
            ])
    }

    @Test(arguments: ["\n", "\r\n", "\r"]) func `front matter is split at any line end`(end: String) throws {
        let lines = ["\u{FEFF}--- ", "title: é", "kind: [a, b", "---\t", "# T", "*x*", ""]
        let source = file(lines.joined(separator: end))
        let diagnostics = DiagnosticBag()
        let parts = try #require(FrontMatter.split(source, diagnostics))
        #expect(parts.bodyLine == 5)
        #expect(YAMLParser.parse(source, parts.yaml, diagnostics) == nil)
        #expect(diagnostics.all.map(\.code) == [YAMLSyntax.code])
        #expect(diagnostics.all.map(\.location.start) == [SourcePosition(line: 3, column: 7)])
        let document = try #require(MarkdownParser.parse(source, fromLine: parts.bodyLine, diagnostics))
        #expect(document.blocks.map(\.location.start.line) == [5, 6])
        var last: Diagnostics.SourceLocation?
        document.forEachInline { last = $0.location }
        #expect(last?.start == SourcePosition(line: 6, column: 2))
    }

    @Test func `keys and values have ranges`() throws {
        let source = file("a: 'x y'\nü:\n  - {k: 1.03}\n")
        let root = try #require(YAMLParser.parse(source, 0..<source.bytes.count, DiagnosticBag()))
        guard case .mapping(let entries) = root.content, case .sequence(let items) = entries[1].value.content,
            case .mapping(let inner) = items[0].content, case .scalar(let text, true) = inner[0].value.content
        else {
            Issue.record("another tree")
            return
        }
        let range = { (place: Diagnostics.SourceLocation) in
            "\(place.start.line):\(place.start.column)-\(place.end.line):\(place.end.column)"
        }
        #expect(entries.map(\.key) == ["a", "ü"])
        #expect(range(entries[0].keyLocation) == "1:1-1:2")
        #expect(range(entries[0].value.location) == "1:4-1:9")
        #expect(range(entries[1].value.location) == "3:3-3:14")
        #expect(range(inner[0].value.location) == "3:9-3:13")
        #expect(text == "1.03")
    }

    @Test func `an empty front matter is an empty mapping`() throws {
        let source = file("---\n---\n")
        let diagnostics = DiagnosticBag()
        let parts = try #require(FrontMatter.split(source, diagnostics))
        let root = try #require(YAMLParser.parse(source, parts.yaml, diagnostics))
        guard case .mapping(let entries) = root.content else {
            Issue.record("no mapping")
            return
        }
        #expect(entries.isEmpty)
    }

    @Test func `lists, code and quotes keep their form`() throws {
        let text = "3. a\n4. b\n\n```sh -x\ncode\n```\n\n- c\n\n- d\n\n***\n"
        let document = try #require(MarkdownParser.parse(file(text), fromLine: 1, DiagnosticBag()))
        guard document.blocks.count == 4, case .list(3, isTight: true, let numbered) = document.blocks[0].content,
            case .code("sh", "code\n") = document.blocks[1].content,
            case .list(nil, isTight: false, let bullets) = document.blocks[2].content,
            case .rule = document.blocks[3].content
        else {
            Issue.record("another document: \(document.blocks.map(\.content))")
            return
        }
        #expect(numbered.count == 2)
        #expect(bullets.count == 2)
    }
}

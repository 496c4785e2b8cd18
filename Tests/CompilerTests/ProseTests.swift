import Compiler
import Model
import Testing

/// Paths, ports, links and headings in the text of a flow that declares the paths a, b and s.
@Suite struct ProseTests {
    private func body(_ text: String, settings: String = "") throws -> [BodySection] {
        var corpus = try Fixture("base").corpus
        corpus = corpus.map { file in
            guard file.path == "1.0/catalog.yml" else { return file }
            return CorpusFile(path: file.path, bytes: file.bytes + Array(settings.utf8))
        }
        let slide = """
            ---
            title: Flow
            kind: flow
            summary: S.
            sources: [{title: Chart, confidence: deck}]
            links: [{path: [a, b, s], from: browser, to: api, channel: web}]
            ---

            \(text)

            ## Happy path at the end

            1. (a)(b, s) All.
            """
        corpus.append(CorpusFile(path: "1.0/10-trade/30-flow.md", bytes: Array(slide.utf8)))
        let compilation = SiteCompiler.compile(corpus, contentPath: "Content")
        #expect(compilation.diagnostics == [])
        return try #require(compilation.site?.editions.first?.sections.first?.slides.last?.body).dropLast()
    }

    private func inlines(_ text: String, settings: String = "") throws -> [Inline] {
        guard case .paragraph(let inlines)? = try body(text, settings: settings).first?.blocks.first else { return [] }
        return inlines
    }

    @Test func `letters in brackets are paths where the slide declares them`() throws {
        #expect(
            try inlines("By (a)(b), file(s) of (s) or (x), *(b, a)* and `(a)`.") == [
                .text("By "), .path("a"), .path("b"), .text(", file(s) of "), .path("s"), .text(" or (x), "),
                .emphasis([.path("b"), .path("a")]), .text(" and "), .code("(a)"), .text("."),
            ])
    }

    @Test func `a setting is found by each of its names, and only as a whole`() throws {
        let settings = "settings: {depth: {name: _Pier_Depth, title: D, spellings: [__Pier_Depth, pier depth]}}\n"
        #expect(
            try inlines(
                "`_Pier_Depth`=`0`, *`__Pier_Depth`*, [`pier depth`](#notes) `pier`\n\n## Notes", settings: settings)
                == [
                    .setting("depth", spelling: "_Pier_Depth"), .text("="), .code("0"), .text(", "),
                    .emphasis([.setting("depth", spelling: "__Pier_Depth")]), .text(", "),
                    .link(.slide("trade/flow", anchor: "notes"), [.code("pier depth")]), .text(" "), .code("pier"),
                ])
    }

    @Test func `a backslash keeps what follows as text`() throws {
        #expect(
            try inlines(#"By \(a), \\(a) and \{port:web}"#) == [
                .text("By (a), \\"), .path("a"), .text(" and {port:web}"),
            ])
    }

    @Test func `a link holds no other link`() throws {
        #expect(
            try inlines("[at (a), {port:web}](#path-a) www.example.com <a@b.cd> [x](<https://x.y/ü z>)") == [
                .link(
                    .slide("trade/flow", anchor: "path-a"),
                    [.text("at (a), "), .port("web")]),
                .text(" "),
                .link(.address("http://www.example.com"), [.text("www.example.com")]), .text(" "),
                .link(.address("mailto:a@b.cd"), [.text("a@b.cd")]), .text(" "),
                .link(.address("https://x.y/%C3%BC%20z"), [.text("x")]),
            ])
    }

    @Test func `headings divide, and have anchors of their own`() throws {
        let sections = try body(
            "## A, `b` & Ö!\n\n### Path (a)\n\n> ## ?\n\n## NOTES\n\n## a b ö\n\n## Happy path: direct\n")
        #expect(sections.map(\.anchor) == ["a-b-ö", "notes", "a-b-ö-2", "happy-path-direct"])
        #expect(sections.map(\.role) == [.text, .notes, .text, .happyPath])
        #expect(
            sections[0].blocks == [
                .heading(level: 3, anchor: "path-a-2", [.text("Path "), .path("a")]),
                .quote([.heading(level: 2, anchor: "section", [.text("?")])]),
            ])
    }

    @Test func `steps and what lies in them travel paths`() throws {
        let text = """
            ## Happy path

            - (a) A bullet of the section.

            2. (a) (b) *Go* (s).

               (a) More.
               - (s) There.
               - file(s)
            3. None (a).
            """
        let bullet = Block.Item(paths: [], blocks: [.paragraph([.path("a"), .text(" A bullet of the section.")])])
        let inner = [
            Block.Item(paths: ["s"], blocks: [.paragraph([.text("There.")])]),
            Block.Item(paths: [], blocks: [.paragraph([.text("file(s)")])]),
        ]
        let step = Block.Item(
            paths: ["a", "b"],
            blocks: [
                .paragraph([.emphasis([.text("Go")]), .text(" "), .path("s"), .text(".")]),
                .paragraph([.path("a"), .text(" More.")]),
                .list(Block.List(start: nil, isTight: true, items: inner)),
            ])
        let last = Block.Item(paths: [], blocks: [.paragraph([.text("None "), .path("a"), .text(".")])])
        #expect(
            try body(text).first?.blocks == [
                .list(Block.List(start: nil, isTight: true, items: [bullet])),
                .list(Block.List(start: 2, isTight: false, items: [step, last])),
            ])
    }

    @Test func `tables, code and struck text come through`() throws {
        #expect(
            try body("| a | {port:news} |\n|---|---|\n| ~~b~~ | (a) |\n\n```sh\n{port:x} (a)\n```\n").first?.blocks == [
                .table(
                    header: [
                        [.text("a")], [.port("news")],
                    ],
                    rows: [[[.strikethrough([.text("b")])], [.path("a")]]]),
                .code(language: "sh", text: "{port:x} (a)\n"),
            ])
    }
}

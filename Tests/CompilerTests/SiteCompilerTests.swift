import Compiler
import Diagnostics
import Model
import Testing

/// What a sound corpus becomes.
@Suite struct SiteCompilerTests {
    private func compile(_ files: [String: String]) throws -> Compilation {
        var corpus = try Fixture("base").corpus
        corpus.removeAll { files[$0.path] != nil }
        corpus += files.map { CorpusFile(path: $0.key, bytes: Array($0.value.utf8)) }
        return SiteCompiler.compile(corpus, contentPath: "Content")
    }

    /// A flow whose links and whatever follows them are given; each of its paths has a step.
    private func flow(_ frontMatter: String, steps: String) -> String {
        "---\ntitle: Flow\nkind: flow\nsummary: S.\n\(frontMatter)\n---\n\n## Happy path\n\n1. \(steps) go\n"
    }

    private func diagram(_ slide: String, in files: [String: String]) throws -> Diagram {
        let compilation = try compile(files)
        #expect(compilation.diagnostics.filter { $0.severity == .error } == [])
        let slides = compilation.site?.editions.first?.slides ?? []
        return try #require(slides.first { $0.id.text == slide }?.diagrams.first)
    }

    @Test func `a whole corpus becomes a site`() throws {
        let compilation = try compile([:])
        #expect(compilation.diagnostics == [])
        #expect(compilation.files.count == 6)
        #expect(compilation.site == ExpectedSite.site)
    }

    @Test func `the order of files does not matter`() throws {
        let corpus = try Fixture("base").corpus
        let forward = SiteCompiler.compile(corpus, contentPath: "Content/")
        let backward = SiteCompiler.compile(corpus.reversed(), contentPath: "Content")
        #expect(forward.site == backward.site)
    }

    @Test func `editions that are compiled concurrently are the same`() async throws {
        let corpus = try Fixture("missing-file").corpus
        let one = SiteCompiler.compile(corpus, contentPath: "Content")
        let many = await SiteCompiler.compileConcurrently(corpus, contentPath: "Content")
        #expect(one.diagnostics == many.diagnostics)
        let sound = try Fixture("base").corpus
        let site = await SiteCompiler.compileConcurrently(sound, contentPath: "Content").site
        #expect(site == ExpectedSite.site)
    }

    @Test func `errors in two files are reported in one run`() throws {
        let files = ["1.0/90-more.md": "no front matter", "1.0/10-trade/index.md": "---\ntitel: Trade\n---\n"]
        let compilation = try compile(files)
        #expect(compilation.site == nil)
        #expect(
            compilation.diagnostics.map { "\($0.location.path) \($0.code.name)" } == [
                "Content/1.0/10-trade/index.md unknown-key", "Content/1.0/90-more.md missing-front-matter",
            ])
        #expect(compilation.diagnostics[0].hint == "did you mean 'title'?")
    }

    @Test func `links that say the same are one, with all their paths`() throws {
        let text = flow(
            """
            links:
              - {path: b, from: browser, to: api, channel: web}
              - {path: [c, a], from: browser, to: api, channel: web}
              - {path: d, from: browser, to: api, channel: web, purpose: other}
              - {path: e, from: browser, to: api, channel: web, data: back}
              - {path: f, from: api, to: browser, channel: news, data: both}
              - {path: g, from: api, to: browser, channel: news}
            """, steps: "(a, b)(c) (d)(e)(f)(g)")
        let links = try diagram("trade/flow", in: ["1.0/10-trade/30-flow.md": text]).links
        #expect(
            links.map { "\($0.id) \($0.paths.map(\.letter).joined()) \($0.terms.data)" } == [
                "browser--api--web abc both", "browser--api--web--2 d both", "browser--api--web--back e back",
                "api--browser--news--both f both", "api--browser--news g unstated",
            ])
    }

    @Test func `instances are further nodes, or change their component`() throws {
        let text = flow(
            """
            links:
              - {path: a, from: browser, to: desk-2.browser, channel: web}
            also: [visitor, store]
            instances:
              desk: {of: desk, title: First, stack: false, zone: inside}
              desk-2: {of: desk, title: Second, icon: console}
              visitor: {of: clerk, title: Visitor, at: server}
            """, steps: "(a)")
        let diagram = try diagram("trade/flow", in: ["1.0/10-trade/30-flow.md": text])
        let browser = Node(id: "browser", component: "browser")
        var otherBrowser = browser
        otherBrowser.id = "desk-2.browser"
        let store = Node(id: "store", component: "store")
        #expect(
            diagram.nodes == [
                Node(
                    id: "desk", component: "desk", title: "First", isStack: false, zone: "inside", children: [browser]),
                Node(
                    id: "desk-2", component: "desk", title: "Second", icon: .console, zone: "outside",
                    children: [otherBrowser]),
                Node(
                    id: "visitor", component: "clerk", title: "Visitor", zone: "inside", at: "server"),
                Node(id: "server", component: "server", zone: "inside", children: [store]),
            ])
        #expect(diagram.links.map(\.id) == ["browser--desk-2.browser--web"])
    }

    @Test func `what a component holds is inside it where links name it`() throws {
        let text = flow("links:\n  - {path: a, from: api, to: store, channel: web}", steps: "(a)")
        let diagram = try diagram("trade/flow", in: ["1.0/10-trade/30-flow.md": text])
        #expect(diagram.nodes.map(\.zone) == ["inside"])
        #expect(diagram.nodes.first?.children.map(\.id) == ["api", "store"])
    }

    @Test func `a derived diagram is the union of the flows and its own links`() throws {
        let more = flow(
            """
            links:
              - {path: a, from: desk-2.browser, to: api, channel: web, purpose: more, confidence: reconstructed}
              - {path: b, from: desk-2.browser, to: api, channel: news, purpose: told}
              - {path: c, from: server, to: desk-2, channel: web, condition: always, data: back}
            instances: {desk-2: {of: desk}}
            """, steps: "(a)(b)(c)")
        let overview = """
            ---
            title: Overview
            kind: communication
            summary: S.
            derive: [trade, trade/order]
            links:
              - {from: server, to: desk, channel: web, data: back, purpose: ours}
              - {from: browser, to: store, channel: web}
            protocols: {web: TLS}
            layout:
              {columns: {desk: 1}, below: {desk: server}, beside: {server: desk}, merge: desk, order: kept, bundle: none}
            ---

            ## Facts
            """
        let diagram = try diagram(
            "trade/overview", in: ["1.0/10-trade/30-flow.md": more, "1.0/10-trade/20-overview.md": overview])
        #expect(
            diagram.links.map {
                "\($0.id) \($0.terms.purpose ?? "-") \($0.terms.condition ?? "-") \($0.terms.confidence?.id ?? "-")"
            }
                == [
                    "browser--api--web - - deck", "api--browser--news - - deck", "browser--api--news told - deck",
                    "server--desk--web--back ours - deck", "browser--store--web - - deck",
                ])
        #expect(diagram.links.flatMap(\.paths) == [])
        #expect(diagram.narrowedProtocols == ["web": "TLS"])
        #expect(
            diagram.hints
                == LayoutHints(
                    columns: ["desk": 1], below: ["desk": "server"], beside: ["server": "desk"], merged: ["desk"],
                    keepsOrder: true,
                    keepsLinesApart: true))
        #expect(diagram.nodes.map(\.id) == ["desk", "server"])
    }

    @Test(arguments: [
        ("none", FoldHint.none), ("auto", .automatic), ("[]", .automatic), ("inside", .zones(["inside"])),
        ("[outside, inside]", .zones(["outside", "inside"])),
    ]) func `authors say what is folded`(_ text: String, _ hint: FoldHint) throws {
        let slide = flow(
            """
            links: [{path: a, from: browser, to: api, channel: web}]
            layout: {fold: \(text)}
            """, steps: "(a)")
        #expect(try diagram("trade/flow", in: ["1.0/10-trade/30-flow.md": slide]).hints.fold == hint)
    }

    @Test func `what decides a column twice is an error`() throws {
        let slide = flow(
            """
            links: [{path: a, from: browser, to: api, channel: web}]
            layout: {below: {desk: server}, beside: {desk: server}}
            """, steps: "(a)")
        let found = try compile(["1.0/10-trade/30-flow.md": slide]).diagnostics
        #expect(
            found.map(\.message) == ["'desk' is below one component and beside another, and each decides its column"])
    }

    @Test func `authors say which machines are at one height`() throws {
        let slide = { (layout: String) in
            flow(
                """
                links: [{path: a, from: browser, to: api, channel: web}]
                layout: {\(layout)}
                """, steps: "(a)")
        }
        let text = slide("level: {server: desk}, merge: [server, desk, server]")
        let hints = try diagram("trade/flow", in: ["1.0/10-trade/30-flow.md": text]).hints
        #expect(hints == LayoutHints(level: ["server": "desk"], merged: ["server", "desk"]))
        for (layout, message) in [
            ("level: {desk: desk}", "'desk' is always at its own height"),
            (
                "below: {desk: server}, level: {server: desk}",
                "'server' and 'desk' are in one column, and cannot be at one height"
            ),
            ("level: {server: api}", "'api' is not a top-level component of this diagram"),
            ("merge: api", "'api' is not a top-level component of this diagram"),
        ] {
            let found = try compile(["1.0/10-trade/30-flow.md": slide(layout)]).diagnostics
            #expect(found.map(\.message) == [message])
        }
    }

    @Test func `several diagrams have ids and titles`() throws {
        let text = flow(
            """
            diagrams:
              - {id: one, title: One, links: [{path: a, from: browser, to: api, channel: web}]}
              - {id: two, title: Two, links: [{path: a, from: desk, to: api, channel: web}]}
            """, steps: "(a)")
        let compilation = try compile(["1.0/10-trade/30-flow.md": text])
        let slide = try #require(compilation.site?.editions.first?.sections.first?.slides.last)
        #expect(slide.diagrams.map(\.id) == ["one", "two"])
        #expect(slide.diagrams.map(\.title) == ["One", "Two"])
        #expect(slide.paths == ["a"])
    }

    @Test func `files are ordered by number and named by the rest`() throws {
        let page = { (title: String) in "---\ntitle: \(title)\nkind: page\nsummary: S.\n---\n" }
        let compilation = try compile([
            "1.0/90-b.md": page("B"), "1.0/100-a.md": page("A"), "1.0/c.md": page("C"),
            "1.0/5-early/index.md": "---\ntitle: Early\n---\n", "1.0/5-early/1-x.md": page("X"),
        ])
        let edition = try #require(compilation.site?.editions.first)
        #expect(edition.pages.map(\.id) == ["b", "a", "c"])
        #expect(edition.sections.map(\.id) == ["early", "trade"])
        #expect(edition.slides.map(\.id) == ["", "early/x", "trade/order", "trade/overview", "b", "a", "c"])
    }
}

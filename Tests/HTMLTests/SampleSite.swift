import Changes
import Editions
import Firewall
import Model
import SVG

@testable import HTML

/// A small site with everything that a page can hold, and with text that is dangerous to markup in every place that
/// content reaches.
enum SampleSite {
    static let hostile = #"</title><script>alert(1)</script>"\#u{301} onload='x' & &lt;"#

    static var site: Site {
        Site(title: "Network diagrams", baseAddress: "https://example.com/maps/", editions: [edition])
    }

    static var edition: Edition {
        Edition(
            version: "1.03", status: .released, catalog: SampleCatalog.catalog,
            front: Slide(
                id: "", title: "Audience and purpose", kind: .page, summary: "For those who open ports.",
                body: [
                    BodySection(
                        role: .text, heading: nil, anchor: "",
                        blocks: [
                            .paragraph([
                                .text("Three kinds of diagram. "), .link(.section("platform"), [.text("Platform")]),
                            ])
                        ]),
                    BodySection(
                        role: .text, heading: [.text("Kinds")], anchor: "kinds",
                        blocks: [
                            .heading(level: 4, anchor: "skipped", [.text("A heading that skips a level")]),
                            .paragraph([.link(.slide("errata", anchor: "letters"), [.text("Errata")])]),
                        ]),
                ], path: "Content/1.03/index.md"),
            pages: [errata],
            sections: [
                Section(
                    id: "platform", title: "Platform",
                    introduction: [
                        .paragraph([
                            .text("The server and "),
                            .link(.slide("platform/query", anchor: "notes"), [.text("queries")]),
                        ])
                    ],
                    slides: [query, SamplePersistent.slide]),
                Section(id: "saml", title: "SAML", slides: [overview]),
            ])
    }

    /// The files of an edition's folder `assets` to which pages lead.
    static let assets =
        ["site.css", "theme.js", "site.js", "slide.js", "matrix.js", "icon.svg"]
        + ["regular", "semibold", "bold"].map { "fonts/inter-\($0).woff2" }

    /// The site above its editions.
    static var pages: SitePages { SitePages(SiteContext(site)) }

    /// The pages of an edition in the order in which a build makes them, the page for paper last.
    static func files(
        _ edition: Edition = edition, in site: Site = site, offering downloads: [DeckDownload] = []
    ) -> [PageFile] {
        let context = EditionContext(
            FlowMatrix(EditionIndex(edition)), changes: nil, in: SiteContext(site, downloads: downloads))
        let names = PictureNames(context.index.slides)
        let pages = EditionPages(context, names: names)
        let slides = edition.slides.map { ($0, drawings(of: $0, in: edition, names)) }
        return slides.map { pages.page(of: $0, $1) } + pages.others.flatMap { $0.pages() } + [paper(context, slides)]
    }

    /// The page for paper, put together as a build does it.
    private static func paper(_ context: EditionContext, _ slides: [(Slide, [SlideDrawing])]) -> PageFile {
        let paper = PaperPage(context)
        let envelope = paper.envelope()
        var sheets: [[UInt8]] = []
        for (slide, drawings) in slides {
            let section = context.edition.sections.first { $0.slides.first?.id == slide.id }
            if let section { sheets.append(paper.divider(section)) }
            sheets.append(paper.sheet(slide, drawings))
        }
        sheets += paper.appendices.map { $0.bytes(false) }
        return PageFile(
            path: envelope.path,
            bytes: envelope.head + Array(sheets.joined(separator: PaperPage.separator)) + envelope.tail)
    }

    static func drawings(of slide: Slide, in edition: Edition = edition, _ names: PictureNames? = nil) -> [SlideDrawing]
    {
        let names = names ?? PictureNames(EditionIndex(edition).slides)
        return slide.diagrams.map { drawing(slide.id, DeployedEdition(edition).resolved($0), names) }
    }

    static var drawings: [SlideDrawing] { edition.slides.flatMap { drawings(of: $0) } }

    private static func drawing(_ slide: Slide.ID, _ diagram: ResolvedDiagram, _ names: PictureNames) -> SlideDrawing {
        let prefix = "\(slide)-\(diagram.id)".replacing("/", with: "-")
        let svg = """
            <svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 1200 480" width="1200" height="480" \
            aria-labelledby="\(prefix)-title"><title id="\(prefix)-title">Drawing</title>\
            <rect x="20" y="20" width="300" height="440" rx="12" fill="#e4eaf3"/>\
            <rect x="880" y="20" width="300" height="440" rx="12" fill="#e4eaf3"/>\
            <g class="link" id="\(prefix)-a"><path d="M320 240H880" stroke="#0a805a" stroke-width="2.4"/></g>\
            <text x="60" y="80" font-size="16.5">BigFix Server</text></svg>
            """
        return SlideDrawing(
            diagram: diagram, svg: LinkedSVG(Array(svg.utf8)), fileName: PictureNames.standalone(diagram.id, on: slide),
            width: 1200, height: 480, legend: LegendRow.rows(for: diagram), anchors: ["a": "\(prefix)-a"],
            deck: names.deck(of: diagram.id, on: slide))
    }
}

// MARK: - Slides

extension SampleSite {
    static let platformChannel = Channel(
        id: "bes", title: "Platform", ports: ["bes"], transports: [.tcp], applicationProtocol: "HTTPS",
        line: LineStyle.ID(slot: 0))
    static let notice = Channel(
        id: "notify", title: "Notification", ports: ["bes"], transports: [.udp], applicationProtocol: "UDP",
        line: LineStyle.ID(slot: 2))
    static let talk = Channel(
        id: "human", title: hostile, ports: [], transports: [.none], applicationProtocol: "Human",
        line: LineStyle.ID(slot: 9))
    static let port = Port(id: "bes", number: .single(52311), title: "BigFix platform")

    static let nodes = [
        Node(
            id: "server", component: "server", zone: "internal", children: [Node(id: "root", component: "root")]),
        Node(
            id: "relay", component: "relay", zone: "dmz",
            children: [Node(id: "relay-service", component: "relay-service")]),
        Node(id: "user", component: "user", at: "server"),
    ]
    static let zones: IdentifiedList<Zone> = [
        Zone(id: "internal", title: "Internal network", kind: .internal), Zone(id: "dmz", title: "DMZ", kind: .dmz),
    ]

    static var query: Slide {
        Slide(
            id: "platform/query", title: "Query \(hostile)", kind: .flow, summary: "How a question travels. \(hostile)",
            diagrams: [
                Diagram(
                    id: "query", nodes: nodes,
                    links: [
                        Link(
                            id: "root-relay-service-bes", paths: ["a", "b"], from: "root", to: "relay-service",
                            channel: "bes", terms: LinkTerms(purpose: "Query \(hostile)")),
                        Link(
                            id: "relay-service-root-notify", paths: ["c"], from: "relay-service", to: "root",
                            channel: "notify",
                            terms: LinkTerms(
                                data: .forward, condition: "where UDP is allowed", confidence: .reconstructed)),
                        Link(id: "user-root-human", paths: ["d"], from: "user", to: "root", channel: "human"),
                    ], narrowedProtocols: ["bes": "HTTPS only"])
            ],
            body: [
                BodySection(
                    role: .text, heading: nil, anchor: "",
                    blocks: [
                        .paragraph([
                            .text("It begins with "), .path("a"), .text(" on port "), .port("bes"), .text("; "),
                            .path("z"), .text(" is undeclared."),
                        ])
                    ]),
                BodySection(
                    role: .happyPath, heading: [.text("Happy path")], anchor: "happy-path",
                    blocks: [
                        .list(
                            Block.List(
                                start: 1, isTight: true,
                                items: [
                                    step(["a"], "The user asks."),
                                    Block.Item(
                                        paths: ["b", "c", "b"],
                                        blocks: [
                                            .paragraph([
                                                .text("The server sends, see "), .path("b"), .text(" "),
                                                .code("POST /api?a=1&b=<2>"),
                                            ]),
                                            .list(
                                                Block.List(
                                                    start: nil, isTight: true,
                                                    items: [step(["c"], "Again."), step([], hostile)])),
                                        ]),
                                    step(["d", "a"], "They talk."),
                                ]))
                    ]),
                BodySection(
                    role: .happyPath, heading: [.text("Happy path: "), .emphasis([.text("again")])],
                    anchor: "happy-path-again",
                    blocks: [
                        .list(
                            Block.List(
                                start: 4, isTight: false,
                                items: [step(["a", "b"], "Once more."), step(["c"], "And on.")]))
                    ]),
                BodySection(
                    role: .notes, heading: [.text("Notes")], anchor: "notes",
                    blocks: [
                        .heading(level: 3, anchor: "path-a", [.text("A heading with a step’s name")]),
                        .paragraph([
                            .strong([.text("Strong")]), .text(" "), .strikethrough([.text("gone")]), .lineBreak,
                            .text("next"), .softBreak,
                            .link(.address("https://example.com/a b?x=\"<1>&y"), [.text("away")]),
                        ]),
                        .quote([.paragraph([.text("Quoted")])]),
                        .code(language: "sh", text: "a < b && \"c\"\n\n  indented\n"),
                        .table(
                            header: [[.text("Setting")], [.text("Value")]],
                            rows: [[[.setting("timeout", spelling: "_Timeout")], [.text(hostile)]]]),
                        .rule,
                    ]),
            ],
            sources: [
                Source(title: "Deck \(hostile)", place: "slide 7", confidence: .deck),
                Source(
                    title: "Guide", place: "https://example.com/guide?a&b", retrieved: "2026-11-23",
                    confidence: .vendorDocument),
            ], path: "q.md")
    }

    static var errata: Slide {
        Slide(
            id: "errata", title: "Errata", kind: .page, summary: "What the deck prints, and what is meant.",
            body: [
                BodySection(
                    role: .text, heading: [.text("Letters")], anchor: "letters",
                    blocks: [
                        .paragraph([.link(.slide("platform/query", anchor: nil), [.text("Query")])])
                    ])
            ], path: "e.md")
    }

    static var overview: Slide {
        Slide(
            id: "saml/overview", title: "Overview", kind: .communication, summary: "All at once.",
            diagrams: [
                Diagram(
                    id: "overview", nodes: nodes,
                    links: [
                        Link(id: "x", paths: ["x"], from: "root", to: "relay-service", channel: "bes")
                    ])
            ], path: "o.md")
    }

    static func step(_ paths: [Path], _ text: String) -> Block.Item {
        Block.Item(paths: paths, blocks: [.paragraph([.text(text)])])
    }
}

/// A slide with several diagrams and a happy path for each.
enum SamplePersistent {
    static var slide: Slide {
        Slide(
            id: "platform/persistent", title: "Persistent connections", kind: .flow, summary: "Two ways.",
            diagrams: [diagram("direct", "Direct", "a"), diagram("indirect", "Indirect", "b")],
            body: [happyPath("direct", "a"), happyPath("indirect", "b")],
            sources: [Source(title: "Own reading", confidence: .reconstructed)], path: "p.md")
    }

    private static func diagram(_ id: Diagram.ID, _ title: String, _ path: Path) -> Diagram {
        Diagram(
            id: id, title: title, nodes: SampleSite.nodes,
            links: [
                Link(id: "root-relay-service-bes", paths: [path], from: "root", to: "relay-service", channel: "bes")
            ])
    }

    private static func happyPath(_ name: String, _ path: Path) -> BodySection {
        BodySection(
            role: .happyPath, heading: [.text("Happy path: \(name)")], anchor: "happy-path-\(name)",
            blocks: [
                .list(
                    Block.List(
                        start: 1, isTight: true,
                        items: [SampleSite.step([path], "Go."), SampleSite.step([path], "Come.")]))
            ])
    }
}

import Model

/// What the fixture `base` means, written by hand.
enum ExpectedSite {
    static let site = Site(
        title: "Harbour", baseAddress: "https://example.com/harbour/",
        editions: [
            Edition(
                version: "1.0", status: .released, catalog: catalog, front: front,
                sections: [
                    Section(
                        id: "trade", title: "Trade",
                        introduction: [.paragraph([.text("Orders, and what comes of them.")])],
                        slides: [order, overview])
                ])
        ])

    private static let chart = [Source(title: "Chart", confidence: .deck)]
    private static let webPort = Port(id: "web", number: .single(443), title: "Web", sources: chart)
    private static let newsPort = Port(id: "news", number: .single(5000), title: "News", sources: chart)
    private static let web = Channel(
        id: "web", title: "Web", ports: ["web"], transports: [.tcp], applicationProtocol: "HTTPS", encrypted: true,
        sources: chart, line: LineStyle.ID(slot: 1))
    private static let news = Channel(
        id: "news", title: "News", ports: ["news"], transports: [.udp], applicationProtocol: "UDP",
        sources: chart, line: LineStyle.ID(slot: 0))
    private static let zones: IdentifiedList = [
        Zone(id: "inside", title: "Inside", kind: .internal), Zone(id: "outside", title: "Outside", kind: .internet),
    ]

    private static let catalog = Catalog(
        zones: zones, ports: [webPort, newsPort], channels: [web, news],
        components: [
            Component(id: "server", title: "Server", kind: .machine, zone: "inside"),
            Component(id: "api", title: "API", kind: .service, parent: "server", icon: .api),
            Component(id: "store", title: "Store", kind: .database, parent: "server"),
            Component(id: "desk", title: "Desk", kind: .machine, zone: "outside", isStack: true),
            Component(id: "browser", title: "Browser", kind: .application, parent: "desk"),
            Component(id: "clerk", title: "Clerk", kind: .person, at: "desk"),
        ], evidence: .former)

    private static let front = Slide(
        id: "", title: "Harbour", kind: .page, summary: "What this is.",
        body: [
            BodySection(
                role: .text, heading: nil, anchor: "introduction",
                blocks: [
                    .paragraph([
                        .text("Begin with "), .link(.slide("trade/order", anchor: nil), [.text("an order")]),
                        .text(" or "),
                        .link(.section("trade"), [.text("the section")]), .text("."),
                    ])
                ])
        ], path: "Content/1.0/index.md")

    // MARK: The slides of the section

    private static func desk() -> Node {
        Node(
            id: "desk", component: "desk", zone: "outside", children: [Node(id: "browser", component: "browser")])
    }

    private static func server(_ others: [Node] = []) -> Node {
        Node(
            id: "server", component: "server", zone: "inside", children: [Node(id: "api", component: "api")] + others)
    }

    private static func links(_ first: [Path], _ second: [Path]) -> [Link] {
        [
            Link(
                id: "browser--api--web", paths: first, from: "browser", to: "api", channel: "web",
                terms: LinkTerms(confidence: .deck), isDerived: first.isEmpty),
            Link(
                id: "api--browser--news", paths: second, from: "api", to: "browser", channel: "news",
                terms: LinkTerms(data: .unstated, confidence: .deck),
                isDerived: second.isEmpty),
        ]
    }

    private static let order = Slide(
        id: "trade/order", title: "Order", kind: .flow, summary: "A clerk orders.",
        diagrams: [
            Diagram(
                id: "order",
                nodes: [
                    desk(), server([Node(id: "store", component: "store")]),
                    Node(id: "clerk", component: "clerk", zone: "outside", at: "desk"),
                ], links: links(["a"], ["b"]))
        ],
        body: [
            BodySection(
                role: .text, heading: nil, anchor: "introduction",
                blocks: [.paragraph([.text("An order goes to port "), .port("web"), .text(".")])]),
            BodySection(
                role: .happyPath, heading: [.text("Happy path")], anchor: "happy-path",
                blocks: [
                    .list(
                        Block.List(
                            start: 1, isTight: true,
                            items: [
                                Block.Item(paths: ["a"], blocks: [.paragraph([.text("The clerk orders.")])]),
                                Block.Item(paths: ["b"], blocks: [.paragraph([.text("The answer comes.")])]),
                            ]))
                ]),
            BodySection(
                role: .notes, heading: [.text("Notes")], anchor: "notes",
                blocks: [
                    .list(
                        Block.List(
                            start: nil, isTight: true,
                            items: [
                                Block.Item(
                                    paths: [],
                                    blocks: [
                                        .paragraph([
                                            .text("See "),
                                            .link(.slide("trade/overview", anchor: "facts"), [.text("the overview")]),
                                            .text("."),
                                        ])
                                    ])
                            ]))
                ]),
        ], sources: chart, path: "Content/1.0/10-trade/10-order.md")

    private static let overview = Slide(
        id: "trade/overview", title: "Overview", kind: .communication, summary: "Who talks to whom.",
        diagrams: [
            Diagram(
                id: "overview", nodes: [desk(), server()], links: links([], []))
        ],
        body: [
            BodySection(
                role: .text, heading: [.text("Facts")], anchor: "facts", blocks: [.paragraph([.text("None.")])])
        ], path: "Content/1.0/10-trade/20-overview.md")
}

import Diagnostics
import Foundation
import Model
import Testing

@testable import Changes

@Suite struct EditionChangesTests {
    private let order = "10-trade/10-order.md"

    @Test func theSameIsNoChange() {
        let changes = EditedCorpus().changes()
        #expect(changes.isEmpty)
        #expect(ChangesText.text(changes) == "1 and 2 do not differ.\n")
    }

    @Test func aNewLinkOpensAPort() {
        var corpus = EditedCorpus()
        corpus.replace("also:", with: "  - {path: c, from: browser, to: store, channel: news}\nalso:", in: order)
        corpus.replace("3. The", with: "3. (c) The", in: order)
        let lines = corpus.changes().lines
        #expect(lines[0] == "Firewall: opens 1, closes none, relabels none")
        #expect(lines[1] == "opens UDP 5000 from Desk: Browser (Outside) to Server: Store (Inside)")
        #expect(lines.contains("+ connection added: (c) Desk: Browser to Server: Store, UDP 5000, UDP"))
        #expect(lines.contains("~ step changed: Step 3: (c) The clerk goes home when the sun sets."))
        let back = corpus.changes(backwards: true).lines
        #expect(back[1] == "closes UDP 5000 from Desk: Browser (Outside) to Server: Store (Inside)")
    }

    @Test func anotherPortNumberOpensAndCloses() {
        var corpus = EditedCorpus()
        corpus.replace("number: 5000", with: "number: 5001", in: "catalog.yml")
        let changes = corpus.changes()
        #expect(
            changes.lines.prefix(3) == [
                "Firewall: opens 1, closes 1, relabels none",
                "opens UDP 5001 from Server: API (Inside) to Desk: Browser (Outside)",
                "closes UDP 5000 from Server: API (Inside) to Desk: Browser (Outside)",
            ])
        #expect(changes.lines.contains("~ port changed: News, 5001"))
        #expect(changes.lines.contains("number: 5000, now 5001"))
    }

    @Test func anotherInitiatorIsToldAsSuch() {
        var corpus = EditedCorpus()
        corpus.replace(
            "from: api, to: browser, channel: news", with: "from: browser, to: api, channel: news", in: order)
        let changes = corpus.changes()
        #expect(changes.firewall.summary == "opens 1, closes 1, relabels none")
        let change = changes.slides.first?.diagrams.first?.changes.first
        #expect(change?.subject == .initiator)
        #expect(change?.facts == [Fact(.openedBy, before: "API", after: "Browser")])
        #expect(changes.slides.first?.diagrams.first?.overlay?.links.values.map { $0 } == [.changed])
    }

    @Test func anotherZoneMovesTheRules() {
        var corpus = EditedCorpus()
        corpus.replace("also:", with: "instances:\n  desk: {of: desk, zone: inside}\nalso:", in: order)
        let changes = corpus.changes()
        #expect(changes.firewall.summary == "opens 2, closes 2, relabels none")
        #expect(changes.lines.contains("~ component changed: Desk"))
        #expect(changes.lines.contains("zone: outside, now inside"))
    }

    @Test func labelsAloneOpenNothing() {
        var corpus = EditedCorpus()
        corpus.replace("purpose: the order", with: "purpose: an order", in: order)
        let changes = corpus.changes()
        #expect(
            changes.lines.prefix(3) == [
                "Firewall: opens none, closes none, relabels 1",
                "relabels TCP 443 from Desk: Browser (Outside) to Server: API (Inside)",
                "purpose: the order, now an order",
            ])
    }

    @Test func relabelledPathsChangeNoStep() {
        var corpus = EditedCorpus()
        corpus.replace("path: a,", with: "path: c,", in: order)
        corpus.replace("1. (a)", with: "1. (c)", in: order)
        corpus.replace("see (a)", with: "see (c)", in: order)
        let changes = corpus.changes()
        #expect(changes.firewall.isEmpty)
        #expect(changes.slides.count == 1)
        #expect(
            changes.slides[0].changes == [
                Change(.renamed, .path, id: "c", title: "(c)", facts: [Fact(.letter, before: "(a)", after: "(c)")])
            ])
        #expect(changes.slides[0].diagrams == [])
    }

    @Test func lettersThatChangePlacesAreToldApart() {
        var corpus = EditedCorpus()
        for (old, new) in [
            ("(a)", "(x)"), ("(b)", "(a)"), ("(x)", "(b)"), ("path: a", "path: x"), ("path: b", "path: a"),
            ("path: x", "path: b"),
        ] {
            corpus.replace(old, with: new, in: order)
        }
        let changes = corpus.changes()
        #expect(changes.slides[0].changes.map(\.title) == ["(a)", "(b)"])
        #expect(changes.slides[0].diagrams == [])
    }

    @Test func stepsAreKnownByTheirWords() {
        var corpus = EditedCorpus()
        corpus.replace("1. (a) The clerk orders a crate of oranges at the counter.\n", with: "", in: order)
        corpus.replace("2. (b)", with: "1. (b)", in: order)
        corpus.replace(
            "3. The clerk goes home when the sun sets.",
            with:
                "2. (a) The clerk orders two crates of oranges at the counter.\n3. The clerk goes home when the sun sets.",
            in: order)
        let lines = corpus.changes().lines
        #expect(lines.contains { $0.hasPrefix("~ step changed: Step 2: (a) The clerk orders two crates") })
        #expect(lines.contains("place: Step 1, now Step 2"))
        #expect(!lines.contains { $0.contains("Step 3") })
    }

    @Test func aListInAnotherOrderIsToldOnce() {
        var corpus = EditedCorpus()
        corpus.replace("- Crates are made of wood.\n", with: "", in: order)
        corpus.replace("see (a).\n", with: "see (a).\n- Crates are made of wood.\n", in: order)
        corpus.replace("  web: {number: 443, title: Web}\n", with: "", in: "catalog.yml")
        corpus.replace(
            "title: News}\nchannels", with: "title: News}\n  web: {number: 443, title: Web}\nchannels",
            in: "catalog.yml")
        let changes = corpus.changes()
        #expect(changes.catalog == [Change(.reordered, .port, id: "", title: "the ports of the catalog")])
        #expect(changes.slides.flatMap(\.changes).map(\.kind) == [.moved])
        #expect(changes.firewall.isEmpty)
    }

    @Test func aRenamedSlideStaysTheSame() {
        var corpus = EditedCorpus()
        corpus.move(order, to: "10-trade/10-purchase.md")
        corpus.replace(
            "title: Order\n", with: "title: Purchase\naliases: [trade/order]\n", in: "10-trade/10-purchase.md")
        let changes = corpus.changes()
        #expect(changes.slides.count == 1)
        #expect(changes.slides[0].changes.map(\.kind) == [.renamed, .moved])
        #expect(changes.slides[0].diagrams == [])
        #expect(changes.firewall.isEmpty)
    }

    /// Whatever an author can say, saying something else is told.
    @Test(arguments: [
        ("title: Inside", "title: Within", "catalog.yml"),
        ("Inside, kind: internal", "Inside, kind: dmz", "catalog.yml"),
        ("title: News}\n", "title: News, note: A note}\n", "catalog.yml"),
        ("number: 443", "number: various", "catalog.yml"),
        ("protocol: HTTPS", "protocol: TLS", "catalog.yml"), ("transport: udp", "transport: tcp", "catalog.yml"),
        ("protocol: UDP}", "protocol: UDP, encrypted: true}", "catalog.yml"),
        ("protocol: UDP}", "protocol: UDP, multicast: true}", "catalog.yml"),
        ("protocol: UDP}", "protocol: UDP, note: A note}", "catalog.yml"),
        ("title: API, kind: service", "title: API, kind: application", "catalog.yml"),
        ("title: API, kind: service", "title: API, kind: service, icon: api", "catalog.yml"),
        ("title: API, kind: service", "title: API, kind: service, note: A note", "catalog.yml"),
        ("title: Desk\n", "title: Desk\n    stack: true\n", "catalog.yml"),
        ("name: _Order_Interval", "components: [api], name: _Order_Interval", "catalog.yml"),
        ("title: How often", "title: When", "catalog.yml"),
        ("title: Order\n", "title: Orders\n", "10-trade/10-order.md"),
        ("summary: A clerk orders.", "summary: Clerks order.", "10-trade/10-order.md"),
        (
            "summary: A clerk orders.", "summary: A clerk orders.\nsources: [{title: Chart, confidence: deck}]",
            "10-trade/10-order.md"
        ),
        ("purpose: the order}", "purpose: the order, data: forward}", "10-trade/10-order.md"),
        ("purpose: the order}", "purpose: the order, condition: on Mondays}", "10-trade/10-order.md"),
        ("purpose: the order}", "purpose: the order, confidence: reconstructed}", "10-trade/10-order.md"),
        ("also: [store]", "also: [store]\nprotocols: {web: HTTP}", "10-trade/10-order.md"),
        ("also: [store]", "also: [store]\ninstances: {desk: {of: desk, title: Counter}}", "10-trade/10-order.md"),
        ("also: [store]", "also: [store]\ninstances: {desk: {of: desk, stack: true}}", "10-trade/10-order.md"),
        ("also: [store]", "also: []", "10-trade/10-order.md"),
        ("3. The clerk", "3. (a) The clerk", "10-trade/10-order.md"),
        ("made of wood", "made of [wood](https://example.com/wood)", "10-trade/10-order.md"),
        ("## Notes", "## Remarks", "10-trade/10-order.md"),
        ("\nOrders.", "\nOrders and more.", "10-trade/index.md"),
        ("title: Trade", "title: Commerce", "10-trade/index.md"),
        ("title: Harbour", "title: Port", "index.md"),
    ])
    func nothingIsPassedOver(_ old: String, _ new: String, _ path: String) {
        var corpus = EditedCorpus()
        corpus.replace(old, with: new, in: path)
        #expect(!corpus.changes().isEmpty)
        #expect(!corpus.changes(backwards: true).isEmpty)
    }

    @Test func slidesComeAndGo() {
        var corpus = EditedCorpus()
        corpus.set("10-trade/20-overview.md", nil)
        corpus.set("10-trade/30-news.md", "---\ntitle: News\nkind: page\nsummary: New.\n---\n\nText.\n")
        let changes = corpus.changes()
        #expect(changes.slides.map(\.kind) == [.removed, .added])
        #expect(changes.slides.map(\.address) == ["trade/overview", "trade/news"])
    }

    /// Before a port is opened, it has to be seen that no source says so.
    @Test func rulesThatAreConcludedSaySo() {
        var corpus = EditedCorpus()
        corpus.replace(
            "purpose: the order}", with: "purpose: the order, confidence: reconstructed}", in: order)
        corpus.replace("number: 443", with: "number: 444", in: "catalog.yml")
        let changes = corpus.changes()
        #expect(changes.firewall.opened.map(\.isReconstructed) == [true])
        #expect(changes.firewall.closed.map(\.isReconstructed) == [false])
        let lines = changes.lines
        #expect(lines.contains("opens TCP 444 from Desk: Browser (Outside) to Server: API (Inside), reconstructed"))
        #expect(lines.contains("closes TCP 443 from Desk: Browser (Outside) to Server: API (Inside)"))
    }

    @Test func countsAreInWords() {
        var corpus = EditedCorpus()
        corpus.replace("2. (b) The answer", with: "2. (b) An answer", in: order)
        corpus.replace("the sun sets", with: "the moon rises", in: order)
        corpus.replace("made of wood", with: "made of plastic", in: order)
        let slide = corpus.changes().slides.first { $0.address == "trade/order" }
        #expect(slide?.summary(.english) == "2 steps changed, 1 note changed")
    }

    @Test func settingsAreKnownByTheirId() {
        var corpus = EditedCorpus()
        corpus.replace("_Order_Interval", with: "_OrderInterval", in: "catalog.yml")
        corpus.replace("_Order_Interval", with: "_OrderInterval", in: order)
        let lines = corpus.changes().lines
        #expect(lines.contains("~ setting changed: _OrderInterval"))
        #expect(lines.contains("name: _Order_Interval, now _OrderInterval"))
    }

    @Test func whatIsGoneIsAGhostAmongWhatIsThere() {
        var corpus = EditedCorpus()
        corpus.replace(
            "  - {path: b, from: api, to: browser, channel: news, purpose: the answer}\n", with: "", in: order)
        corpus.replace("also: [store]\n", with: "", in: order)
        corpus.replace("2. (b)", with: "2.", in: order)
        let corpusWithUses = corpus
        let overlay = corpusWithUses.changes().slides.first { $0.address == "trade/order" }?.diagrams.first?.overlay
        #expect(overlay?.nodes == ["store": .removed])
        #expect(overlay?.links == ["api--browser--news": .removed])
        #expect(overlay?.diagram.nodes.first { $0.id == "server" }?.children.map(\.id) == ["api", "store"])
        #expect(overlay?.diagram.channels.map(\.id) == ["web", "news"])
    }

    @Test func otherProgramsAndMarkdown() throws {
        var corpus = EditedCorpus()
        corpus.replace("title: Order\n", with: "title: \"Order *now* <b>\"\n", in: order)
        let changes = corpus.changes()
        let markdown = ChangesMarkdown.text(changes)
        #expect(markdown.contains("## Order \\*now\\* \\<b\\>\n"))
        let json = ChangesDocument.value(changes).text
        let document = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        #expect(document["before"] as? String == "1")
        #expect((document["slides"] as? [[String: Any]])?.first?["kind"] as? String == "changed")
    }

    @Test(
        arguments: [
            ([], []), ([1, 2, 3], []), ([2, 3, 1], [1]), ([3, 1, 2], [3]), ([3, 2, 1], [2, 3]), ([1, 5, 2, 3, 4], [5]),
        ] as [([Int], Set<Int>)])
    func theFewestAreOutOfOrder(_ numbers: [Int], _ expected: Set<Int>) {
        #expect(ListComparison.outOfOrder(numbers) == expected)
    }
}

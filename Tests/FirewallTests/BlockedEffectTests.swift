import Compiler
import Model
import Testing

@testable import Firewall

/// Which steps can no longer happen when something is blocked.
@Suite struct BlockedEffectTests {
    /// A slide with two diagrams or one, and the text of its happy paths.
    private func matrix(_ frontMatter: String, _ text: String) throws -> FlowMatrix {
        FlowMatrix(
            try Corpus.edition(files: [
                "a": "---\ntitle: A\nkind: flow\nsummary: S.\n\(frontMatter)\n---\n\n\(text)\n"
            ]))
    }

    private func words(_ frontMatter: String, _ text: String, _ blocked: BlockedTraffic...) throws -> [String] {
        BlockedEffect.all(of: blocked, in: try matrix(frontMatter, text)).flatMap { $0.sentences(.english) }
    }

    private let three = """
        links:
          - {path: a, from: browser, to: api, channel: web}
          - {path: b, from: api, to: browser, channel: news}
          - {path: c, from: api, to: store, channel: web}
        """

    @Test func `the first step that needs it stops, and all that come after it`() throws {
        let text =
            "## Happy path\n\n1. (a) A.\n2. (b) B.\n3. Alone.\n4. (a)(c) C.\n\n## Happy path: other\n\n1. (a)(c) D.\n"
        #expect(
            try words(three, text, .numbers(5000...5000, nil)) == [
                "1 connection of this page is cut.",
                "Happy path: Step 2 can no longer happen, and steps 3 and 4 depend on it.",
            ])
        let effect = try #require(BlockedEffect.all(of: [.port("news", .udp)], in: matrix(three, text)).first)
        #expect(effect.courses[0].steps.map(\.consequence) == [.happens, .cut, .depends(on: 2), .depends(on: 2)])
        #expect(effect.courses[1].steps.map(\.consequence) == [.happens])
    }

    @Test func `a number is blocked for one transport or both`() throws {
        let text = "## Happy path\n\n1. (a)(c) A.\n2. (b) B.\n"
        #expect(try words(three, text, .numbers(5000...5000, .tcp)) == [])
        #expect(try words(three, text, .numbers(5001...65535, nil)) == [])
        #expect(try words(three, text, .numbers(1...65535, .udp)).last == "Step 2 can no longer happen.")
    }

    @Test func `what stays inside one machine is not cut`() throws {
        let text = "## Happy path\n\n1. (c) C.\n2. (a)(b) A.\n"
        #expect(
            try words(three, text, .port("web", nil)) == [
                "1 connection of this page is cut.", "Step 2 can no longer happen.",
            ])
        #expect(try words(three, text, .flow("api--store--web")) == [])
    }

    @Test func `a link that is needed only sometimes makes its step doubtful`() throws {
        let links = """
            links:
              - {path: a, from: browser, to: api, channel: web}
              - {path: a, from: api, to: browser, channel: news, condition: at night}
              - {path: b, from: browser, to: store, channel: web}
            """
        let text = "## Happy path\n\n1. (a) A.\n2. Waits.\n3. (b) B.\n"
        #expect(
            try words(links, text, .port("news", nil)).last == "Step 1 may fail (at night), and with it steps 2 and 3.")
        #expect(
            try words(links, text, .port("news", nil), .flow("browser--store--web")).last
                == "Step 1 may fail (at night), and with it step 2. Step 3 can no longer happen.")
    }

    @Test func `alternatives stop a step only together`() throws {
        let links = """
            links:
              - {path: a, from: browser, to: api, channel: web, condition: by day}
              - {path: a, from: browser, to: store, channel: own, condition: by night}
            """
        let text = "## Happy path\n\n1. (a) A.\n"
        #expect(try words(links, text, .port("web", nil)).last == "Step 1 may fail (by day).")
        #expect(try words(links, text, .port("web", nil), .port("own", nil)).last == "Step 1 can no longer happen.")
    }

    @Test func `a connection with several ports is cut where the blocked one is used`() throws {
        let links = "links:\n  - {path: a, from: browser, to: api, channel: both}"
        let text = "## Happy path\n\n1. (a) A.\n"
        #expect(try words(links, text, .numbers(443...443, nil)).last == "Step 1 may fail (where port 443 is used).")
        #expect(
            try words(links, text, .numbers(50_005...50_005, nil)).last
                == "Step 1 may fail (where a blocked port of 50000–50010 is used).")
        #expect(try words(links, text, .numbers(443...60_000, nil)).last == "Step 1 can no longer happen.")
    }

    @Test func `a path that takes the place of another lets the flow go on`() throws {
        let links = """
            links:
              - {path: a, from: api, to: browser, channel: news}
              - {path: b, from: browser, to: api, channel: web, condition: nothing came, instead: a}
              - {path: c, from: browser, to: api, channel: both}
            """
        let text = "## Happy path\n\n1. (a) A.\n2. Waits.\n3. (b) B.\n4. (c) C.\n"
        #expect(
            try words(links, text, .port("news", nil)).last
                == "Step 1 can no longer happen, and step 2 depends on it. "
                + "Step 3 takes the place of step 1, and the flow goes on.")
        #expect(
            try words(links, text, .port("news", nil), .flow("browser--api--web")).last
                == "Step 1 can no longer happen, and steps 2 to 4 depend on it.")
    }

    @Test func `links that a firewall cannot tell apart are cut together`() throws {
        let links = """
            links:
              - {path: a, from: browser, to: api, channel: web, purpose: asks}
              - {path: b, from: browser, to: api, channel: web, purpose: fetches, data: back}
            """
        let matrix = try matrix(links, "## Happy path\n\n1. (a) A.\n2. (b) B.\n")
        let link = try #require(matrix.index.slides.last?.diagrams.first?.links.last)
        let effect = BlockedEffect.all(of: [.connection("s/a", "a", DrawnConnection(link))], in: matrix)
        #expect(effect.first?.links.count == 2)
        #expect(
            effect.flatMap { $0.sentences(.english) } == [
                "1 connection of this page is cut.", "Step 1 can no longer happen, and step 2 depends on it.",
            ])
    }

    @Test func `diagrams that draw one path are ways to go`() throws {
        let links = """
            diagrams:
              - id: near
                title: Near
                links:
                  - {path: a, from: browser, to: api, channel: web}
              - id: far
                title: Far
                links:
                  - {path: a, from: browser, to: api, channel: own}
                  - {path: b, from: browser, to: store, channel: web}
            """
        let text = "## Happy path\n\n1. (a) A.\n\n## Happy path: far\n\n1. (a)(b) B.\n"
        #expect(
            try words(links, text, .port("own", nil)) == [
                "1 connection of this page is cut.", "Happy path: Step 1 may fail (as in ‘Far’).",
                "Happy path: far: Step 1 can no longer happen.",
            ])
        #expect(
            try words(links, text, .port("own", nil), .port("web", nil)).dropFirst() == [
                "Happy path: Step 1 can no longer happen.", "Happy path: far: Step 1 can no longer happen.",
            ])
    }

    /// The slides on which something stops are found without what stops there.
    @Test func `slides of which links are cut are those with effects`() throws {
        let matrix = FlowMatrix(try Corpus.bigfix())
        let ports = matrix.index.catalog.ports.flatMap { port in
            [nil, .tcp, .udp].map { BlockedTraffic.port(port.id, $0) }
        }
        let flows = matrix.flows.map { BlockedTraffic.flow($0.id) }
        var found = 0
        for blocked in ports + flows + [.transport(.udp), .numbers(80...443, nil)] {
            let slides = BlockedEffect.slides(of: [blocked], in: matrix).map { matrix.index.slides[$0].id }
            #expect(slides == BlockedEffect.all(of: [blocked], in: matrix).map(\.slide))
            found += slides.count
        }
        #expect(found > 100)
    }

    /// What an administrator of BigFix knows of a Relay in a DMZ: its Clients open persistent connections.
    @Test func `without UDP the deck's Clients hold persistent connections`() throws {
        let matrix = FlowMatrix(try Corpus.bigfix())
        let effects = BlockedEffect.all(of: [.numbers(52311...52311, .udp)], in: matrix)
        let effect = try #require(effects.first { $0.slide == "platform/persistent-connections" })
        #expect(effect.courses[0].steps.map(\.consequence) == [.happens, .cut, .standsIn(for: 2)])
        let query = try #require(effects.first { $0.slide == "platform/query-channel" })
        #expect(query.sentences(.english).last == "Step 4 can no longer happen, and steps 5 to 8 depend on it.")
    }
}

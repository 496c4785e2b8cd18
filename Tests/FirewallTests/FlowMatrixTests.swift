import Model
import TestSupport
import Testing

@testable import Firewall

/// What becomes of the links of an edition.
@Suite struct FlowMatrixTests {
    @Test func `links that say the same are one flow, with all that needs it`() throws {
        let edition = try Corpus.edition(slides: [
            "a": """
            kind: flow
            links:
              - {path: a, from: browser, to: part, channel: web, purpose: asks, condition: at night, data: forward}
              - {path: b, from: desk-2.browser, to: part, channel: web, purpose: answers, data: back}
            instances: {desk-2: {of: desk, title: Second}}
            """,
            "b": "kind: flow\nlinks:\n  - {path: a, from: browser, to: part, channel: web, purpose: asks}",
            "c": "kind: communication\nderive: [s]",
        ])
        let matrix = FlowMatrix(edition)
        let flow = try #require(matrix.flows.first)
        #expect(matrix.flows.map(\.id) == ["browser--part--web"])
        #expect(matrix.resolved(flow)?.source.title == "Desk: Browser")
        #expect(flow.destination.machine == "server")
        #expect(flow.data == .both)
        #expect(flow.purposes == ["asks", "answers"])
        #expect(flow.isRequired, "one of the links has no condition")
        #expect(flow.crossesZones)
        #expect(matrix.uses(of: flow).map { "\($0.slide) \($0.link.paths)" } == ["s/a [a]", "s/a [b]", "s/b [a]"])
    }

    @Test func `a flow that is only needed sometimes keeps its conditions`() throws {
        let matrix = try Corpus.matrix(
            """
              - {path: a, from: browser, to: api, channel: web, condition: at night}
              - {path: b, from: browser, to: api, channel: web, condition: at noon, purpose: x}
            """)
        #expect(matrix.flows.map(\.conditions) == [["at night", "at noon"]])
    }

    @Test func `what a firewall never sees is told apart`() throws {
        let matrix = try Corpus.matrix(
            """
              - {path: a, from: browser, to: api, channel: web}
              - {path: b, from: api, to: store, channel: web}
              - {path: c, from: clerk, to: browser, channel: talk}
              - {path: d, from: browser, to: api, channel: talk}
              - {path: e, from: clerk, to: api, channel: news}
              - {path: f, from: clerk, to: browser, channel: web}
            """)
        #expect(matrix.flows.map(\.id) == ["browser--api--web", "clerk--api--news"])
        #expect(matrix.flow("clerk--api--news")?.source.machine == "desk")
        #expect(
            matrix.leftOut.map { "\($0.flow.id) \($0.reason.rawValue)" } == [
                "api--store--web inside-one-machine", "browser--api--talk no-network",
                "clerk--browser--web inside-one-machine", "clerk--browser--talk person",
            ])
        #expect(matrix.leftOutCounts.map(\.count) == [2, 1, 1])
    }

    @Test func `two instances of a machine talk over the network, one machine inside itself does not`() throws {
        let edition = try Corpus.edition(slides: [
            "a": """
            kind: flow
            links:
              - {path: a, from: one.api, to: two.store, channel: web}
              - {path: b, from: api, to: store, channel: web}
              - {path: c, from: one.api, to: two.api, channel: group}
            instances: {one: {of: server, title: One}, two: {of: server, title: Two}}
            """
        ])
        let matrix = FlowMatrix(edition)
        #expect(matrix.flows.map(\.id) == ["api--api--group", "api--store--web"])
        #expect(matrix.leftOut == [])
        #expect(matrix.uses(of: matrix.flows[1]).map(\.link.paths) == [["a"]])
        #expect(matrix.resolvedFlows.map(\.isMulticast) == [true, false])
    }

    @Test func `an instance in another zone is another flow, and says so`() throws {
        let edition = try Corpus.edition(slides: [
            "a": """
            kind: flow
            links:
              - {path: a, from: browser, to: api, channel: web}
              - {path: b, from: near.browser, to: api, channel: web}
            instances: {near: {of: desk, title: Near, zone: inside}}
            """
        ])
        let flows = FlowMatrix(edition).flows
        #expect(flows.map(\.id) == ["browser@inside--api--web", "browser--api--web"])
        #expect(flows.map(\.crossesZones) == [false, true])
    }

    @Test func `ids hold no number, title or order`() throws {
        let links =
            "  - {path: a, from: browser, to: api, channel: both}\n  - {path: b, from: api, to: browser, channel: news}"
        let plain = try Corpus.matrix(links)
        let changed = try Corpus.matrix(
            links,
            catalog: Corpus.catalog.replacing("443", with: "8443").replacing("title: API", with: "title: Interface")
                .replacing("zone: inside", with: "zone: outside"))
        #expect(plain.flows.map(\.id).sorted() == changed.flows.map(\.id).sorted())
        #expect(plain.resolvedFlows.first { $0.channel.id == "both" }?.ports.count == 2)
    }

    @Test func `a row is as firm as the weakest thing in it`() throws {
        let source = { (confidence: String) in "sources: [{title: T, confidence: \(confidence)}]" }
        let catalog = Corpus.catalog.replacing(
            "number: 443, title: Web", with: "number: 443, title: Web, \(source("vendor-doc"))")
        let matrix = try Corpus.matrix(
            """
              - {path: a, from: browser, to: api, channel: web}
              - {path: b, from: browser, to: api, channel: news, confidence: reconstructed}
              - {path: c, from: browser, to: api, channel: news, confidence: deck, purpose: x}
            """, catalog: catalog)
        #expect(matrix.flow("browser--api--web")?.confidence == .vendorDocument)
        #expect(matrix.flow("browser--api--news")?.confidence == .deck)
    }

    @Test func `long ids are shortened to what their beginning and a digest tell`() {
        let long = Flow.ID(String(repeating: "a", count: 200))
        let other = Flow.ID(String(repeating: "a", count: 199) + "b")
        #expect(long.shortened(to: 120).utf8.count == 120)
        #expect(long.shortened(to: 120) != other.shortened(to: 120))
        #expect(Flow.ID("a--b--c").shortened(to: 120) == "a--b--c")
        // Rules' comments are known by it.
        #expect(long.shortened(to: 120) == String(repeating: "a", count: 103) + "~96245ce14f7a5b0d")
    }

    /// The ids of the corpus are what others link to; a change here breaks their links and their rules' comments.
    @Test func `the flows of the deck keep their ids`() throws {
        let matrix = FlowMatrix(try Corpus.bigfix())
        let ids = matrix.flows.map(\.id)
        #expect(Set(ids).count == ids.count)
        let left = matrix.leftOut.map { "\($0.flow.id) (\($0.reason.rawValue))" }
        try GoldenFolder("Golden/ids").expect([
            "1.03.txt": (ids.map(\.text) + [""] + left).joined(separator: "\n") + "\n"
        ])
    }

    /// Every link of every diagram, looked at without the gathering, is in the matrix or left out.
    @Test func `no link of the deck is lost`() throws {
        let edition = try Corpus.bigfix()
        let matrix = FlowMatrix(edition)
        let used = Set(
            (matrix.flows + matrix.leftOut.map(\.flow)).flatMap(matrix.uses).map {
                "\($0.slide) \($0.diagram) \($0.link.id)"
            })
        for slide in edition.slides {
            for diagram in slide.diagrams {
                for link in diagram.links where !link.isDerived {
                    #expect(used.contains("\(slide.id) \(diagram.id) \(link.id)"))
                }
            }
        }
    }
}

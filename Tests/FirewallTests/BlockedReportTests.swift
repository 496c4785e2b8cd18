import Model
import Testing

@testable import Firewall

/// What `portolan matrix --blocked` tells.
@Suite struct BlockedReportTests {
    private func matrix() throws -> FlowMatrix {
        FlowMatrix(
            try Corpus.edition(files: [
                "a": """
                ---
                title: Asking
                kind: flow
                summary: S.
                links:
                  - {path: a, from: browser, to: api, channel: both}
                  - {path: b, from: api, to: browser, channel: news}
                ---

                ## Happy path: one

                1. (a) A.
                2. (b) B.

                ## Happy path: two

                1. (b) B.
                """,
                "b": "---\ntitle: All\nkind: communication\nsummary: S.\nderive: [s]\n---\n",
            ]))
    }

    @Test func `flows, and where they break`() throws {
        let matrix = try matrix()
        let report = BlockedReport([.numbers(5000...5000, nil)], named: ["5000"], in: matrix)
        #expect(
            report.text == """
                Without 5000, 1 flow breaks, of edition 1 (draft):

                  Server: API -> Desk: Browser  UDP 5000  api--browser--news
                      s/a  (b)  Happy path: one, step 2; Happy path: two, step 1

                What becomes of the steps:

                  Asking  s/a
                      Happy path: one: Step 2 can no longer happen.
                      Happy path: two: Step 1 can no longer happen.

                """)
        #expect(report.json.text.contains("\"consequence\": \"cut\""))
    }

    @Test func `a flow that breaks in cases says in which`() throws {
        let matrix = try matrix()
        let report = BlockedReport([.port("web", nil)], named: ["web"], in: matrix)
        #expect(report.breaks.map(\.conditions) == [["where port 443 is used"]])
        #expect(BlockedReport([.numbers(9...9, nil)], named: ["9"], in: matrix).text.hasPrefix("Nothing that"))
    }

    @Test func `what can be blocked has a name or a number`() throws {
        let matrix = try matrix()
        let named = { (text: String) in BlockedTraffic(text, in: matrix) }
        #expect(named("443") == .numbers(443...443, nil))
        #expect(named("8000-8100/udp") == .numbers(8000...8100, .udp))
        #expect(named("443/sctp") == .numbers(443...443, .sctp))
        #expect(named("gre") == .transport(.gre))
        #expect(named("ip-50") == .transport(.ip(50)))
        #expect(named("web/tcp") == .port("web", .tcp))
        #expect(named("api--browser--news") == .flow("api--browser--news"))
        for wrong in [
            "", "0", "70000", "9-5", "443/none", "443/icmp", "unknown", "none", "ip-6", "443/tcp/udp", "wep", "1-2-3",
        ] {
            #expect(named(wrong) == nil, "\(wrong)")
        }
    }
}

import Compiler
import Editions
import Firewall
import Model
import Testing

@testable import HTML
@testable import Publishing

/// What a page shows of several things that are blocked at once is what `portolan blocked` finds for all of them.
@Suite struct BlockCombinationTests {
    private static let files = [
        "portolan.yml": "title: Shop\neditions:\n  - {version: \"1.0\", status: draft}\n",
        "1.0/index.md": "---\ntitle: Shop\nkind: page\nsummary: A shop.\n---\n",
        "1.0/10-trade/index.md": "---\ntitle: Trade\n---\n",
        "1.0/catalog.yml": """
        zones: {inside: {title: Inside, kind: internal}}
        ports:
          web: {number: 443, title: Web}
          spare: {number: 8443, title: Spare}
          mail: {number: 25, title: Mail}
          ldap: {number: 389, title: Directory}
          ldaps: {number: 636, title: Directory over TLS}
        channels:
          web: {title: Web, port: web, transport: tcp, protocol: HTTPS}
          spare: {title: Spare, port: spare, transport: tcp, protocol: HTTPS}
          mail: {title: Mail, port: mail, transport: tcp, protocol: SMTP}
          directory: {title: Directory, ports: [ldap, ldaps], transport: tcp, protocol: LDAP}
        components:
          desk: {title: Desk, kind: machine, zone: inside}
          shop: {title: Shop, kind: machine, zone: inside}
          post: {title: Post, kind: machine, zone: inside}
        """,
        "1.0/10-trade/10-order.md": """
        ---
        title: Order
        kind: flow
        summary: An order.
        links:
          - {path: a, from: desk, to: shop, channel: web, condition: The web is up}
          - {path: a, from: desk, to: shop, channel: spare, condition: The web is down}
          - {path: b, from: shop, to: post, channel: directory}
          - {path: c, from: shop, to: post, channel: mail}
          - {path: d, from: shop, to: desk, channel: mail, instead: c}
          - {path: e, from: post, to: shop, channel: web}
        ---

        ## Happy path

        1. (a) An order is placed.
        2. (b) The shop looks up an address.
        3. (c) It tells the post.
        4. (d) Or the desk.
        5. (e) The post comes.
        6. Done.
        """,
    ]

    private func slide() throws -> (slide: Slide, blocked: BlockedSlide, catalog: Catalog) {
        let reading = SiteReading(
            Self.files.map { CorpusFile(path: $0.key, bytes: Array($0.value.utf8)) }, contentPath: "Content")
        let errors = reading.diagnostics.filter { $0.severity == .error }
        try #require(errors == [])
        let index = try #require(reading.edition(nil))
        let matrix = FlowMatrix(EditionIndex(index))
        let slide = try #require(matrix.index.slides["trade/order"])
        return (slide, try #require(BlockedSlide(slide.id, in: matrix)), matrix.index.catalog)
    }

    /// The gravity of what becomes of each step, by the states that pages hold.
    private func gravities(_ steps: String) -> [Int: Int] {
        var found: [Int: Int] = [:]
        for entry in steps.split(separator: " ") {
            let parts = entry.split(separator: ":")
            let ends = parts[1].split(separator: "-").compactMap { Int($0) }
            let gravity = ["cut": 3, "depends": 3, "may-fail": 2, "stands-in": 1][String(parts[2])] ?? 0
            for step in ends[0]...ends[ends.count - 1] { found[step] = max(found[step] ?? 0, gravity) }
        }
        return found
    }

    private func steps(_ attributes: [HTMLAttribute]) -> String {
        attributes.first { $0.name == "data-steps" }?.value ?? ""
    }

    @Test func everySelectionIsTrue() throws {
        let (slide, blocked, catalog) = try slide()
        var options: [(key: String, traffic: BlockedTraffic)] = []
        for option in BlockChoice.all(of: slide, catalog) where !options.contains(where: { $0.key == option.key }) {
            options.append(option)
        }
        try #require(options.count == 11)
        guard case .element(_, let attributes, let entries)? = BlockCombinations(slide, blocked, catalog, .english).node
        else {
            Issue.record("nothing is combined")
            return
        }
        #expect(attributes.contains { $0.name == "data-largest" && $0.value == "4" })
        let combined = entries.compactMap { entry -> (keys: Set<String>, steps: String)? in
            guard case .element(_, let attributes, _) = entry,
                let keys = attributes.first(where: { $0.name == "data-together" })?.value
            else { return nil }
            return (Set(keys.split(separator: " ").map(String.init)), steps(attributes))
        }
        #expect(combined.contains { $0.keys == ["tcp-443", "tcp-8443"] })
        #expect(combined.contains { $0.keys == ["tcp-389", "tcp-636"] })
        for selection in 1..<(1 << options.count) where selection.nonzeroBitCount <= BlockCombinations.largest {
            let chosen = options.indices.filter { selection & 1 << $0 != 0 }.map { options[$0] }
            let keys = Set(chosen.map(\.key))
            // As the script puts it together.
            let joined = combined.filter { $0.keys.isSubset(of: keys) }
            let alone = chosen.filter { choice in !joined.contains { $0.keys.contains(choice.key) } }
            let shown =
                joined.map(\.steps)
                + alone.compactMap { blocked.effect(of: [$0.traffic]).map { steps(BlockChoice.effects($0, .english)) } }
            let union = shown.map(gravities).reduce(into: [:]) { $0.merge($1, uniquingKeysWith: max) }
            let truth =
                blocked.effect(of: chosen.map(\.traffic)).map { gravities(steps(BlockChoice.effects($0, .english))) }
                ?? [:]
            #expect(union == truth, "\(keys.sorted())")
        }
    }
}

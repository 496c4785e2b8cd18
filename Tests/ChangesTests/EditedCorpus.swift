import Compiler
import Diagnostics
import Editions
import Firewall
import Model

@testable import Changes

/// A small corpus in two editions, of which the second is edited.
struct EditedCorpus {
    private var files: [String: String] = Self.first

    static let first = [
        "catalog.yml": """
        zones:
          inside: {title: Inside, kind: internal}
          outside: {title: Outside, kind: internet}
        ports:
          web: {number: 443, title: Web}
          news: {number: 5000, title: News}
        channels:
          web: {title: Web, port: web, transport: tcp, protocol: HTTPS}
          news: {title: News, port: news, transport: udp, protocol: UDP}
        components:
          server:
            title: Server
            kind: machine
            zone: inside
            holds:
              api: {title: API, kind: service}
              store: {title: Store, kind: database}
          desk:
            title: Desk
            kind: machine
            zone: outside
            holds:
              browser: {title: Browser, kind: application}
        settings:
          interval: {name: _Order_Interval, title: How often orders are sent}

        """,
        "index.md": "---\ntitle: Harbour\nkind: page\nsummary: What this is.\n---\n\nWords of welcome.\n",
        "10-trade/index.md": "---\ntitle: Trade\n---\n\nOrders.\n",
        "10-trade/10-order.md": """
        ---
        title: Order
        kind: flow
        summary: A clerk orders.
        links:
          - {path: a, from: browser, to: api, channel: web, purpose: the order}
          - {path: b, from: api, to: browser, channel: news, purpose: the answer}
        also: [store]
        ---

        ## Happy path

        1. (a) The clerk orders a crate of oranges at the counter.
        2. (b) The answer comes back, every `_Order_Interval` seconds.
        3. The clerk goes home when the sun sets.

        ## Notes

        - Crates are made of wood.
        - Oranges are not delivered on Sundays, see (a).

        """,
        "10-trade/20-overview.md":
            "---\ntitle: Overview\nkind: communication\nsummary: Who talks to whom.\nderive: [trade]\n---\n\nNone.\n",
    ]

    mutating func replace(_ old: String, with new: String, in path: String) {
        precondition(files[path]?.contains(old) == true, "\(path) holds no \(old)")
        files[path] = files[path]?.replacing(old, with: new)
    }

    mutating func move(_ path: String, to target: String) { files[target] = files.removeValue(forKey: path) }
    mutating func set(_ path: String, _ text: String?) { files[path] = text }

    /// The second edition, and the first.
    func editions() -> [Edition] {
        let site = "title: H\neditions:\n  - {version: \"2\", status: draft}\n  - {version: \"1\", status: released}\n"
        let corpus =
            [CorpusFile(path: "portolan.yml", bytes: Array(site.utf8))]
            + Self.first.map { CorpusFile(path: "1/\($0.key)", bytes: Array($0.value.utf8)) }
            + files.map { CorpusFile(path: "2/\($0.key)", bytes: Array($0.value.utf8)) }
        let compilation = SiteCompiler.compile(corpus, contentPath: "Content")
        guard let editions = compilation.site?.editions else {
            fatalError(
                TextRenderer(isColored: false, showsSnippets: true).render(
                    compilation.diagnostics, files: compilation.files))
        }
        return editions
    }

    /// From the first edition to the second.
    func changes(backwards: Bool = false) -> EditionChanges {
        let matrices = editions().map { FlowMatrix(EditionIndex($0)) }
        return backwards
            ? EditionChanges(from: matrices[0], to: matrices[1]) : EditionChanges(from: matrices[1], to: matrices[0])
    }
}

extension EditionChanges {
    /// The lines of the text, without those that are empty, after the first.
    var lines: [String] {
        ChangesText.text(self).split(separator: "\n").dropFirst().map { String($0.drop { $0 == " " }) }
    }
}

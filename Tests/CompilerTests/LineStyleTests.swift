import Compiler
import Model
import Testing

@Suite struct LineStyleTests {
    /// The slots of channels with the given keys, in their order, in a catalog where `p` is port 1 and `q` too.
    private func slots(_ channels: [String]) throws -> [Int] {
        var lines = [
            "ports:", "  p: {number: 1, title: P}", "  q: {number: 1, title: Q}", "  r: {number: 2, title: R}",
        ]
        lines += ["channels:"]
        for (index, keys) in channels.enumerated() { lines.append("  c\(index): {title: C, transport: tcp, \(keys)}") }
        let files = [
            "portolan.yml": "title: T\neditions: [{version: '1', status: draft}]\n",
            "1/catalog.yml": lines.joined(separator: "\n"),
            "1/index.md": "---\ntitle: T\nsummary: S\n---\n",
        ]
        let corpus = files.map { CorpusFile(path: $0.key, bytes: Array($0.value.utf8)) }
        let site = try #require(SiteCompiler.compile(corpus, contentPath: "Content").site)
        return site.editions.flatMap { $0.catalog.channels.map(\.line.slot) }
    }

    @Test func `free slots go round the pinned ones in catalog order`() throws {
        #expect(
            try slots(["port: p, protocol: A", "port: p, protocol: B, line: platform", "port: r, protocol: A"])
                == [1, 0, 2])
    }

    @Test func `alike channels share a line, wherever one is pinned`() throws {
        #expect(
            try slots([
                "port: p, protocol: A", "port: q, protocol: A", "ports: [r, p], protocol: A",
                "ports: [q, r], protocol: A, line: session",
            ]) == [0, 0, 5, 5])
    }

    @Test func `there are more lines than names`() throws {
        let made = try slots((0..<9).map { "port: p, protocol: P\($0)" })
        #expect(made == Array(0..<9))
        #expect(made.count > LineStyle.names.count)
    }
}

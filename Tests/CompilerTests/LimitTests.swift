import Diagnostics
import Foundation
import Markup
import TestSupport
import Testing

@testable import Compiler

/// Files below 1 MB that took minutes or gigabytes are answered at once.
@Suite struct LimitTests {
    private static let size = 1_000_000

    /// Texts that parsers of Markdown are slow at, and the codes that are reported; those of cmark-gfm's advisories are
    /// among them. In what is read to its end, the signs are text.
    static let texts: [(name: String, text: String, codes: Set<String>)] = [
        ("images without an end (CVE-2023-22486)", repeated("![[]()"), ["too-large"]),
        ("images without an end in short paragraphs", repeated("![[]()![[]()![[]()\n\n"), ["broken-link"]),
        ("comments without an end (CVE-2023-22484)", "a" + repeated("<!--"), ["too-large"]),
        ("declarations without an end (CVE-2023-22484)", "a" + repeated("<!A "), ["too-large"]),
        ("CDATA without an end (CVE-2023-22484)", "a" + repeated("<![CDATA["), ["too-large"]),
        ("instructions without an end (CVE-2023-22484)", "a" + repeated("<?"), ["too-large"]),
        ("instructions below the limit", repeated("a" + repeated("<?", 16_000) + "\n\n"), []),
        ("images below the limit", repeated(repeated("![[]()", 24_000) + "\n\n"), ["broken-link"]),
        ("brackets of addresses below the limit", repeated("http://a.b/" + repeated(")", 8_000) + "\n\n"), []),
        ("an address with brackets (CVE-2023-22483)", "http://a.b/" + repeated(")"), ["too-large"]),
        ("addresses of mail (CVE-2023-22485)", repeated("a@a."), []),
        ("an address that begins with a line (CVE-2023-22485)", ":" + repeated("/"), []),
        ("quotes (CVE-2023-24824)", repeated(">"), ["nesting-too-deep"]),
        ("quotes on many lines (CVE-2023-24824)", repeated(repeated(">", 1_000) + "\n"), ["nesting-too-deep"]),
        ("lists on one line (CVE-2023-24824)", repeated("- "), ["nesting-too-deep"]),
        ("numbered lists on one line", repeated("1. "), ["nesting-too-deep"]),
        ("underscores (CVE-2023-26485)", repeated("_"), []),
        ("emphasis without an end", repeated("_a __b "), []),
        ("a narrow table with a long end (CVE-2023-37463)", "|a\n|-\n" + repeated("x\n"), ["too-large"]),
        (
            "a wide table with short rows (CVE-2023-37463)",
            repeated("|a", 120) + "\n" + repeated("|-", 120) + "\n" + repeated("x\n"), ["too-large"]
        ),
        (
            "references (GHSA of cmark)",
            "[a]: https://example.com/" + repeated("u", 30_000) + "\n\n" + repeated("[a] ", 30_000), ["too-large"]
        ),
        (
            "references with titles", "[a b]: /u '" + repeated("t", 30_000) + "'\n\n" + repeated("[A  B] ", 30_000),
            ["too-large"]
        ),
        ("definitions without uses", (0..<60_000).map { "[r\($0)]: /u\n" }.joined(), ["too-large"]),
        ("definitions with quotes", repeated("[a]: u '\n\n"), []),
        ("definitions after each other", repeated("[a]:"), ["too-large"]),
        ("headings", repeated("## x\n"), []),
        ("lists in each other", (0..<700).map { repeated(" ", $0 * 4) + "- a\n" }.joined(), ["nesting-too-deep"]),
        ("backquotes", (0..<1_300).map { "e" + repeated("`", $0 * 1) }.joined(), []),
        ("brackets in each other", repeated("[", 400_000) + "a" + repeated("]", 400_000), ["too-large"]),
        ("strikethrough", repeated("~~a~ "), []),
        ("entities", repeated("&amp;"), []),
    ]

    private static func repeated(_ text: String, _ bytes: Int = size) -> String {
        String(repeating: text, count: bytes / text.utf8.count)
    }

    @Test(arguments: texts.map(\.name)) func `a text is read at once, or refused`(name: String) throws {
        let (_, text, codes) = try #require(Self.texts.first { $0.name == name })
        let start = ProcessorTime.ofThread
        let reported = try self.codes(of: "1.0/10-trade/20-overview.md", adding: "\n\(text)\n")
        let seconds = ProcessorTime.ofThread - start
        #expect(reported == codes)
        // Without optimization everything takes ten times as long.
        #expect(seconds < 30, "\(seconds) s")
    }

    private func codes(of path: String, adding text: String) throws -> Set<String> {
        var corpus = try Fixture("base").corpus
        let index = try #require(corpus.firstIndex { $0.path == path })
        corpus[index].bytes += Array(text.utf8)
        return Set(SiteCompiler.compile(corpus, contentPath: "").diagnostics.map(\.code.name))
    }

    private func codes(_ changes: [String: String]) throws -> [String] {
        var corpus = try Fixture("base").corpus.filter { changes[$0.path] == nil }
        corpus += changes.map { CorpusFile(path: $0.key, bytes: Array($0.value.utf8)) }
        return SiteCompiler.compile(corpus, contentPath: "").diagnostics.map { "\($0.location.path) \($0.code.name)" }
    }

    private func overview(_ keys: String) -> [String: String] {
        let head = "---\ntitle: Overview\nkind: communication\nsummary: S.\nsources: [{title: C, confidence: deck}]\n"
        return ["1.0/10-trade/20-overview.md": "\(head)\(keys)\n---\n\n## Facts\n"]
    }

    private static let overviewIsTooLarge = ["1.0/10-trade/20-overview.md too-large"]

    @Test func `a slide, a file and a value have a size`() throws {
        let slide = try Fixture("base").corpus.first { $0.path == "1.0/10-trade/20-overview.md" }
        let text = String(decoding: try #require(slide).bytes, as: UTF8.self)
        let long = String(repeating: "word ", count: CorpusLimits.slideBytes / 5 + 1)
        #expect(try codes(["1.0/10-trade/20-overview.md": text + long]) == Self.overviewIsTooLarge)
        let title = String(repeating: "W", count: CorpusLimits.valueBytes)
        #expect(try codes(["1.0/10-trade/20-overview.md": text.replacing("Overview", with: title)]) == [])
        #expect(
            try codes(["1.0/10-trade/20-overview.md": text.replacing("Overview", with: title + "W")])
                == Self.overviewIsTooLarge)
    }

    @Test func `a diagram has so many links, a slide so many diagrams`() throws {
        let links = (0..<CorpusLimits.linksInDiagram).map {
            "  - {from: browser, to: api, channel: web, purpose: P\($0)}"
        }
        let most = "links:\n" + links.joined(separator: "\n")
        #expect(try codes(overview(most)) == [])
        #expect(try codes(overview(most + "\n  - {from: browser, to: api, channel: web}")) == Self.overviewIsTooLarge)
        let diagrams = (0...CorpusLimits.diagramsOnSlide).map {
            "  - {id: d\($0), title: T, links: [{from: browser, to: api, channel: web}]}"
        }
        #expect(try codes(overview("diagrams:\n" + diagrams.joined(separator: "\n"))) == Self.overviewIsTooLarge)
        let full = (0...5).map {
            "  - {id: d\($0), title: T, links: [\(links.map { $0.dropFirst(4) }.joined(separator: ", "))]}"
        }
        #expect(try codes(overview("diagrams:\n" + full.joined(separator: "\n"))) == Self.overviewIsTooLarge)
    }

    @Test func `a deployment has so many hosts`() throws {
        func deployment(_ count: Int) -> [String: String] {
            let hosts = (0..<count).map { "10.0.\($0 / 250).\($0 % 250)" }.joined(separator: ", ")
            return ["deployments/d.yml": "name: D\nhosts:\n  server: [\(hosts)]\n  desk: [10.1.0.1, 10.1.0.2]\n"]
        }
        #expect(try codes(deployment(CorpusLimits.hosts - 2)) == [])
        #expect(try codes(deployment(CorpusLimits.hosts - 1)) == ["deployments/d.yml too-large"])
        #expect(try codes(deployment(CorpusLimits.hosts + 1)) == ["deployments/d.yml too-large"])
    }

    @Test func `a slide has so many aliases`() throws {
        let names = (0...CorpusLimits.aliases).map { "trade/p\($0)" }
        let most = names.dropLast().joined(separator: ", ")
        #expect(try codes(overview("derive: [trade]\naliases: [\(most)]")) == [])
        #expect(
            try codes(overview("derive: [trade]\naliases: [\(names.joined(separator: ", "))]"))
                == Self.overviewIsTooLarge)
    }

    @Test func `a catalog has so many entries`() throws {
        let base = try #require(try Fixture("base").corpus.first { $0.path == "1.0/catalog.yml" })
        let catalog = String(decoding: base.bytes, as: UTF8.self)
        func lines(_ count: Int, _ text: String) -> String { (0..<count).map { "  z\($0): \(text)\n" }.joined() }
        let most = CorpusLimits.catalogEntries
        let codes = ["1.0/catalog.yml too-large"]
        let machines = catalog + lines(most, "{title: M, kind: machine, zone: inside}")
        #expect(try self.codes(["1.0/catalog.yml": machines]) == codes)
        let ports = lines(most, "{number: 1, title: P, sources: [{title: C, confidence: deck}]}")
        #expect(try self.codes(["1.0/catalog.yml": catalog.replacing("ports:\n", with: "ports:\n" + ports)]) == codes)
    }

    @Test func `a diagram has so many machines and boxes`() throws {
        let base = try #require(try Fixture("base").corpus.first { $0.path == "1.0/catalog.yml" })
        let catalog = String(decoding: base.bytes, as: UTF8.self)
        func corpus(machines: Int, boxes: Int) -> [String: String] {
            let names = (0..<machines).map { "m\($0)" } + (0..<boxes).map { "b\($0)" }
            let outer = (0..<machines).map { "  m\($0): {title: M, kind: machine, zone: inside}\n" }
            let inner = (0..<boxes).map { "      b\($0): {title: B, kind: service}\n" }
            let rack = inner.isEmpty ? [] : ["  rack:\n    title: R\n    kind: machine\n    zone: inside\n    holds:\n"]
            var files = overview("derive: [trade]\nalso: [\(names.joined(separator: ", "))]")
            files["1.0/catalog.yml"] = catalog + (outer + rack + inner).joined()
            return files
        }
        #expect(try codes(corpus(machines: CorpusLimits.machinesInDiagram - 2, boxes: 0)) == [])
        #expect(try codes(corpus(machines: CorpusLimits.machinesInDiagram + 1, boxes: 0)) == Self.overviewIsTooLarge)
        #expect(try codes(corpus(machines: 0, boxes: CorpusLimits.boxesInDiagram - 5)) == [])
        #expect(try codes(corpus(machines: 0, boxes: CorpusLimits.boxesInDiagram + 1)) == Self.overviewIsTooLarge)
    }
}

import Diagnostics
import Model
import Testing

@testable import Compiler

@Suite struct LayoutLockReaderTests {
    private func lock(_ text: String) throws -> (lock: LayoutLock, reported: [Diagnostic]) {
        var corpus = try Fixture("base").corpus
        corpus.append(CorpusFile(path: "1.0/layout.lock", bytes: Array(text.utf8)))
        let compilation = SiteCompiler.compile(corpus, contentPath: "Content")
        return (try #require(compilation.layoutLocks["1.0"]), compilation.diagnostics)
    }

    @Test func `a lock is read as it stands`() throws {
        let text = """
            trade/order:
              for: 1234567890123456
              columns:
                - [desk]
                - ["server", other]
              above: [desk]
              spacing: {columns: 98, nodes: 28}

            trade/overview:
              for: 0123456789abcdef
              columns: [[server], [desk]]
            """
        let (lock, reported) = try lock(text)
        #expect(reported == [])
        let order = LayoutLock.Key(slide: "trade/order", diagram: "order")
        let overview = LayoutLock.Key(slide: "trade/overview", diagram: "overview")
        #expect(
            lock.arrangements == [
                order: LockedArrangement(
                    digest: "1234567890123456", columns: [["desk"], ["server", "other"]], above: ["desk"],
                    columnSeparation: 98, nodeSeparation: 28),
                overview: LockedArrangement(digest: "0123456789abcdef", columns: [["server"], ["desk"]]),
            ])
        #expect(lock.places[order]?.start == SourcePosition(line: 1, column: 1))
        #expect(lock.places[overview]?.start == SourcePosition(line: 9, column: 1))
    }

    @Test func `the version of Graphviz is read`() throws {
        #expect(try lock("Graphviz: 14.1\n").lock == LayoutLock(graphviz: "14.1"))
        let (lock, reported) = try lock("Graphviz: [1]\n")
        #expect(lock == LayoutLock())
        #expect(reported.map(\.code) == [MalformedLayoutLock.code])
    }

    @Test func `one malformed layout does not touch the others`() throws {
        let (lock, reported) = try lock(
            "trade/order: nothing\ntrade/overview:\n  for: 0123456789abcdef\n  columns: [[server]]\n")
        #expect(lock.arrangements.keys.map(\.name) == ["trade/overview"])
        #expect(reported.map(\.code) == [MalformedLayoutLock.code])
        #expect(reported.map(\.severity) == [.warning])
    }

    @Test func `a file that is no YAML keeps nothing and stops nothing`() throws {
        let (lock, reported) = try lock("<<<<<<< HEAD\ntrade/order: [\n")
        #expect(lock == LayoutLock())
        #expect(reported.map(\.code) == [MalformedLayoutLock.code])
    }

    @Test(arguments: ["trade/order", "trade/order direct", "errata", "/ overview"])
    func `names of diagrams read back`(_ name: String) {
        #expect(LayoutLock.Key(name: name)?.name == name)
    }

    @Test func `names are as short as they can be`() {
        #expect(LayoutLock.Key(name: "trade/order order")?.name == "trade/order")
        #expect(LayoutLock.Key(name: "/ overview") == LayoutLock.Key(slide: "", diagram: "overview"))
        for name in ["", " ", "/", "a ", " a", "a b c"] { #expect(LayoutLock.Key(name: name) == nil, "'\(name)'") }
    }
}

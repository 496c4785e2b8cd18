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
              inside:
                - [server.b, server.a]
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
                    inside: [["server.b", "server.a"]], columnSeparation: 98, nodeSeparation: 28),
                overview: LockedArrangement(digest: "0123456789abcdef", columns: [["server"], ["desk"]]),
            ])
        #expect(lock.places[order]?.start == SourcePosition(line: 1, column: 1))
        #expect(lock.places[overview]?.start == SourcePosition(line: 11, column: 1))
    }

    @Test func `groups and their pictures are read`() throws {
        let text = """
            trade/order:
              for: 1234567890123456
              columns: [[group_order.inside], [desk]]
              groups:
                inside: [server, other]

            trade/order order.inside:
              for: 0123456789abcdef
              columns: [[server], [other]]
            """
        let (lock, reported) = try lock(text)
        #expect(reported == [])
        let order = LayoutLock.Key(slide: "trade/order", diagram: "order")
        #expect(lock.arrangements[order]?.groups == [FoldedGroup(id: "inside", members: ["server", "other"])])
        let inside = LayoutLock.Key(slide: "trade/order", diagram: "order.inside")
        #expect(lock.pictures(of: order) == [order, inside])
        // What no group of the diagram is has no picture.
        let orphan = try self.lock(text.replacing("    inside:", with: "    outside:")).lock
        #expect(orphan.pictures(of: order).contains(inside) == false)
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
        #expect(reported.map(\.severity) == [.error])
    }

    /// Every block but the first, which is the one that a fault is put into.
    private static let others = """

        trade/order:
          for: 1234567890123456
          columns:
            - [desk, server]

        trade/overview:
          for: 0123456789abcdef
          columns: [[server], [desk]]
        """

    /// Each with the line and the column that are reported.
    @Test(arguments: [
        ("<<<<<<< HEAD\n", 1, 1),
        ("=======\n", 1, 1),
        (">>>>>>> 0a1b2c\n", 1, 1),
        ("<<<<<<< HEAD\na:\n  for: 0123456789abcdef\n=======\nb:\n>>>>>>> theirs\n", 1, 1),
        ("a:\n<<<<<<< HEAD\n  for: 1\n||||||| base\n  for: 2\n=======\n  for: 3\n>>>>>>> x\n  columns: []\n", 2, 1),
        ("a: [\n", 1, 4),
        ("a:\n  for: \"0123456789abcdef\n  columns: []\n", 2, 8),
        ("a:\n  for: 0123456789abcdef\n  columns: none\n", 3, 12),
        ("a:\n\tfor: 0123456789abcdef\n", 2, 1),
        ("- a\n", 1, 1),
        ("nonsense\n", 1, 1),
        ("  for: 0123456789abcdef\n", 1, 8),
        ("trade/order order:\n  for: 1234567890123456\n  columns: [[server]]\n", 5, 1),
    ])
    func `a faulty block is an error at its place and leaves the others`(
        _ fault: String, line: Int, column: Int
    ) throws {
        let (lock, reported) = try lock(fault + Self.others)
        #expect(lock.arrangements.keys.map(\.name).sorted() == ["trade/order", "trade/overview"])
        #expect(lock.arrangements[LayoutLock.Key(slide: "trade/overview", diagram: "overview")]?.columns.count == 2)
        #expect(reported.map(\.code) == [MalformedLayoutLock.code])
        #expect(reported.map(\.severity) == [.error])
        #expect(reported.map(\.location.start) == [SourcePosition(line: line, column: column)])
    }

    @Test func `a block before a conflict is whole where an empty line ends it`() throws {
        let block = "trade/order:\n  for: 0123456789abcdef\n  columns: [[desk]]\n"
        let conflict = "<<<<<<< HEAD\n=======\ntrade/other:\n  for: 0123456789abcdef\n>>>>>>> theirs\n"
        let (kept, one) = try lock(block + "\n" + conflict)
        #expect(kept.arrangements.count == 1)
        #expect(one.map(\.location.start.line) == [5])
        let (torn, other) = try lock(block + conflict + "  above: [desk]\n")
        #expect(torn.arrangements.isEmpty)
        #expect(other.map(\.location.start.line) == [4])
    }

    @Test func `a document may begin with its mark`() throws {
        let (lock, reported) = try lock("\u{FEFF}---\n# kept\r\n" + Self.others.replacing("\n", with: "\r\n"))
        #expect(reported == [])
        #expect(lock.arrangements.count == 2)
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

import Compiler
import Diagnostics
import Foundation
import Testing

@testable import Publishing

/// Changes of a corpus that mean nothing, or nothing but a name, change nothing of its site but what they must.
@Suite struct MetamorphicTests {
    private static func corpus(_ edit: (_ path: String, _ text: String) -> String = { $1 }) throws -> [CorpusFile] {
        try CorpusFolder(Fixture("flow").content.path).files().map { file in
            let text = edit(file.path, String(decoding: file.bytes, as: UTF8.self))
            return CorpusFile(path: file.path, bytes: Array(text.utf8))
        }
    }

    private static func site(_ corpus: [CorpusFile], _ deployment: String? = nil) async throws -> BuiltSite {
        let file = deployment.map { SourceFile(path: "site.yml", bytes: Array($0.utf8)) }
        let reading = SiteReading(corpus, contentPath: "Content", deployment: file)
        let site = try await BuiltSite(reading)
        #expect(!site.report.hasErrors)
        return site
    }

    private func expectSame(_ site: BuiltSite, _ other: BuiltSite) {
        #expect(site.files.keys.sorted() == other.files.keys.sorted())
        for (path, bytes) in site.files where other.files[path] != bytes { Issue.record("\(path) differs") }
    }

    // MARK: Order

    @Test func theOrderOfFilesIsNotShown() async throws {
        let corpus = try Self.corpus()
        expectSame(try await Self.site(corpus), try await Self.site(corpus.reversed()))
    }

    /// Of the keys of a mapping none is first.
    @Test(arguments: [
        (
            "{path: a, from: browser, to: shop, channel: web, purpose: Order}",
            "{purpose: Order, channel: web, to: shop, from: browser, path: a}"
        ),
        ("{number: 443, title: Web,", "{title: Web, number: 443,"),
        (
            "transport: tcp, protocol: HTTPS, encrypted: true, line: web,",
            "line: web, encrypted: true, protocol: HTTPS, transport: tcp,"
        ),
        ("kind: machine\n    zone: outside\n", "zone: outside\n    kind: machine\n"),
        (
            "title: Order\nkind: flow\nsummary: A customer orders from outside, a clerk hands it out.\n",
            "summary: A customer orders from outside, a clerk hands it out.\nkind: flow\ntitle: Order\n"
        ),
        (
            "{title: Shop manual, where: chapter 2, retrieved: 2026-11-23, confidence: vendor-doc}",
            "{confidence: vendor-doc, retrieved: 2026-11-23, where: chapter 2, title: Shop manual}"
        ),
        (
            "{name: QueuePort, title: Port on which orders are fetched,",
            "{title: Port on which orders are fetched, name: QueuePort,"
        ),
    ])
    func theOrderOfKeysIsNotShown(_ old: String, _ new: String) async throws {
        var count = 0
        let permuted = try Self.corpus { _, text in
            count += text.ranges(of: old).count
            return text.replacing(old, with: new)
        }
        #expect(count == 1)
        expectSame(try await Self.site(Self.corpus()), try await Self.site(permuted))
    }

    /// What a deployment lists is looked up, and shown in the catalog's order.
    @Test func theOrderOfADeploymentsListsIsNotShown() async throws {
        let hosts = ["server: 192.0.2.1", "till: 192.0.2.2", "phone: [192.0.2.3, 192.0.2.4]"]
        let deployment = { (ports: [String], without: [String], hosts: [String]) in
            "name: Shop\nports: {\(ports.joined(separator: ", "))}\nwithout: [\(without.joined(separator: ", "))]\n"
                + "hosts: {\(hosts.joined(separator: ", "))}\n"
        }
        let corpus = try Self.corpus()
        expectSame(
            try await Self.site(corpus, deployment(["web: 8443", "queue: 5672"], ["orders", "clerk"], hosts)),
            try await Self.site(
                corpus,
                deployment(
                    ["queue: 5672", "web: 8443"], ["clerk", "orders"],
                    ["phone: [192.0.2.4, 192.0.2.3]"] + hosts.prefix(2).reversed())))
    }

    /// A lock is looked up too; merges of branches put its blocks in any order.
    @Test func theOrderOfALocksBlocksIsNotShown() async throws {
        let corpus = try CorpusFolder(Fixture("variants").content.path).files()
        let first = try await Self.site(corpus)
        let lock = try #require(first.report.layoutLocks.first)
        let blocks = lock.text.components(separatedBy: "\n\n")
        #expect(blocks.count > 4)
        let turned = (blocks.prefix(1) + blocks.dropFirst().reversed()).joined(separator: "\n\n") + "\n"
        let locked = CorpusFile(path: "\(lock.version)/layout.lock", bytes: Array(turned.utf8))
        let second = try await Self.site(corpus + [locked])
        expectSame(first, second)
        #expect(second.report.layoutLocks == first.report.layoutLocks)
    }

    // MARK: Names

    /// An id is no text: where it is another one, addresses, anchors and data have the other one, and nothing else
    /// changes. The new id comes at the other end of the alphabet.
    @Test(arguments: [
        ("shop", "zz-shop"), ("till-app", "a-till-app"), ("server", "zz-server"), ("phone", "a-phone"),
        ("queue", "zz-queue"), ("call", "a-call"), ("inside", "zz-inside"), ("queue-port", "a-queue-port"),
    ])
    func anIDIsSeenInAddressesAndDataAlone(_ old: String, _ new: String) async throws {
        // Where an id stands: as a key, or as a value of keys that refer.
        let pattern = try Regex(
            #"(^ +|\{|, |holds: \{)(\#(old))(: \{|:\n)|((?:from|to|channel|port|zone|at): |\[|port:)(\#(old))(?=[,}\]\n])"#
        ).anchorsMatchLineEndings()
        var count = 0
        let renamed = try Self.corpus { _, text in
            text.replacing(pattern) { match in
                count += 1
                return match.0.replacing(old, with: new)
            }
        }
        #expect(count > 0)
        let site = try await Self.site(Self.corpus())
        let other = try await Self.site(renamed)
        let restore = { (text: String) in text.replacing(new, with: old) }
        #expect(other.files.keys.map(restore).sorted() == site.files.keys.sorted())
        for (path, bytes) in other.files {
            // A workbook is compressed.
            if path.hasSuffix(".xlsx") { continue }
            // How long an id is decides where a line of JSON ends.
            let isJSON = path.hasSuffix(".json")
            let made = { (text: String) in isJSON ? text.filter { !$0.isWhitespace } : text }
            let text = made(restore(String(decoding: bytes, as: UTF8.self)))
            if text != site.text(restore(path)).map(made) { Issue.record("\(path) differs") }
        }
    }

    // MARK: What nothing uses

    /// The catalog's component has a page of its own; the index of components and the model list it, the search finds
    /// it, and the first page counts it. Nothing else changes: no line, no layout, no other page.
    @Test func anUnusedComponentChangesWhatListsComponents() async throws {
        let more = try Self.corpus { path, text in
            guard path.hasSuffix("catalog.yml") else { return text }
            return text.replacing(
                "  customer: {", with: "  printer: {title: Printer, kind: machine, zone: inside}\n  customer: {")
        }
        let site = try await Self.site(Self.corpus())
        let other = try await Self.site(more)
        #expect(other.report.diagnostics.map(\.code.name) == ["unused-component"])
        let added = Set(other.files.keys).subtracting(site.files.keys)
        #expect(added == ["1.0/components/printer/index.html"])
        #expect(Set(site.files.keys).isSubset(of: other.files.keys))
        let changed = site.files.filter { other.files[$0.key] != $0.value }.keys
        #expect(
            changed.sorted() == [
                "1.0/components/index.html", "1.0/index.html", "1.0/model.json", "1.0/print/index.html",
                "1.0/search/index.js",
            ]
        )
    }
}

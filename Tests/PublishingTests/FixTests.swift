import Foundation
import Testing

@testable import Publishing

/// `portolan check --fix` and `--diff`.
@Suite struct FixTests {
    private let folder: TemporaryFolder
    private static let slide = "Content/1.0/10-web/10-order.md"

    init() throws {
        folder = try TemporaryFolder()
        try folder.copy(Fixture("flow").content, to: "Content")
    }

    private func run(_ arguments: String...) throws -> ProgramRun { try ProgramRun(arguments, in: folder.url) }

    private func replace(_ text: String, with new: String, in name: String) throws {
        let before = try folder.text(of: name)
        #expect(before.contains(text))
        try folder.write(before.replacing(text, with: new), to: name)
    }

    /// Fixes the corpus, of which nothing but the difference may then be said, and returns the difference.
    private func fix() throws -> String {
        let before = try folder.contents()
        let shown = try run("check", "--diff")
        #expect(shown.status == 1)
        #expect(try folder.contents() == before)
        let fixed = try run("check", "--fix")
        #expect(fixed.status == 0 && fixed.errors == "", "\(fixed.errors)")
        #expect(fixed.output.hasPrefix(shown.output))
        #expect(try run("check", "--diff").status == 0)
        return shown.output
    }

    @Test func `nothing is changed where nothing is certain`() throws {
        let before = try folder.contents()
        let diff = try run("check", "--diff")
        #expect(diff.status == 0 && diff.output == "")
        try replace("from: till-app", with: "from: til-app", in: Self.slide)
        let run = try run("check", "--fix")
        #expect(run.status == 1 && run.output == "Nothing could be corrected for certain.\n")
        #expect(try folder.contents().count == before.count)
    }

    @Test func `misspelt keys are corrected, and nothing else`() throws {
        let catalog = try folder.text(of: "Content/1.0/catalog.yml")
        let spelt = catalog.replacing("zones:\n", with: "# Our zones.\nzones:\n")
            .replacing("transport: udp, protocol: RTP", with: "transport: udp,   protocol: RTP  ")
        try folder.write(
            spelt.replacing("  server:\n    title:", with: "  server:\n    titel:")
                .replacing("transport: udp,", with: "tranport: udp,"),
            to: "Content/1.0/catalog.yml")
        let difference = try fix()
        #expect(try folder.text(of: "Content/1.0/catalog.yml") == spelt)
        #expect(difference.contains("-    titel: Shop server\n+    title: Shop server\n"))
        #expect(difference.hasPrefix("--- Content/1.0/catalog.yml\n+++ Content/1.0/catalog.yml\n@@ -"))
    }

    @Test func `a key that is there already is left to the author`() throws {
        try replace("kind: flow\n", with: "kind: flow\nkinds: page\n", in: Self.slide)
        #expect(try run("check", "--diff").status == 0)
    }

    @Test func `letters follow the steps, wherever the slide has them`() throws {
        let text = try folder.text(of: Self.slide)
        let letters = ["a": "c", "b": "a", "c": "b"]
        var spoiled = text.replacing("condition: The till is open", with: "condition: The till is open, instead: [a]")
        let ordered = spoiled
        for (letter, other) in letters {
            spoiled = spoiled.replacing("path: \(letter),", with: "path: <\(other)>,")
                .replacing("(\(letter))", with: "(<\(other)>)").replacing(
                    "instead: [\(letter)]", with: "instead: [<\(other)>]")
        }
        spoiled = spoiled.replacing("<", with: "").replacing(">", with: "")
        try folder.write(spoiled, to: Self.slide)
        #expect(try run("check").errors.contains("warning[path-order]: the steps travel the path 'a' after 'c'"))
        let difference = try fix()
        #expect(try folder.text(of: Self.slide) == ordered)
        #expect(difference.contains("+1. (a) The customer orders"))
    }

    @Test func `letters stay where another page links to them`() throws {
        try replace("1. (a) The", with: "1. (b) The", in: Self.slide)
        try replace("2. (b) The", with: "2. (a) The", in: Self.slide)
        let index = "Content/1.0/index.md"
        try folder.write(try folder.text(of: index) + "\nSee [it](10-web/10-order.md#path-a).\n", to: index)
        let before = try folder.contents()
        let run = try run("check", "--fix")
        #expect(run.errors.contains("note: the letters of \(Self.slide) stay, because \(index) links to its paths"))
        #expect(run.errors.contains("warning[path-order]"))
        #expect(try folder.contents() == before)
    }

    @Test func `links follow pages that were renumbered or moved`() throws {
        let index = "Content/1.0/index.md"
        let text = try folder.text(of: index)
        try folder.write(text + "\nSee [it](10-web/10-order.md#path-a) and [that](10-web/07-purchase.md).\n", to: index)
        let slide = try folder.text(of: Self.slide)
        try folder.remove(Self.slide)
        try folder.write(
            slide.replacing("kind: flow\n", with: "kind: flow\naliases: [web/purchase]\n"),
            to: "Content/1.0/10-web/35-order.md")
        let difference = try fix()
        #expect(difference.contains("+See [it](10-web/35-order.md#path-a) and [that](10-web/35-order.md).\n"))
    }

    @Test func `derive follows what was renamed`() throws {
        try folder.write(
            "---\ntitle: All\nkind: communication\nsummary: All.\nderive: [shop]\n---\n",
            to: "Content/1.0/10-web/20-all.md")
        try replace("title:", with: "aliases: [shop]\ntitle:", in: "Content/1.0/10-web/index.md")
        #expect(try fix().contains("+derive: [web]\n"))
    }
}

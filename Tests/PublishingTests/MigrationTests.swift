import Compiler
import Foundation
import Model
import Testing

@testable import Publishing

/// `portolan migrate`, and corpora of before.
@Suite struct MigrationTests {
    private let folder: TemporaryFolder
    private let former: String

    init() throws {
        folder = try TemporaryFolder()
        try folder.copy(Fixture("flow").content, to: "Content")
        let site = try folder.text(of: "Content/portolan.yml")
        former = "# The shop.\n" + site[..<(try #require(site.range(of: "confidence:"))).lowerBound]
        try folder.write(former, to: "Content/portolan.yml")
    }

    private func run(_ arguments: String...) throws -> ProgramRun { try ProgramRun(arguments, in: folder.url) }

    private static let note = "note: levels of confidence are declared in portolan.yml; 'portolan migrate' adds them"

    @Test func `a corpus of before is built as before, with a note`() throws {
        let run = try run("build", "--output", "Former")
        #expect(run.status == 0 && run.errors.hasPrefix(Self.note))
        #expect(try self.run("migrate").status == 0)
        let migrated = try self.run("build")
        #expect(migrated.status == 0 && migrated.errors == "")
        for (path, bytes) in try folder.contents(of: "Former") where path.hasSuffix(".html") || path.hasSuffix(".csv") {
            #expect(try folder.contents(of: "Output")[path] == bytes, "\(path)")
        }
    }

    @Test func `what changes is shown, and nothing else changes`() throws {
        let check = try run("migrate", "--check")
        #expect(
            check.status == 1 && check.output.contains("+ confidence:") && check.output.contains("+ sources: required"))
        #expect(try folder.text(of: "Content/portolan.yml") == former)
        let run = try run("migrate")
        #expect(run.status == 0 && run.output == check.output)
        let site = try folder.text(of: "Content/portolan.yml")
        #expect(site.hasPrefix(former) && site.count > former.count)
        let again = try self.run("migrate", "--check")
        #expect(again.status == 0 && again.output == "The corpus is up to date.\n")
    }

    @Test func `links that were background without a word say so`() throws {
        try folder.write(
            """
            ---
            title: Look
            kind: flow
            summary: A look.
            links:
              - {path: a, from: browser, to: shop, channel: web}   # the first
              - { from: till-app, to: shop, channel: queue}
              # The second is below.
              - from: shop   # a comment
                to: browser
                channel: call
            ---

            ## Happy path

            1. (a) A look.

            """, to: "Content/1.0/10-web/80-look.md")
        #expect(try run("check").errors.components(separatedBy: "warning[missing-path]").count == 3)
        let before = try folder.text(of: "Content/1.0/10-web/80-look.md")
        let run = try run("migrate")
        #expect(run.status == 0 && run.output.contains("links without a path are background"), "\(run.errors)")
        let after = try folder.text(of: "Content/1.0/10-web/80-look.md")
        #expect(
            after
                == before.replacing("- { from: till-app", with: "- {background: true,  from: till-app")
                .replacing("  - from: shop ", with: "  - background: true\n    from: shop "))
        #expect(try !self.run("check").errors.contains("missing-path"))
        #expect(try self.run("migrate", "--check").status == 0)
    }

    @Test func `what cannot be edited stays, with the lines to add`() throws {
        let flow = "{title: Shop, editions: [{version: \"1.0\", status: released}]}\n"
        try folder.write(flow, to: "Content/portolan.yml")
        let run = try run("migrate")
        #expect(run.status == 2 && run.errors.contains("confidence:"))
        #expect(try folder.text(of: "Content/portolan.yml") == flow)
    }

    @Test func `sources are asked for where a corpus wants them`() throws {
        func codes(_ lines: String) throws -> Set<String> {
            let site = "title: T\neditions:\n  - {version: \"1\", status: draft}\n" + lines
            let files = [
                ("portolan.yml", site),
                (
                    "1/catalog.yml",
                    """
                    ports: {web: {number: 443, title: Web}}
                    channels: {web: {title: Web, port: web, transport: tcp, protocol: HTTPS}}
                    components:
                      a: {title: A, kind: service}
                      b: {title: B, kind: service}
                    """
                ),
                (
                    "1/index.md",
                    "---\ntitle: F\nkind: communication\nsummary: S.\nlinks: [{from: a, to: b, channel: web}]\n---\n"
                ),
            ]
            let reading = SiteReading(
                files.map { CorpusFile(path: $0.0, bytes: Array($0.1.utf8)) }, contentPath: "")
            #expect(!reading.hasFormerEvidence)
            #expect(reading.site?.editions.first?.slides.first?.diagrams.first?.links.first?.terms.confidence == nil)
            return Set(reading.diagnostics.map(\.code.name))
        }
        #expect(try codes("") == [])
        #expect(try codes("sources: required\n") == ["missing-source"])
    }
}

import Foundation
import Testing

@testable import Publishing

/// `portolan schema`, with the validator for Python.
@Suite struct SchemaTests {
    private let folder: TemporaryFolder
    private static let python = Repository.root.appendingPathComponent(".build/tools/jsonschema/bin/python")

    init() throws { folder = try TemporaryFolder() }

    @Test func `schemas accept every corpus, and refuse what is spoiled`() throws {
        #expect(try ProgramRun(["schema", "--output", "Schemas"], in: folder.url).status == 0)
        #expect(try ProgramRun(["new", "site", "Ours", "--content", "New"], in: folder.url).status == 0)
        let corpora = try FileManager.default.contentsOfDirectory(
            atPath: Repository.root.appendingPathComponent("Tests/Corpora").path)
        let contents = corpora.map { "Tests/Corpora/\($0)/Content" } + ["Content"]
        let check = try ProgramRun(
            [Repository.root.appendingPathComponent("Tests/Schemas/check.py").path, "Schemas", "New"]
                + contents.map { Repository.root.appendingPathComponent($0).path },
            in: folder.url, program: Self.python)
        #expect(check.status == 0, "\(check.output)\(check.errors)")
        let counts = check.output.matches(of: /\d+/).compactMap { Int($0.output) }
        #expect(counts.count == 2 && counts.allSatisfy { $0 > 50 }, "\(check.output)")
    }

    @Test func `the schemas of a new site are those of the program`() throws {
        #expect(try ProgramRun(["new", "site", "Ours"], in: folder.url).status == 0)
        #expect(try ProgramRun(["schema", "--output", "Schemas"], in: folder.url).status == 0)
        #expect(try folder.contents(of: "Content/.schemas") == folder.contents(of: "Schemas"))
        for (file, path) in [("portolan.yml", ".schemas/site.json"), ("1.0/catalog.yml", "../.schemas/catalog.json")] {
            #expect(try folder.text(of: "Content/\(file)").hasPrefix("# yaml-language-server: $schema=\(path)\n"))
        }
    }

    @Test func `one schema is printed`() throws {
        let run = try ProgramRun(["schema", "catalog"], in: folder.url)
        #expect(run.output.contains("\"$id\": \"urn:portolan:catalog:1\""))
        #expect(try ProgramRun(["schema", "catalogue"], in: folder.url).status == 2)
        #expect(try ProgramRun(["schema"], in: folder.url).status == 2)
    }
}

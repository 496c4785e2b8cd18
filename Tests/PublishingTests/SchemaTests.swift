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
        let schemas = try folder.contents(of: "Schemas")
        let own = try folder.contents(of: "Content/.schemas")
        #expect(own.count == 6 && own.allSatisfy { schemas[$0.key] == $0.value })
        for (file, path) in [("portolan.yml", ".schemas/site.json"), ("1.0/catalog.yml", "../.schemas/catalog.json")] {
            #expect(try folder.text(of: "Content/\(file)").hasPrefix("# yaml-language-server: $schema=\(path)\n"))
        }
    }

    @Test func `what is written for other programs is as its schema says`() throws {
        let content = BigFix.content.path
        let deployment = "\(content)/deployments/branch-office.yml"
        func run(_ arguments: String...) throws -> String {
            try ProgramRun(arguments + ["--format", "json"], in: folder.url).output
        }
        #expect(try ProgramRun(["schema", "--output", "Schemas"], in: folder.url).status == 0)
        let build = ["build", "--content", content, "--locked", "--deployment", deployment, "--edition", "1.04"]
        #expect(try ProgramRun(build, in: folder.url).status == 0)
        try folder.write(run("matrix", "--content", content, "--blocked", "52311"), to: "blocked.json")
        try folder.write(
            """
            source,destination,transport,port
            192.0.2.10,192.0.2.11,tcp,1433
            192.0.2.10,198.51.100.2,tcp,9999
            """, to: "seen.csv")
        try folder.write(
            run("matrix", "--content", content, "--deployment", deployment, "--observed", "seen.csv"),
            to: "observed.json")
        try folder.write(run("diff", "--content", content, "1.03", "1.04"), to: "changes.json")
        let kafka = Repository.root.appendingPathComponent("Tests/Corpora/kafka/Content").path
        try folder.write(run("check", "--content", kafka, "--diagrams"), to: "measures.json")
        try folder.copy(Fixture("flow").content, to: "Bad")
        try folder.write("zones: [{\nports: x", to: "Bad/1.0/catalog.yml")
        try folder.write(run("check", "--content", "Bad"), to: "diagnostics.json")
        let names = ["blocked", "observed", "changes", "measures", "diagnostics"].map { "\($0)=\($0).json" }
        let files = [
            "model=Output/1.04/model.json", "firewall=Output/1.04/firewall/firewall.json",
            "versions=Output/versions.json",
        ]
        let script = Repository.root.appendingPathComponent("Tests/Schemas/outputs.py").path
        let check = try ProgramRun([script, "Schemas"] + names + files, in: folder.url, program: Self.python)
        #expect(check.output == "8 files are as their schemas say.\n", "\(check.errors)")
    }

    @Test func `one schema is printed`() throws {
        let run = try ProgramRun(["schema", "catalog"], in: folder.url)
        #expect(run.output.contains("\"$id\": \"urn:portolan:catalog:1\""))
        #expect(try ProgramRun(["schema", "catalogue"], in: folder.url).status == 2)
        #expect(try ProgramRun(["schema"], in: folder.url).status == 2)
    }
}

import Foundation
import Testing

/// Decks for PowerPoint and files for draw.io, as the program writes them and others read them.
@Suite struct DeckExportTests {
    private static let python = Repository.root.appendingPathComponent(".build/tools/office/bin/python")
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.copy(Fixture("flow").content, to: "Content")
    }

    private func export(_ format: String, _ path: String, _ arguments: String...) throws -> ProgramRun {
        try ProgramRun(["export", "--format", format, "--output", path] + arguments, in: folder.url)
    }

    private func read(
        _ path: String, by script: String, _ python: URL, _ arguments: String...
    ) throws -> ProgramRun {
        let script = Repository.root.appendingPathComponent("Tests/Office/\(script)").path
        return try ProgramRun([script, path] + arguments, in: folder.url, program: python)
    }

    /// A title, the diagram, its three steps and the matrix; whatever else it is, it is what other programs take.
    @Test(arguments: ["light", "dark"]) func aDeckIsSound(_ theme: String) throws {
        let run = try export("pptx", "deck.pptx", "--theme", theme)
        #expect(run.status == 0 && run.output.hasSuffix(" slides -> deck.pptx\n"), "\(run.errors)")
        #expect(run.errors.contains("lines are connectors glued at both ends"))
        let reading = try read("deck.pptx", by: "presentation.py", Self.python)
        #expect(reading.status == 0 && reading.output.contains(" no faults"), "\(reading.output)\(reading.errors)")
    }

    @Test(arguments: ["pptx", "drawio"]) func theSameCorpusGivesTheSameBytes(_ format: String) throws {
        for name in ["a", "b"] { #expect(try export(format, "\(name).\(format)").status == 0) }
        let files = try folder.contents()
        #expect(files["a.\(format)"] == files["b.\(format)"])
        #expect(try export(format, "c.\(format)", "--theme", "auto").status == 2)
        #expect(try export(format, "c.\(format)", "--scale", "2").status == 2)
    }

    /// Else programs mark every word of it as misspelt.
    @Test func textIsInTheLanguageOfTheSite() throws {
        let site = try #require(try folder.contents()["Content/portolan.yml"])
        try folder.write("language: de\n" + String(decoding: site, as: UTF8.self), to: "Content/portolan.yml")
        #expect(try export("pptx", "deck.pptx").status == 0)
        let reading = try read("deck.pptx", by: "presentation.py", Self.python, "de-DE")
        #expect(reading.status == 0 && reading.output.contains(" no faults"), "\(reading.output)\(reading.errors)")
    }

    /// A deck of Portolan's own is as good a template as any.
    @Test func aTemplateIsUsed() throws {
        #expect(try export("pptx", "template.pptx", "--theme", "dark").status == 0)
        let run = try export("pptx", "deck.pptx", "--template", "template.pptx")
        #expect(run.status == 0, "\(run.errors)")
        let reading = try read("deck.pptx", by: "presentation.py", Self.python)
        #expect(reading.status == 0 && reading.output.contains(" no faults"), "\(reading.output)\(reading.errors)")
    }

    /// Neither is there a template, nor what is not a presentation, or is damaged.
    @Test func whatIsNoTemplateIsRefused() throws {
        #expect(try export("pptx", "whole.pptx").status == 0)
        let whole = try #require(try folder.contents()["whole.pptx"])
        #expect(try ProgramRun(["matrix", "--format", "xlsx", "--output", "book.xlsx"], in: folder.url).status == 0)
        try folder.write("no archive", to: "text.pptx")
        try whole.prefix(whole.count / 2).write(to: folder.url.appendingPathComponent("half.pptx"))
        var damaged = whole
        damaged[whole.count / 3] ^= 0xFF
        try damaged.write(to: folder.url.appendingPathComponent("damaged.pptx"))
        let expected = [
            ("none.pptx", "No such file"), ("text.pptx", "is not a ZIP archive"), ("half.pptx", "is not a ZIP archive"),
            ("damaged.pptx", "is damaged"), ("book.xlsx", "is not a presentation"),
        ]
        for (path, message) in expected {
            let run = try export("pptx", "deck.pptx", "--template", path)
            #expect(run.status == 1 && run.errors.contains(path) && run.errors.contains(message), "\(run.errors)")
        }
        #expect(try folder.contents()["deck.pptx"] == nil)
        #expect(try export("svg", "Pictures", "--template", "whole.pptx").status == 2)
    }

    @Test func aDrawingIsSound() throws {
        let run = try export("drawio", "drawing.drawio")
        #expect(run.status == 0 && run.output == "1 page, 4 edges -> drawing.drawio\n", "\(run.output)\(run.errors)")
        let reading = try read("drawing.drawio", by: "drawio.py", URL(fileURLWithPath: "/usr/bin/python3"))
        #expect(reading.status == 0, "\(reading.output)\(reading.errors)")
    }
}

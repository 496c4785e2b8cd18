import Compiler
import Diagnostics
import Foundation
import Publishing
import Testing

/// The program from the outside: what it prints, where, and its exit status.
@Suite struct ProgramTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.copy(Fixture("flow").content, to: "Content")
    }

    private func run(_ arguments: String..., environment: [String: String] = [:]) throws -> ProgramRun {
        try ProgramRun(arguments, in: folder.url, environment: environment)
    }

    private func spoil() throws {
        let slide = "Content/1.0/10-web/10-order.md"
        try folder.write(folder.text(of: slide).replacing("from: till-app", with: "from: til-app"), to: slide)
    }

    @Test func buildSaysWhatItMade() throws {
        let run = try run("build")
        #expect(run.errors == "")
        #expect(run.output == "4 pages, 1 diagram -> Output/1.0/index.html\n")
        #expect(run.status == 0)
        #expect(try folder.text(of: "Output/1.0/index.html").contains("shop"))
    }

    @Test func checkWritesNothing() throws {
        let run = try run("check")
        #expect(run.output == "4 pages, 1 diagram\n")
        #expect(run.status == 0)
        #expect(try folder.contents().keys.allSatisfy { $0.hasPrefix("Content/") })
    }

    @Test func faultsAreToldAndTheOldSiteStays() throws {
        #expect(try run("build").status == 0)
        let before = try folder.contents(of: "Output")
        try spoil()
        let failed = try run("build")
        #expect(failed.status == 1)
        #expect(failed.output == "")
        #expect(
            failed.errors == """
                Content/1.0/10-web/10-order.md:7:21: error[unknown-component]: unknown component 'til-app'
                  hint: did you mean 'till-app'?

                """)
        #expect(!failed.errors.contains("\u{1B}"))
        #expect(try folder.contents(of: "Output") == before)
        #expect(try run("check").status == 1)
    }

    @Test func matrixTellsWhatBreaks() throws {
        let run = try run("blocked", "5671/tcp")
        #expect(run.errors == "note: no edition is released; this is of the newest draft, 1.0\n")
        #expect(run.status == 0)
        #expect(run.output.hasPrefix("Without 5671/tcp, 1 flow breaks, of edition 1.0 (draft):\n"))
        #expect(run.output.contains("Step 2 can no longer happen, and step 3 depends on it."))
        #expect(try self.run("blocked", "no-such-port").status == 2)
        #expect(try self.run("blocked", "443", "--format", "csv").status == 2)
    }

    @Test(arguments: ["json", "sarif"]) func faultsForOtherPrograms(_ format: String) throws {
        let clean = try run("build", "--format", format)
        #expect(clean.status == 0)
        _ = try JSONSerialization.jsonObject(with: Data(clean.output.utf8))
        try spoil()
        let failed = try run("check", "--format", format)
        #expect(failed.status == 1)
        #expect(failed.errors == "")
        #expect(failed.output.contains("unknown-component"))
        _ = try JSONSerialization.jsonObject(with: Data(failed.output.utf8))
    }

    @Test func warningsFailOnlyWhereAskedTo() throws {
        try folder.write("", to: "Content/1.0/stray.txt")
        let lenient = try run("build")
        #expect(lenient.status == 0)
        #expect(lenient.errors.contains("warning["))
        let before = try folder.contents(of: "Output")
        try folder.write(folder.text(of: "Content/1.0/index.md") + "\nMore.\n", to: "Content/1.0/index.md")
        #expect(try run("build", "--strict").status == 1)
        #expect(try folder.contents(of: "Output") == before)
    }

    @Test(arguments: [
        ["bild"], ["build", "--colour"], ["build", "--format", "xml"], ["build", "extra"], ["build", "--edition", "7"],
        ["explain", "no-such-code"],
    ])
    func wrongUsage(_ arguments: [String]) throws {
        let run = try ProgramRun(arguments, in: folder.url)
        #expect(run.status == 2)
        #expect(run.output == "")
        #expect(run.errors.hasPrefix("Error: "))
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/Output"))
    }

    @Test func theVersionNamesGraphviz() throws {
        let version = try run("--version").output
        #expect(version.wholeMatch(of: /portolan \d+\.\d+\.\d+, Graphviz \d+\.\d+\.\d+\n/) != nil)
    }

    /// Each names the verbs, or the options of the one that was asked for.
    @Test(arguments: [
        (["--help"], ["build", "check", "matrix", "diff", "export", "bump", "explain"]),
        ([], ["build", "check", "matrix", "diff", "export", "bump", "explain"]),
        (["build", "--help"], ["--content", "--output", "--edition", "--deployment", "--jobs", "--timings"]),
    ])
    func helps(_ arguments: [String], _ words: [String]) throws {
        let run = try ProgramRun(arguments, in: folder.url)
        #expect(run.status == 0)
        #expect(run.errors == "")
        #expect(run.output.hasPrefix("OVERVIEW: "))
        for word in words { #expect(run.output.contains("  \(word)"), "\(word)") }
    }

    @Test func explainsEveryCode() throws {
        let list = try run("explain").output.split(separator: "\n", omittingEmptySubsequences: false)
        let codes = list.prefix { !$0.isEmpty }.compactMap { $0.split(separator: " ").first }
        #expect(codes.map(String.init) == PublishingChecks.codes.map(\.name))
        for code in PublishingChecks.codes {
            let run = try run("explain", code.name)
            #expect(run.output == ExplanationRenderer.render(code))
        }
    }

    @Test func explainsEveryKey() throws {
        let channels = try run("explain", "channels")
        #expect(channels.status == 0 && channels.output.hasPrefix("'channels' of the catalog\n"))
        #expect(channels.output.contains("transport") && channels.output.contains("required"))
        #expect(try run("explain", "chanels").errors.contains("did you mean 'channels'?"))
        for name in KeyReference.names {
            let run = try run("explain", name)
            #expect(run.status == 0 && run.output.contains("'\(name)' of "), "\(name)")
        }
    }

    /// A verb goes through no stage that it does not need.
    @Test(arguments: [
        (["check"], ["read", "compile"]), (["check", "--diagrams"], ["read", "compile", "lay out"]),
        (["build", "--no-cache"], ["read", "compile", "deploy", "lay out", "draw", "render", "write", "publish"]),
    ])
    func timingsAreATableOnStandardError(_ arguments: [String], _ expected: [String]) throws {
        let plain = try ProgramRun(arguments, in: folder.url)
        let run = try ProgramRun(arguments + ["--timings"], in: folder.url)
        #expect(run.status == 0)
        #expect(run.output == plain.output)
        let lines = run.errors.split(separator: "\n").map(String.init)
        #expect(lines.first?.split(separator: " ").joined(separator: " ") == "stage CPU s peak MB")
        let stages = lines.compactMap { $0.wholeMatch(of: #/([a-z ]+?) +\d+\.\d{3} +\d+/#) }
        #expect(Set([lines.first?.count] + stages.map { $0.0.count }).count == 1, "columns are aligned")
        #expect(stages.map { String($0.1) } == expected)
        let counts = lines.dropFirst(1 + stages.count).map { $0.prefix { $0 != " " } }
        #expect(counts == (arguments.first == "build" ? ["look-ups", "placements", "cells", "pages"] : []))
    }

    /// A build past a moment shows how far it is, on a terminal alone.
    @Test func progressShowsOnATerminalOnly() throws {
        try folder.copy(BigFix.content, to: "BigFix")
        let piped = try run("build", "--jobs", "1", "--relayout", "--content", "BigFix", "--output", "Piped")
        #expect(piped.status == 0)
        #expect(piped.errors == "")
        #expect(!(piped.output + piped.errors).contains { $0 == "\r" || $0 == "\u{1B}" })
        // It runs a command on a terminal of its own.
        let terminal = try ProgramRun(
            [
                "-qec", "'\(Repository.program.path)' build --jobs 1 --relayout --content BigFix --output Shown",
                "/dev/null",
            ], in: folder.url, program: URL(fileURLWithPath: "/usr/bin/script"))
        #expect(terminal.status == 0)
        #expect(terminal.output.contains(#/\r\u{1B}\[K1\.0[34]: [a-z ]+ \d+\/\d+/#))
        #expect(terminal.output.contains("\r\u{1B}[K"))
    }

    @Test func theMachinesFaultsNameTheirPath() throws {
        let noCorpus = try run("build", "--content", "Elsewhere")
        #expect(noCorpus.status == 1)
        #expect(noCorpus.errors == "Error: cannot read Elsewhere: No such file or folder\n")
        try folder.write("in the way", to: "Output/1.0/precious")
        let inTheWay = try run("build")
        #expect(inTheWay.status == 1)
        #expect(
            inTheWay.errors == """
                Error: cannot replace Output/1.0: it is not an edition that Portolan built; move it away, or choose \
                another folder with --output

                """)
        #expect(try folder.contents(of: "Output").keys.sorted() == ["1.0/precious"])
    }

    @Test(arguments: ["Content", "Content/site", "."]) func outputAndCorpusAreApart(_ output: String) throws {
        let before = try folder.contents()
        let run = try run("build", "--output", output)
        #expect(run.status == 1)
        #expect(run.errors.hasPrefix("Error: cannot write \(output): "))
        #expect(try folder.contents() == before)
    }

    @Test(arguments: [["export"], ["matrix", "--format", "csv"]]) func nothingIsWrittenIntoTheCorpus(_ verb: [String])
        throws
    {
        let before = try folder.contents()
        let run = try ProgramRun(verb + ["--output", "Content/1.0/made"], in: folder.url)
        #expect(run.status == 1)
        #expect(
            run.errors
                == "Error: cannot write Content/1.0/made: it is in the corpus; choose another place with --output\n")
        #expect(try folder.contents() == before)
    }

    @Test func whatIsEditedInTheOutputIsReported() throws {
        #expect(try run("build").status == 0)
        try folder.write("edited", to: "Output/1.0/index.html")
        try folder.write("mine", to: "Output/1.0/.htaccess")
        let run = try run("build")
        #expect(run.status == 0)
        #expect(
            run.errors == """
                Output/1.0/index.html:1:1: warning[edited-output]: the file was edited after Portolan wrote it, and is \
                replaced

                """)
        #expect(try folder.text(of: "Output/1.0/.htaccess") == "mine")
        #expect(try folder.text(of: "Output/1.0/index.html") != "edited")
        // It is news once.
        #expect(try self.run("build").errors == "")
    }

    @Test func aBuildThatFailsOverTheOutputChangesNothing() throws {
        #expect(try run("build").status == 0)
        try folder.write("edited", to: "Output/1.0/index.html")
        try folder.remove("Content/1.0/layout.lock")
        let before = try folder.contents()
        for arguments in [["--strict"], ["--strict", "--format", "json"]] {
            let run = try ProgramRun(["build"] + arguments, in: folder.url)
            #expect(run.status == 1)
            #expect((run.errors + run.output).contains("edited-output"))
            #expect(try folder.contents() == before)
        }
    }
}

import Foundation
import Testing

@testable import Publishing

/// How the program ends where it cannot write, or is told to end.
@Suite struct ExitTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.copy(Fixture("flow").content, to: "Content")
    }

    /// Runs a line of shell, in which `$P` is the program.
    private func shell(_ line: String) throws -> ProgramRun {
        try ProgramRun(
            ["-c", line], in: folder.url, environment: ["P": Repository.program.path],
            program: URL(fileURLWithPath: "/bin/sh"))
    }

    private static let results = [
        "matrix", "matrix --format csv", "matrix --format xlsx", "blocked 443", "diff 1.0 1.0",
        "diff 1.0 1.0 --format json", "explain", "explain unknown-component", "check --format json",
        "check --format sarif", "check --diagrams", "build --format json", "--help", "--version", "help build",
    ]

    @Test(arguments: results) func aResultThatCannotBeWrittenIsAnError(_ verb: String) throws {
        let note =
            ["matrix", "blocked"].contains { verb.hasPrefix($0) }
            ? "note: no edition is released; this is of the newest draft, 1.0\n" : ""
        let full = try shell("\"$P\" \(verb) >/dev/full")
        #expect(full.status == 1)
        #expect(full.errors == note + "Error: cannot write standard output: No space left on device\n")
        let closed = try shell("\"$P\" \(verb) >&-")
        #expect(closed.status == 1)
        #expect(closed.errors == note + "Error: cannot write standard output: Bad file descriptor\n")
        let gone = try shell("(sleep 0.2; \"$P\" \(verb); echo $? >status) | true")
        #expect(try folder.text(of: "status") == "1\n")
        #expect(gone.errors == note + "Error: cannot write standard output: Broken pipe\n")
        #expect(try FileTree.attributes(of: folder.path + "/Output/1.0", followingLinks: false) == nil)
    }

    @Test func aDifferenceThatCannotBeWrittenIsNoDifference() throws {
        #expect(try shell("\"$P\" diff 1.0 1.0 --exit-code >/dev/full").status == 2)
    }

    @Test(arguments: [">/dev/full 2>&1", ">&- 2>&-", "<&- >&- 2>&-", "2>&1 | true", "2>/dev/full | true"])
    func aSiteIsBuiltWithoutAReaderOfMessages(_ streams: String) throws {
        try folder.write("", to: "Content/1.0/stray.txt")
        let name = "Output-" + streams.filter(\.isLetter)
        _ = try shell("(sleep 0.2; \"$P\" build --output \(name); echo $? >status) \(streams)")
        #expect(try folder.text(of: "status") == "0\n")
        let clean = try shell("\"$P\" build --output Clean")
        #expect(clean.status == 0)
        #expect(clean.errors.contains("warning["))
        #expect(try folder.contents(of: name) == folder.contents(of: "Clean"))
    }

    @Test(arguments: ["build", "check", "matrix", "export --output Pictures", "diff 1.0 1.0"])
    func aDeploymentThatIsNoPlainFileIsNamed(_ verb: String) throws {
        #expect(mkfifo(folder.path + "/pipe", 0o600) == 0)
        for (path, reason) in [
            ("pipe", "it is not a plain file"), ("/dev/zero", "it is not a plain file"), ("Content", "it is a folder"),
        ] {
            let run = try shell("\"$P\" \(verb) --deployment \(path)")
            #expect(run.status == 1)
            #expect(run.errors == "Error: cannot read \(path): \(reason)\n")
        }
    }

    /// Whether the program leaves anything but what was there.
    private func expectClean(_ before: [String: Data]) throws {
        #expect(try folder.contents() == before)
        for name in ["Output", "Content", "Content/1.0"] {
            let path = "\(folder.path)/\(name)"
            guard FileManager.default.fileExists(atPath: path) else { continue }
            #expect(try FileTree.names(in: path).filter { $0.hasPrefix(".portolan-") } == [])
        }
        #expect(try FileTree.names(in: folder.path + "/Output/.portolan") == ["manifest"])
    }

    @Test(arguments: [SIGINT, SIGTERM, SIGHUP]) func aSignalEndsABuildWithoutLeftovers(_ signal: Int32) throws {
        try folder.copy(BigFix.content, to: "BigFix")
        #expect(try shell("\"$P\" build").status == 0)
        let before = try folder.contents()
        let run = try RunningProgram(["build", "--content", "BigFix", "--relayout"], in: folder.url)
        #expect(
            try run.wait { try FileTree.names(in: folder.path + "/Output/.portolan").count > 1 })
        run.send(signal)
        #expect(run.status() == 128 + signal)
        #expect(try run.errors == "")
        try expectClean(before)
    }

    @Test func whatItWasStartedToIgnoreDoesNotEndIt() throws {
        let run = try shell("trap '' INT; \"$P\" build & sleep 0.05; kill -INT $!; wait $!")
        #expect(run.status == 0)
    }

    @Test func theSecondOfTwoBuildsIsRefused() throws {
        try folder.copy(BigFix.content, to: "BigFix")
        let first = try RunningProgram(["build", "--content", "BigFix"], in: folder.url)
        let own = folder.path + "/Output/.portolan"
        #expect(
            try first.wait {
                try FileTree.attributes(of: own, followingLinks: false) != nil && FileTree.names(in: own).count > 0
            })
        first.send(SIGSTOP)
        let second = try shell("\"$P\" build")
        #expect(second.status == 1)
        #expect(second.errors == "Error: cannot write Output: another build is writing there\n")
        first.send(SIGCONT)
        #expect(first.status() == 0)
        #expect(try FileTree.names(in: own) == ["manifest"])
    }
}

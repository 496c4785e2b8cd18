import Foundation
import Testing

@testable import Publishing

/// `portolan bump` from the outside.
@Suite struct BumpTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.copy(Fixture("flow").content, to: "Content")
        try folder.write("# kept\n", to: "Content/1.0/layout.lock")
    }

    private func bump(_ arguments: String...) throws -> ProgramRun {
        try ProgramRun(["bump"] + arguments, in: folder.url)
    }

    @Test func theNextEditionIsACopyAndADraft() throws {
        let site = try folder.text(of: "Content/portolan.yml")
        let edition = try folder.contents(of: "Content/1.0")
        let run = try bump("1.1")
        #expect(run.status == 0)
        #expect(run.errors == "")
        #expect(run.output.contains("Content/1.1 is a draft, copied from 1.0"))
        #expect(run.output.contains("portolan diff 1.0 1.1"))
        #expect(try folder.contents(of: "Content/1.1") == edition)
        #expect(try folder.contents(of: "Content/1.0") == edition)
        #expect(
            try folder.text(of: "Content/portolan.yml")
                == site.replacing("editions:\n", with: "editions:\n  - {version: \"1.1\", status: draft}\n"))
        #expect(try folder.contents(of: "Content").keys.allSatisfy { !$0.hasPrefix(".") })
        #expect(try ProgramRun(["check", "--strict"], in: folder.url).status == 0)
        #expect(try bump("1.2").status == 0)
        #expect(try ProgramRun(["check", "--strict"], in: folder.url).status == 0)
    }

    @Test(arguments: [
        // Comments, quotes and line ends of every other line stay.
        (
            "title: A # the title\neditions: # newest first\n  # now\n  -   {status: released, version: '1.0'} # old\nbase: https://e.com\n",
            "title: A # the title\neditions: # newest first\n  # now\n  -   {version: \"1.1\", status: draft}\n  -   {status: released, version: '1.0'} # old\nbase: https://e.com\n"
        ),
        (
            "title: A\r\neditions:\r\n- version: \"1.0\"\r\n  status: draft\r\n",
            "title: A\r\neditions:\r\n- version: \"1.1\"\r\n  status: draft\r\n- version: \"1.0\"\r\n  status: draft\r\n"
        ),
        (
            "{title: A, editions: [{version: \"1.0\", status: draft}]}",
            "{title: A, editions: [{version: \"1.1\", status: draft}, {version: \"1.0\", status: draft}]}"
        ),
        (
            "title: Ä\neditions: [\n  {version: \"1.0\", status: draft}]\n",
            "title: Ä\neditions: [\n  {version: \"1.1\", status: draft}, {version: \"1.0\", status: draft}]\n"
        ),
    ])
    func theListIsEditedInPlace(_ before: String, _ after: String) throws {
        try folder.write(before, to: "Content/portolan.yml")
        let run = try bump("1.1")
        #expect(run.errors == "")
        #expect(Array(try folder.text(of: "Content/portolan.yml").utf8) == Array(after.utf8))
    }

    @Test(arguments: [
        ("1.0", "lists the edition 1.0 already"), ("1.00", "the same version as 1.0"), ("0.9", "older than 1.0"),
        ("../x", "cannot be a version"), ("a/b", "cannot be a version"), ("", "cannot be a version"),
        ("latest", "cannot be a version"), (".", "cannot be a version"),
    ])
    func whatCannotBeTheNextEditionIsRefused(_ version: String, _ reason: String) throws {
        let before = try folder.contents()
        let run = try bump(version)
        #expect(run.status == 2)
        #expect(run.output == "")
        #expect(run.errors.contains(reason))
        #expect(try folder.contents() == before)
    }

    @Test func aFolderThatIsNotListedIsNotWrittenOver() throws {
        try folder.write("precious", to: "Content/1.1/notes.md")
        let before = try folder.contents()
        let run = try bump("1.1")
        #expect(run.status == 2)
        #expect(run.errors.contains("Content/1.1 is there already"))
        #expect(try folder.contents() == before)
    }

    /// Killed after the copy took its place and before it was listed, or while it was being staged.
    @Test func whatWasCutOffIsCompletedByTheNextRun() throws {
        for isCopied in [true, false] {
            let staging = try StagingFolder(in: folder.path + "/Content").path
            try folder.write("half", to: staging.dropFirst(folder.path.count + 1) + "/edition/index.md")
            let version = isCopied ? "1.1" : "1.2"
            if isCopied { try folder.copy(folder.url.appendingPathComponent("Content/1.0"), to: "Content/1.1") }
            let before = try folder.contents(of: "Content/1.0")
            let run = try bump(version)
            #expect(run.status == 0)
            #expect(run.errors == "")
            #expect(try folder.contents(of: "Content/\(version)") == before)
            #expect(try folder.text(of: "Content/portolan.yml").contains("{version: \"\(version)\", status: draft}"))
            #expect(try folder.contents(of: "Content").keys.allSatisfy { !$0.hasPrefix(".") })
        }
    }

    @Test func whatOthersPutThereStays() throws {
        let others = [".bump/index.md", ".portolan.yml.new", ".portolan-mine/index.md", ".portolan-abcdef"]
        for path in others { try folder.write("mine", to: "Content/\(path)") }
        #expect(try bump("1.1").status == 0)
        for path in others { #expect(try folder.text(of: "Content/\(path)") == "mine") }
        #expect(try FileTree.names(in: folder.path + "/Content").filter { $0.hasPrefix(".portolan-") }.count == 2)
    }

    @Test func whatIsNoPlainFileIsNamed() throws {
        try folder.remove("Content/portolan.yml")
        #expect(mkfifo(folder.path + "/Content/portolan.yml", 0o600) == 0)
        let pipe = try bump("1.1")
        #expect(pipe.status == 1)
        #expect(pipe.errors == "Error: cannot read Content/portolan.yml: it is not a plain file\n")
        try folder.remove("Content/portolan.yml")
        for (target, reason) in [
            ("/dev/zero", "it is not a plain file"), ("1.0", "it is a folder"),
            ("../outside.yml", "the link leads out of the corpus"),
        ] {
            try folder.write("title: A\neditions: [{version: '1.0', status: draft}]\n", to: "outside.yml")
            try FileManager.default.createSymbolicLink(
                atPath: folder.path + "/Content/portolan.yml", withDestinationPath: target)
            let run = try bump("1.1")
            #expect(run.status == 1)
            #expect(run.errors == "Error: cannot read Content/portolan.yml: \(reason)\n")
            try folder.remove("Content/portolan.yml")
        }
    }

    @Test func aListThatIsALinkIsEditedWhereItIs() throws {
        let text = try folder.text(of: "Content/portolan.yml")
        try folder.write(text, to: "Content/.shared/list.yml")
        try folder.remove("Content/portolan.yml")
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/Content/portolan.yml", withDestinationPath: ".shared/list.yml")
        #expect(try bump("1.1").status == 0)
        #expect(try folder.text(of: "Content/.shared/list.yml").contains("1.1"))
        #expect(
            try FileManager.default.destinationOfSymbolicLink(atPath: folder.path + "/Content/portolan.yml")
                == ".shared/list.yml")
    }

    @Test func faultsOfTheListAreTold() throws {
        try folder.write(
            "title: A\neditions:\n  - {version: \"1.0\", status: draft, latest: true}\n", to: "Content/portolan.yml")
        let before = try folder.contents()
        let run = try bump("1.1")
        #expect(run.status == 1)
        #expect(run.errors.hasPrefix("Content/portolan.yml:3:45: error[conflicting-latest]: "))
        #expect(try folder.contents() == before)
    }

    @Test func whatTheMachineRefusesLeavesEverythingAsItWas() throws {
        let run = try ProgramRun(["bump", "1.1", "--content", "Elsewhere"], in: folder.url)
        #expect(run.status == 1)
        #expect(run.errors == "Error: cannot read Elsewhere/portolan.yml: No such file or directory\n")
        try FileManager.default.removeItem(atPath: folder.path + "/Content/1.0")
        let before = try folder.contents()
        let gone = try bump("1.1")
        #expect(gone.status == 1)
        #expect(gone.errors.contains("cannot read Content/1.0"))
        #expect(try folder.contents() == before)
    }

    @Test(arguments: [
        ("  - {version: \"1.0\", status: draft}\n  - {version: \"2.0\", status: draft}\n", "edition-order"),
        ("  - {version: \"1.1\", status: draft}\n  - {version: \"1.0\", status: draft}\n", "missing-file"),
        ("  - {version: ../x, status: draft}\n  - {version: \"1.0\", status: draft}\n", "invalid-value"),
        ("  - {version: a/b, status: draft}\n  - {version: \"1.0\", status: draft}\n", "invalid-value"),
        ("  - {version: \"\", status: draft}\n  - {version: \"1.0\", status: draft}\n", "wrong-type"),
        (
            "  - {version: \"1.1\", status: released, latest: true}\n  - {version: \"1.0\", status: released, latest: true}\n",
            "conflicting-latest"
        ),
        ("  - {version: \"0.9\", status: draft}\n", "unknown-edition"),
    ])
    func aBadListBuildsNothing(_ editions: String, _ code: String) throws {
        try folder.write("title: A\neditions:\n" + editions, to: "Content/portolan.yml")
        let run = try ProgramRun(["build"], in: folder.url)
        #expect(run.status == 1)
        #expect(run.errors.contains("error[\(code)]"))
        // Whatever cannot be a version is not looked for on the disk.
        #expect(code != "invalid-value" || !run.errors.contains("missing-file"))
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/Output"))
    }
}

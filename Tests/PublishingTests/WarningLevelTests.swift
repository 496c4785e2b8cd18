import Foundation
import Testing

@testable import Publishing

/// What a corpus decides about its warnings.
@Suite struct WarningLevelTests {
    private let folder: TemporaryFolder
    private static let slide = "Content/1.0/10-web/10-order.md"

    init() throws {
        folder = try TemporaryFolder()
        try folder.copy(Fixture("flow").content, to: "Content")
        try replace("`QueuePort` | 5671", with: "`_Queue_Prt` | 5671", in: Self.slide)
    }

    private func run(_ arguments: String...) throws -> ProgramRun { try ProgramRun(arguments, in: folder.url) }

    private func replace(_ text: String, with new: String, in name: String) throws {
        let before = try folder.text(of: name)
        #expect(before.contains(text))
        try folder.write(before.replacing(text, with: new), to: name)
    }

    private func set(_ levels: String) throws {
        let site = try folder.text(of: "Content/portolan.yml")
        try folder.write(site + "warnings: {\(levels)}\n", to: "Content/portolan.yml")
    }

    @Test func `a warning is off, a warning or an error`() throws {
        let usual = try run("check")
        #expect(usual.status == 0 && usual.errors.contains("warning[undeclared-setting]"))
        try set("undeclared-setting: error")
        let failed = try run("build")
        #expect(failed.status == 1 && failed.errors.contains("error[undeclared-setting]"))
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/Output/1.0"))
        try replace("undeclared-setting: error", with: "undeclared-setting: off", in: "Content/portolan.yml")
        let silent = try run("build", "--strict")
        #expect(silent.status == 0 && silent.errors == "")
        try replace("undeclared-setting: off", with: "undeclared-setting: warning", in: "Content/portolan.yml")
        #expect(try run("check").errors == usual.errors)
    }

    @Test func `what only a build reports is set too`() throws {
        try set("undeclared-setting: off, flow-without-rule: error")
        try folder.write("name: X\nhosts: {server: 192.0.2.1, phone: 0.0.0.0/0}\n", to: "corp.yml")
        let run = try run("rules", "--deployment", "corp.yml", "--output", "Rules")
        #expect(run.status == 1 && run.errors.contains("error[flow-without-rule]"))
        try replace("flow-without-rule: error", with: "flow-without-rule: off", in: "Content/portolan.yml")
        let silent = try self.run("rules", "--deployment", "corp.yml", "--output", "Rules")
        #expect(silent.status == 0 && !silent.errors.contains("flow-without-rule"), "\(silent.errors)")
    }

    @Test func `a slide allows a warning with a reason`() throws {
        try replace(
            "also: [orders]", with: "also: [orders]\nallow: {undeclared-setting: Of another product.}", in: Self.slide)
        let allowed = try run("check", "--strict")
        #expect(allowed.status == 0 && allowed.errors == "")
        try replace("_Queue_Prt", with: "Queue_Port", in: Self.slide)
        #expect(
            try run("check").errors.contains("warning[unused-allow]: the slide has no 'undeclared-setting' to allow"))
        try replace(": Of another product.", with: ": \"\"", in: Self.slide)
        #expect(try run("check").status == 1)
    }

    @Test func `an unencrypted link is reported where it crosses, and the slide can allow it`() throws {
        try set("undeclared-setting: off")
        try replace("protocol: RTP", with: "protocol: RTP, encrypted: false", in: "Content/1.0/catalog.yml")
        let usual = try run("check")
        #expect(usual.status == 0 && usual.errors.contains("\(Self.slide):8:"), "\(usual.errors)")
        #expect(usual.errors.contains("warning[unencrypted-crossing]"))
        try replace("also: [orders]", with: "also: [orders]\nallow: {unencrypted-crossing: Music.}", in: Self.slide)
        let allowed = try run("check", "--strict")
        #expect(allowed.status == 0 && allowed.errors == "", "\(allowed.errors)")
    }

    @Test(arguments: [
        ("unknown-key: off", "'unknown-key' is an error, and cannot be anything else"),
        ("undeclared-seting: off", "did you mean 'undeclared-setting'?"),
        ("undeclared-setting: silent", "one of off, warning, error"),
    ])
    func `errors and unknown names are refused`(_ levels: String, _ message: String) throws {
        try set(levels)
        let run = try run("check")
        #expect(run.status == 1 && run.errors.contains(message), "\(run.errors)")
    }

    @Test func `a slide cannot allow an error`() throws {
        try replace("also: [orders]", with: "also: [orders]\nallow: {unknown-component: I know.}", in: Self.slide)
        #expect(try run("check").errors.contains("'unknown-component' is an error"))
    }

    @Test func `an empty folder of an edition is not called missing`() throws {
        try folder.remove("Content/1.0")
        #expect(try run("check").errors.contains("the edition's folder '1.0' is missing"))
        try FileManager.default.createDirectory(
            at: folder.url.appendingPathComponent("Content/1.0"), withIntermediateDirectories: true)
        let run = try run("check")
        #expect(run.errors.contains("the edition's folder has no 'catalog.yml'") && !run.errors.contains("is missing"))
    }

    @Test func `no measures are printed of a corpus with errors`() throws {
        try replace("from: till-app", with: "from: til-app", in: Self.slide)
        let run = try run("check", "--diagrams")
        #expect(run.status == 1 && run.output == "")
        #expect(run.errors.contains("no diagram was measured, because the corpus has errors"))
    }

    @Test func `GitHub and GitLab get what they read`() throws {
        try replace("from: till-app", with: "from: \"til,a%:\"", in: Self.slide)
        let github = try run("check", "--format", "github")
        #expect(github.status == 1 && github.errors == "")
        #expect(
            github.output.contains(
                "::error file=Content/1.0/10-web/10-order.md,line=7,col=21,endLine=7,endColumn=30,title=unknown-component::unknown component 'til,a%25:'"
            ), "\(github.output)")
        let gitlab = try run("check", "--format", "gitlab")
        let found = try JSONSerialization.jsonObject(with: Data(gitlab.output.utf8))
        let entries = try #require(found as? [[String: Any]])
        #expect(Set(entries.compactMap { $0["fingerprint"] as? String }).count == entries.count)
        let entry = try #require(entries.first { $0["check_name"] as? String == "unknown-component" })
        #expect(entry["severity"] as? String == "major")
        let location = try #require(entry["location"] as? [String: Any])
        #expect(location["path"] as? String == Self.slide)
        // What moves in its file is the same.
        try replace("summary:", with: "# A line more.\nsummary:", in: Self.slide)
        let moved = try run("check", "--format", "gitlab").output
        #expect(moved.contains(try #require(entry["fingerprint"] as? String)))
    }
}

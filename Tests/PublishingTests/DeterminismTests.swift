import Foundation
import Testing

/// The same corpus gives the same bytes wherever and however it is built.
@Suite struct DeterminismTests {
    @Test func thisCorpus() throws { try expectSameBytes(BigFix.content) }

    /// With rules in every format, which only a deployment with hosts has.
    @Test func thisCorpusAsABranchOfficeHasIt() throws {
        try expectSameBytes(BigFix.content, deployment: BigFix.content.path + "/deployments/branch-office.yml")
    }

    @Test(arguments: Fixture.names) func fixtures(_ name: String) throws { try expectSameBytes(Fixture(name).content) }

    /// In two processes, of which one makes one thing at a time and the other several.
    private func expectSameBytes(
        _ content: URL, deployment: String? = nil, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let plain = try TemporaryFolder()
        let strange = try TemporaryFolder()
        try plain.copy(content, to: "Content")
        try strange.copy(content, to: "deep/er/Content")
        // No fonts at all, another clock, other words, and a start from elsewhere.
        try strange.write("<fontconfig></fontconfig>\n", to: "fonts.conf")
        let more = deployment.map { ["--deployment", $0] } ?? []
        let first = try ProgramRun(
            ["build", "--jobs", "1"] + more, in: plain.url, environment: ["TZ": "UTC", "LANG": "C"])
        let second = try ProgramRun(
            ["build", "--content", "\(strange.path)/deep/er/Content", "--output", "deep/Output", "--jobs", "4"] + more,
            in: strange.url,
            environment: [
                "TZ": "Asia/Kathmandu", "LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8",
                "FONTCONFIG_FILE": "\(strange.path)/fonts.conf", "HOME": strange.path,
            ])
        for run in [first, second] {
            #expect(run.status == 0, sourceLocation: sourceLocation)
            // What a deployment lacks is reported; nothing else is.
            let reported = run.errors.split(separator: "\n").filter { !$0.contains("warning[lost-path]") }
            #expect(reported == [], sourceLocation: sourceLocation)
        }
        let a = try plain.contents(of: "Output")
        let b = try strange.contents(of: "deep/Output")
        #expect(!a.isEmpty, sourceLocation: sourceLocation)
        #expect(a.keys.sorted() == b.keys.sorted(), sourceLocation: sourceLocation)
        for (path, bytes) in a where b[path] != bytes {
            Issue.record("\(path) differs", sourceLocation: sourceLocation)
        }
    }
}

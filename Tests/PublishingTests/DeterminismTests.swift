import Foundation
import Testing

/// The same corpus gives the same bytes wherever and however it is built.
@Suite struct DeterminismTests {
    @Test func thisCorpus() throws { try expectSameBytes(Repository.root.appendingPathComponent("Content")) }

    @Test(arguments: Fixture.names) func fixtures(_ name: String) throws { try expectSameBytes(Fixture(name).content) }

    private func expectSameBytes(_ content: URL, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let plain = try TemporaryFolder()
        let strange = try TemporaryFolder()
        try plain.copy(content, to: "Content")
        try strange.copy(content, to: "deep/er/Content")
        // No fonts at all, another clock, other words, and a start from elsewhere.
        try strange.write("<fontconfig></fontconfig>\n", to: "fonts.conf")
        let first = try ProgramRun(["build"], in: plain.url, environment: ["TZ": "UTC", "LANG": "C"])
        let second = try ProgramRun(
            ["build", "--content", "\(strange.path)/deep/er/Content", "--output", "deep/Output"], in: strange.url,
            environment: [
                "TZ": "Asia/Kathmandu", "LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8",
                "FONTCONFIG_FILE": "\(strange.path)/fonts.conf", "HOME": strange.path,
            ])
        #expect(first.status == 0, "\(first.errors)", sourceLocation: sourceLocation)
        #expect(second.status == 0, "\(second.errors)", sourceLocation: sourceLocation)
        let a = try plain.contents(of: "Output")
        let b = try strange.contents(of: "deep/Output")
        #expect(!a.isEmpty, sourceLocation: sourceLocation)
        #expect(a.keys.sorted() == b.keys.sorted(), sourceLocation: sourceLocation)
        for (path, bytes) in a where b[path] != bytes {
            Issue.record("\(path) differs", sourceLocation: sourceLocation)
        }
    }
}

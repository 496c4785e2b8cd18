import Diagnostics
import Foundation
import Markup
import Testing

@testable import Compiler

/// Every check is registered, explained, and shown by an example that compiles.
@Suite struct CheckTests {
    private static let codes = (MarkupChecks.all + CompilerChecks.all).map { $0.code }.sorted()

    @Test(arguments: codes.map(\.name))
    func `the wrong example is reported where it is marked, and the right one is not`(
        name: String
    ) throws {
        let code = try #require(Self.codes.first { $0.name == name })
        let wrong = try ExampleCorpus(code.example.wrong)
        #expect(!wrong.marks.isEmpty)
        #expect(wrong.reported() == wrong.marks.map { "\($0) \(code.name)" }.sorted())
        let right = try ExampleCorpus(code.example.right)
        #expect(right.marks == [])
        #expect(right.reported() == [])
    }

    @Test func `each code has a name, a title and an explanation of its own`() {
        #expect(Set(Self.codes.map(\.name)).count == Self.codes.count)
        #expect(Set(Self.codes.map(\.title)).count == Self.codes.count)
        for code in Self.codes {
            #expect(code.explanation.hasSuffix("."), "\(code.name)")
            #expect(!code.title.isEmpty && !code.title.hasSuffix("."), "\(code.name)")
        }
    }

    @Test func `each check that is written is registered`() throws {
        let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../Sources")
        var written: [String] = []
        for target in ["Markup", "Compiler"] {
            let folder = sources.appendingPathComponent("\(target)/Checks")
            for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
                let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
                written += text.matches(of: /"([a-z0-9-]+)", \.(error|warning), title/).map { String($0.1) }
            }
        }
        #expect(written.sorted() == Self.codes.map(\.name))
    }
}

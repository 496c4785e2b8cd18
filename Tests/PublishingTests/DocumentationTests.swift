import Compiler
import Foundation
import Testing

@testable import Publishing

/// Portolan's own documentation is a corpus of it.
@Suite struct DocumentationTests {
    private static let folder = Repository.root.appendingPathComponent("Documentation")

    @Test func `it has no errors and no warnings`() throws {
        let run = try ProgramRun(["check", "--strict", "--content", Self.folder.path], in: Repository.root)
        #expect(run.status == 0 && run.errors == "", "\(run.errors)")
    }

    @Test func `the reference is what the keys declare`() throws {
        let reference = Self.folder.appendingPathComponent("0.2/20-reference")
        for page in KeyPages.all {
            let text = try String(contentsOf: reference.appendingPathComponent(page.name), encoding: .utf8)
            #expect(text == page.text, "\(page.name): run 'make docs'")
        }
        for keys in FileFormat.mappings {
            for (name, declaration) in keys.declarations {
                #expect(KeyPages.all.contains { $0.text.contains("`\(name): \(declaration.example)`") }, "\(name)")
            }
        }
    }

    @Test func `it begins as the README does`() throws {
        let guide = try String(
            contentsOf: Self.folder.appendingPathComponent("0.2/10-guide/10-begin.md"), encoding: .utf8)
        let readme = try String(contentsOf: Repository.root.appendingPathComponent("README.md"), encoding: .utf8)
        let commands = guide.split(separator: "\n").filter { $0.hasPrefix("    ") }
        #expect(commands.count == 5 && readme.contains(commands.joined(separator: "\n") + "\n"))
    }

    @Test func `the version stands in the change log, and the dependency is pinned as it is shown`() throws {
        let program = try ProgramRun(["--version", "--verbose"], in: Repository.root)
        let words = program.output.split(whereSeparator: { " ,\n".contains($0) }).map(String.init)
        let changes = try String(contentsOf: Repository.root.appendingPathComponent("CHANGELOG.md"), encoding: .utf8)
        #expect(changes.contains("\n## [\(words[1])] - 20"))
        let manifest = try String(contentsOf: Repository.root.appendingPathComponent("Package.swift"), encoding: .utf8)
        let parser = try #require(words.firstIndex(of: "swift-argument-parser"))
        #expect(manifest.contains("exact: \"\(words[parser + 1])\""))
    }
}

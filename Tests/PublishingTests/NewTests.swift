import Foundation
import Testing

@testable import Publishing

/// `portolan new` from the outside: what it writes is valid as it is.
@Suite struct NewTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @discardableResult
    private func run(_ arguments: String...) throws -> ProgramRun { try ProgramRun(arguments, in: folder.url) }

    /// Checks the corpus, of which nothing may be said.
    private func expectFlawless(_ more: String..., sourceLocation: SourceLocation = #_sourceLocation) throws {
        let check = try ProgramRun(["check", "--strict"] + more, in: folder.url)
        #expect(check.status == 0 && check.errors == "", "\(check.errors)", sourceLocation: sourceLocation)
    }

    @Test func `a new site is built without a warning`() throws {
        let new = try run("new", "site", "Ours: \"the\" network")
        #expect(new.status == 0 && new.errors == "")
        for line in new.output.split(separator: "\n") where line.hasPrefix("Content/") {
            #expect(FileManager.default.fileExists(atPath: folder.url.appendingPathComponent(String(line)).path))
        }
        let build = try run("build", "--strict")
        #expect(build.status == 0 && build.errors == "", "\(build.errors)")
        #expect(try folder.text(of: "Output/1.0/index.html").contains("Ours: &quot;the&quot; network"))
        for title in ["Laptop", "Web server", "Application server", "Database server"] {
            #expect(try folder.text(of: "Output/1.0/shop/order/order.svg").contains(">\(title)<"))
        }
        let measured = try run("check", "--diagrams")
        #expect(measured.status == 0 && measured.errors == "", "\(measured.output)")
    }

    @Test func `nothing that is there is changed`() throws {
        try folder.write("mine\n", to: "Content/notes.txt")
        let new = try run("new", "site", "Ours")
        #expect(new.status == 2 && new.errors.contains("Content holds notes.txt already"))
        #expect(try folder.contents().keys.sorted() == ["Content/notes.txt"])
        try run("new", "site", "Ours", "--content", "Other")
        try run("new", "deployment", "corp.yml", "--content", "Other")
        let before = try folder.contents()
        #expect(try run("new", "deployment", "corp.yml", "--content", "Other").status == 1)
        #expect(try run("new", "section", "shop", "--content", "Other").status == 2)
        #expect(try run("new", "edition", "1.0", "--content", "Other").status == 2)
        #expect(try run("new", "slide", "shop/order", "--content", "Other").status == 2)
        #expect(try folder.contents() == before)
    }

    @Test func `each kind of slide is valid, in a section and outside`() throws {
        try run("new", "site", "Ours")
        #expect(try run("new", "section", "stock").output == "Content/1.0/20-stock/index.md\n")
        for (position, kind) in ["flow", "communication", "components", "page"].enumerated() {
            let new = try run("new", "slide", "stock/the-\(kind)", "--kind", kind, "--title", "A: \(kind)")
            #expect(new.output == "Content/1.0/20-stock/\(position + 1)0-the-\(kind).md\n", "\(new.errors)")
            try expectFlawless()
        }
        #expect(try run("new", "slide", "glossary").output == "Content/1.0/30-glossary.md\n")
        #expect(try run("new", "slide", "all", "--kind", "communication").status == 0)
        try expectFlawless()
        #expect(try folder.text(of: "Content/1.0/20-stock/10-the-flow.md").contains("title: \"A: flow\""))
    }

    @Test func `what cannot be added is refused with what could be`() throws {
        try run("new", "site", "Ours")
        let section = try run("new", "slide", "shp/refund")
        #expect(section.status == 2 && section.errors.contains("has no section 'shp', only shop"))
        let id = try run("new", "slide", "shop/Refund Of")
        #expect(id.status == 2 && id.errors.contains("write 'refund-of'"), "\(id.errors)")
        #expect(try run("new", "slide", "shop/a/b").status == 2)
        #expect(try run("new", "slide", "shop/refund", "--edition", "3").status == 2)
        #expect(try run("new", "section", "firewall").status == 2)
        #expect(try run("new", "slide", "shop/order").errors.contains("same id"))
    }

    @Test func `an edition from scratch is a draft above the others`() throws {
        try run("new", "site", "Ours")
        try run("new", "slide", "shop/refund")
        #expect(try run("new", "edition", "2.0").output == "Content/2.0\n")
        try expectFlawless()
        #expect(
            try folder.text(of: "Content/portolan.yml").contains(
                "- {version: \"2.0\", status: draft}\n  - {version: \"1.0\""))
        let names = try folder.contents(of: "Content/2.0").keys
        #expect(names.contains("10-shop/10-order.md") && !names.contains("10-shop/30-refund.md"))
    }

    @Test func `sources are there where the corpus asks for them`() throws {
        try folder.copy(Fixture("flow").content, to: "Content")
        try expectFlawless()
        #expect(try run("new", "slide", "web/refund").status == 0)
        try expectFlawless()
        #expect(try run("new", "edition", "9").status == 0)
        try expectFlawless()
    }

    @Test func `a deployment is valid as it is, and with each part of it`() throws {
        try run("new", "site", "Ours")
        try run("new", "deployment", "corp.yml", "--name", "Ours: here")
        try expectFlawless("--deployment", "corp.yml")
        let text = try folder.text(of: "corp.yml")
        for key in ["ports", "hosts", "zones", "without", "together", "foreign", "baseline"] {
            // Nothing that a site of this kind could not have is proposed.
            guard key != "together" || text.contains("# together:\n") else { continue }
            let parts = try #require(text.range(of: "# \(key):\n"))
            let lines = text[parts.lowerBound...].split(separator: "\n", omittingEmptySubsequences: false)
                .prefix { !$0.isEmpty }
            try folder.write(
                "name: X\n" + lines.map { "\($0.dropFirst(2))\n" }.joined(), to: "\(key).yml")
            // What is not installed may be needed, which is said.
            guard key == "without" else {
                try expectFlawless("--deployment", "\(key).yml")
                continue
            }
            let check = try run("check", "--deployment", "\(key).yml")
            let others = check.errors.split(separator: "\n").filter { !$0.contains("warning[lost-path]") }
            #expect(check.status == 0 && others.isEmpty, "\(check.errors)")
        }
        #expect(text.contains("#   https: 443"))
        #expect(text.contains("#   database-server: 192.0.2."))
    }

    @Test func `a corpus with errors gets nothing`() throws {
        try run("new", "site", "Ours")
        try folder.write("zones: [", to: "Content/1.0/catalog.yml")
        let before = try folder.contents()
        let new = try run("new", "slide", "shop/refund")
        #expect(new.status == 1 && new.errors.contains("error["))
        #expect(try folder.contents() == before)
    }

    /// The commands under a heading of the README, as they are there.
    private func commands(under heading: String) throws -> [String] {
        let text = try String(contentsOf: Repository.root.appendingPathComponent("README.md"), encoding: .utf8)
        let section = try #require(text.range(of: "\n## \(heading)\n"))
        return text[section.upperBound...].split(separator: "\n", omittingEmptySubsequences: false)
            .drop { !$0.hasPrefix("    ") }.prefix { $0.hasPrefix("    ") }.map { String($0.dropFirst(4)) }
    }

    @Test func `the commands of the README lead to a diagram`() throws {
        let commands = try commands(under: "Begin").filter { !$0.hasPrefix("sudo ") }
        #expect((3...5).contains(commands.count))
        let link = folder.url.appendingPathComponent("portolan")
        try FileManager.default.createSymbolicLink(at: link, withDestinationURL: Repository.program)
        let path = "\(folder.url.path):\(ProgramRun.environment["PATH"] ?? "")"
        let run = try ProgramRun(
            ["-ec", commands.joined(separator: "\n")], in: folder.url, environment: ["PATH": path],
            program: URL(fileURLWithPath: "/bin/sh"))
        #expect(run.status == 0 && run.errors == "", "\(run.errors)")
        let files = try folder.contents().keys
        #expect(files.contains { $0.hasSuffix("Output/1.0/shop/refund/refund.svg") })
    }
}

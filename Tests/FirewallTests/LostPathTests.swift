import Diagnostics
import Editions
import Model
import Testing

@testable import Firewall

/// Steps that a deployment leaves without a way.
@Suite struct LostPathTests {
    private func lost(_ links: String, steps: String = "1. (a) go\n2. (b) go on\n") throws -> [Diagnostic] {
        let text = "---\ntitle: A\nsummary: S.\nkind: flow\nlinks:\n\(links)---\n\n## Happy path\n\n\(steps)"
        let edition = try Corpus.edition(files: ["a": text])
        let deployment = Deployment(name: "Branch", without: ["store"])
        let file = SourceFile(path: "C/1/s/a.md", bytes: Array(text.utf8))
        return LostPath.diagnostics(
            DeployedEdition(edition), as: DeployedEdition(edition, deployment), [file.path: file])
    }

    private let kept = "  - {path: a, from: browser, to: api, channel: web}\n"

    @Test func `a required path without an end is reported with its step and line`() throws {
        let found = try lost(kept + "  - {path: b, from: browser, to: store, channel: web}\n")
        #expect(found.map(\.message) == ["step 2 of 'A' has no way at Branch, without 'store'"])
        #expect(found.first?.location.start.line == 13)
    }

    @Test func `a path with a condition may be absent`() throws {
        #expect(try lost(kept + "  - {path: b, from: browser, to: store, channel: web, condition: x}\n") == [])
    }

    @Test func `what takes its place is a way`() throws {
        let links = """
              - {path: a, from: browser, to: store, channel: web}
              - {path: b, from: browser, to: api, channel: web, instead: a}

            """
        #expect(try lost(links) == [])
    }

    @Test func `a slide of which nothing is left describes what is not installed`() throws {
        #expect(try lost("  - {path: a, from: browser, to: store, channel: web}\n", steps: "1. (a) go\n") == [])
    }
}

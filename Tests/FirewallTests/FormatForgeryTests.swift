import Model
import TestSupport
import Testing

@testable import Firewall

/// No title and no deployment gets a terminal, or the log of a build, to do anything.
@Suite struct FormatForgeryTests {
    private func hostileEdition() throws -> Edition {
        let links = "kind: flow\nlinks:\n  - {path: a, from: browser, to: api, channel: web, purpose: x}"
        var edition = Corpus.changing(try Corpus.edition(slides: ["a": links])) { $0.terms.purpose = Steering.hostile }
        edition.catalog.zones.updateEach { $0.title = "::error::\(Steering.hostile)" }
        edition.catalog.components.updateEach { $0.title = Steering.hostile }
        edition.catalog.channels.updateEach {
            $0.title = Steering.hostile
            $0.applicationProtocol = Steering.hostile
        }
        edition.catalog.ports.updateEach { $0.title = Steering.hostile }
        return edition
    }

    @Test(arguments: ["text", "csv", "markdown", "json"]) func `no format of the matrix is steered`(name: String) throws
    {
        let format = try #require(MatrixFormats.all.first { $0.name == name })
        let text = String(decoding: format.bytes(of: FlowMatrix(try hostileEdition())), as: UTF8.self)
        #expect(text.contains("forged"))
        #expect(Steering.found(in: text.replacing("\r\n", with: "\n")) == [])
    }

    @Test(arguments: RuleFormats.all.map(\.name)) func `no format of rules is steered`(name: String) throws {
        let format = try #require(RuleFormats.all.first { $0.name == name })
        let plan = try Deployments.plan("dual", named: Steering.hostile)
        for file in plan.files(format) {
            #expect(Steering.found(in: file.text.replacing("\r\n", with: "\n")) == [], "\(file.path)")
        }
    }
}

import Compiler
import Compression
import Diagnostics
import Foundation
import Model
import Testing

@testable import Publishing

/// A site that is published without the addresses of its deployment.
@Suite struct RedactionTests {
    private static let words = [
        "198.51.100.17", "198.51.100", "203.0.113", "2001:db8:77", "till.example.net", "192.0.2", "233.252.0",
    ]

    private static let deployment = """
        name: Corner shop
        ports: {web: 9443}
        hosts:
          server: [198.51.100.17, "2001:db8:77::1"]
          till: [198.51.100.18, till.example.net]
        zones:
          inside: 203.0.113.0/24
        baseline:
          management: {from: 192.0.2.0/24, services: ssh}
          name-service: 192.0.2.53
        """

    private static func reading(_ redaction: Redaction?, adding text: String = "") throws -> SiteReading {
        let corpus = try CorpusFolder(Fixture("flow").content.path).files().map { file in
            file.path == "1.0/90-errata.md" ? CorpusFile(path: file.path, bytes: file.bytes + Array(text.utf8)) : file
        }
        let file = SourceFile(path: "shop.yml", bytes: Array(deployment.utf8))
        return SiteReading(corpus, contentPath: "Content", deployment: file, without: redaction)
    }

    /// The files in which one of the words is, with what archives hold.
    private static func naming(_ words: [String], in files: [String: [UInt8]]) throws -> [String] {
        try files.filter { path, bytes in
            var texts = [String(decoding: bytes, as: UTF8.self)]
            if path.hasSuffix(".xlsx") {
                texts = try ZipReader(bytes).files.values.map { String(decoding: $0, as: UTF8.self) }
            }
            return texts.contains { text in words.contains { text.contains($0) } }
        }.keys.sorted()
    }

    @Test func noFileHasAnAddress() async throws {
        let whole = try await BuiltSite(try Self.reading(nil))
        // What is looked for is there without --redact.
        #expect(try !Self.naming(["198.51.100.17"], in: whole.files).isEmpty)
        #expect(whole.files.keys.contains { $0.contains("/firewall/rules/") })

        let reading = try Self.reading(.hosts)
        let site = try await BuiltSite(reading)
        #expect(site.report.diagnostics == [])
        #expect(try Self.naming(Self.words, in: site.files) == [])
        #expect(!site.files.keys.contains { $0.contains("/rules/") })
        #expect(reading.redactionNote?.contains("Corner shop") == true)
        // Ports of the deployment stay.
        #expect(site.text("1.0/firewall/firewall.csv")?.contains("9443") == true)
        #expect(site.text("1.0/index.html")?.contains("Corner shop") == true)
    }

    @Test func addressesInTextsAreReported() throws {
        let reading = try Self.reading(
            .hosts,
            adding: "\nThe till is till.example.net, the server <https://198.51.100.17:9443/>, not 198.51.100.19.\n")
        #expect(reading.diagnostics.map(\.code.name) == ["host-in-text", "host-in-text"])
        #expect(
            reading.diagnostics.map(\.message) == [
                "the text names 'till.example.net' of the deployment, and is published with it",
                "the text names '198.51.100.17' of the deployment, and is published with it",
            ])
        #expect(reading.diagnostics.allSatisfy { $0.location.path == "Content/1.0/90-errata.md" })
        #expect(try Self.reading(nil, adding: "\ntill.example.net\n").diagnostics == [])
    }

    /// Also where an earlier build has left whole files behind.
    @Test func theProgramLeavesRulesOutAndSaysSo() throws {
        let folder = try TemporaryFolder()
        try folder.copy(Fixture("flow").content, to: "Content")
        try folder.write(Self.deployment, to: "shop.yml")
        let deployed = ["build", "--deployment", "shop.yml"]
        #expect(try ProgramRun(deployed, in: folder.url).status == 0)
        #expect(try !Self.naming(Self.words, in: folder.contents(of: "Output").mapValues { Array($0) }).isEmpty)
        for _ in 1...2 {
            let run = try ProgramRun(deployed + ["--redact", "hosts"], in: folder.url)
            #expect(run.status == 0, "\(run.errors)")
            #expect(run.errors.contains("note: the addresses of 'Corner shop' are in no file of the site"))
            #expect(try Self.naming(Self.words, in: folder.contents(of: "Output").mapValues { Array($0) }) == [])
        }
        let run = try ProgramRun(["build", "--redact", "hosts"], in: folder.url)
        #expect(run.status == 2 || run.status == 64)
        #expect(run.errors.contains("give --deployment"))
    }
}

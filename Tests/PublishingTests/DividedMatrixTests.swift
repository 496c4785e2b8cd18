import Foundation
import Testing

@testable import Publishing

/// Where the firewall matrix has a page for each pair of zones, every flow is still found by the address that it has in a
/// matrix of one page.
@Suite struct DividedMatrixTests {
    @Test func theIndexLeadsToTheRowOfEveryFlow() async throws {
        let corpus = GeneratedCorpus(slides: 210, slidesOfASection: 1)
        let site = try await BuiltSite(SiteReading(corpus.files, contentPath: "Content"))
        try #require(site.report.diagnostics == [])

        let index = try #require(site.text("1/firewall/index.html"))
        #expect(index.contains("data-flows=\"flows.js\""))
        let script = try #require(site.text("1/firewall/flows.js"))
        let call = try #require(script.firstMatch(of: /(?s)^portolanFlows\((.*)\);\n$/))
        let places = try JSONDecoder().decode([String: [String]].self, from: Data(call.output.1.utf8))
        #expect(places.count > 1)

        let matrix = try #require(site.files["1/firewall/firewall.json"])
        struct Matrix: Decodable {
            struct Flow: Decodable { var id: String }
            var flows: [Flow]
        }
        let flows = try JSONDecoder().decode(Matrix.self, from: Data(matrix)).flows.map(\.id)
        #expect(places.values.flatMap { $0 }.sorted() == flows.sorted())
        for (page, ids) in places {
            let text = try #require(site.text("1/firewall/\(page)"), "\(page)")
            for id in ids { #expect(text.contains("<tr id=\"\(id)\""), "\(id) on \(page)") }
        }
    }
}

import Foundation
import Testing

/// The program knows nothing of the product that this repository's corpus describes.
@Suite struct ProductWordsTests {
    /// The only place that has words of it: the levels of confidence of corpora that declare none, until 1.0.
    private static let former = "FormerConfidence.swift"

    @Test func `no source names the product, its parts or its levels of confidence`() throws {
        let words = #/(?i)bigfix|\bBES\b|bes-(?:client|relay|notify)|webui|52311|62311|vendor-doc/#
        var named: Set<String> = []
        for file in try Repository.files(in: Repository.root.appendingPathComponent("Sources"))
        where ["swift", "js", "css", "c", "h"].contains(file.pathExtension) {
            let text = try String(contentsOf: file, encoding: .utf8)
            if text.contains(words) { named.insert(file.lastPathComponent) }
        }
        #expect(named == [Self.former])
    }
}

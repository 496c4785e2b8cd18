import Foundation
import Layout
import Synchronization
import Testing

@testable import Publishing

/// What a build does and makes grows with its corpus and no faster. Work is counted, because time is never the same.
@Suite struct WorkTests {
    /// Places as the program does, and counts.
    private final class CountingEngine: LayoutEngine {
        private let count = Mutex(0)
        var placements: Int { count.withLock { $0 } }

        func place(_ request: PlacementRequest) throws(PlacementFailure) -> Placement {
            count.withLock { $0 += 1 }
            return try BuiltSite.engine.place(request)
        }
    }

    private struct Work {
        var pages = 0
        var pictures = 0
        var bytesOfPages = 0
        var bytesOfPictures = 0
        var bytesOfData = 0
        var placements = 0

        static let counts: [(name: String, of: @Sendable (Work) -> Int)] = [
            ("pages", { $0.pages }), ("pictures", { $0.pictures }), ("bytes of pages", { $0.bytesOfPages }),
            ("bytes of pictures", { $0.bytesOfPictures }), ("bytes of data", { $0.bytesOfData }),
            ("placements", { $0.placements }),
        ]
    }

    private func work(_ corpus: GeneratedCorpus) async throws -> Work {
        let engine = CountingEngine()
        let site = try await BuiltSite(SiteReading(corpus.files, contentPath: "Content"), engine: engine)
        try #require(site.report.diagnostics == [])
        var work = Work()
        for (path, bytes) in site.files where !path.contains("/assets/") {
            if path.hasSuffix(".html") {
                work.pages += 1
                work.bytesOfPages += bytes.count
            } else if path.hasSuffix(".svg") {
                work.pictures += 1
                work.bytesOfPictures += bytes.count
            } else {
                work.bytesOfData += bytes.count
            }
        }
        work.placements = engine.placements
        return work
    }

    /// - Parameter least: by how much what grows has to grow.
    private func expectLinear(_ small: GeneratedCorpus, least: Double = 1.5) async throws {
        var large = small
        large.slides *= 2
        let (once, twice) = (try await work(small), try await work(large))
        for (name, count) in Work.counts where count(once) > 0 {
            let ratio = Double(count(twice)) / Double(count(once))
            #expect(ratio < 2.2, "\(name): \(count(once)), then \(count(twice)) for twice the slides")
            #expect(ratio > least, "\(name): \(count(once)), then \(count(twice)) for twice the slides")
        }
    }

    @Test func twiceTheDiagramsAreTwiceTheWork() async throws {
        try await expectLinear(GeneratedCorpus(slides: 24))
    }

    @Test func twiceThePagesOfALargeEditionAreTwiceTheWork() async throws {
        try await expectLinear(GeneratedCorpus(slides: 240, hasDiagrams: false, slidesOfASection: 24))
    }

    /// Editions of more than 200 slides list less on each page.
    @Test func anEditionThatGrowsLargeMakesNoMoreOfIt() async throws {
        try await expectLinear(GeneratedCorpus(slides: 120, hasDiagrams: false, slidesOfASection: 24), least: 1)
    }
}

import Foundation
import Testing

/// What a build does and makes grows with its corpus and no faster. Work is counted, because time is never the same.
@Suite struct WorkTests {
    /// What the program counts, and what it has written, by name.
    private func work(_ corpus: GeneratedCorpus) throws -> [String: Int] {
        let folder = try TemporaryFolder()
        for file in corpus.files {
            try folder.write(String(decoding: file.bytes, as: UTF8.self), to: "Content/\(file.path)")
        }
        let run = try ProgramRun(["build", "--timings"], in: folder.url)
        try #require(run.status == 0, "\(run.errors)")
        var work: [String: Int] = [:]
        for line in run.errors.split(separator: "\n") {
            guard let count = line.wholeMatch(of: #/([a-z-]+) +(\d+)/#) else { continue }
            work[String(count.1)] = Int(count.2)
        }
        try #require(work.keys.sorted() == ["cells", "look-ups", "pages", "placements"])
        for (path, bytes) in try folder.contents(of: "Output") where !path.contains("/assets/") {
            let kind = path.hasSuffix(".html") ? "pages" : path.hasSuffix(".svg") ? "pictures" : "data"
            work["files of \(kind)", default: 0] += 1
            work["bytes of \(kind)", default: 0] += bytes.count
        }
        return work
    }

    /// - Parameters:
    ///   - fixed: what does not grow with the slides.
    ///   - least: by how much all else has to grow; what does not is not counted rightly.
    private func expectLinear(_ small: GeneratedCorpus, fixed: Set<String>, least: Double = 1.5) throws {
        var large = small
        large.slides *= 2
        let (once, twice) = (try work(small), try work(large))
        #expect(once.keys.sorted() == twice.keys.sorted())
        for (name, count) in once.sorted(by: { $0.key < $1.key }) where !fixed.contains(name) {
            let ratio = Double(twice[name] ?? 0) / Double(count)
            #expect(ratio < 2.2, "\(name): \(count), then \(twice[name] ?? 0) for twice the slides")
            #expect(ratio > least, "\(name): \(count), then \(twice[name] ?? 0) for twice the slides")
        }
    }

    @Test func twiceTheDiagramsAreTwiceTheWork() throws {
        try expectLinear(GeneratedCorpus(slides: 24), fixed: ["files of data"])
    }

    @Test func twiceThePagesOfALargeEditionAreTwiceTheWork() throws {
        try expectLinear(
            GeneratedCorpus(slides: 240, hasDiagrams: false, slidesOfASection: 24),
            fixed: ["files of data", "placements", "cells"])
    }

    /// Editions of more than 200 slides list less on each page.
    @Test func anEditionThatGrowsLargeMakesNoMoreOfIt() throws {
        try expectLinear(
            GeneratedCorpus(slides: 120, hasDiagrams: false, slidesOfASection: 24),
            fixed: ["files of data", "placements", "cells"], least: 1)
    }
}
